"""The look: colours, type, style sheet and icons for all windows."""
