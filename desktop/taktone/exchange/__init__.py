"""Formats of other programs: rows in and bytes out, bytes in and rows out. No Qt, disk or SQL."""
