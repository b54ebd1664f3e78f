"""What the Linux desktop is given: menu entry, man page, completions."""
