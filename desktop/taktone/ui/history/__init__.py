"""The caller history: a table of calls, a search field, and the person beside it."""
