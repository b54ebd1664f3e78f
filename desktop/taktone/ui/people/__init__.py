"""People in the main window: who may be the same, who was joined, who is forgotten."""
