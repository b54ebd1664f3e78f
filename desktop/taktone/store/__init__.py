"""The caller history on disk: no Qt, the only SQL in the house."""
