"""The page of the settings where lines are set up, and what is said of lines elsewhere."""
