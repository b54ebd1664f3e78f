"""What was promised and is not done yet: the list "Ring back"."""
