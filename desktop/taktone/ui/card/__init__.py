"""The card that comes up when somebody calls."""
