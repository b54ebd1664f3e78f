"""Calls told by programs and desk phones that fetch a web address when something happens."""
