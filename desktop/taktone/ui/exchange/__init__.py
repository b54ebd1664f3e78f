"""Files that come and go: exports and imports."""
