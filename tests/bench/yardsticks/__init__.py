"""Programs that do the least that the same thing can be done with."""
