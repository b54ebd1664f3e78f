"""What the desktop knows the program by."""

APPLICATION_ID = "dk.taktone.Taktone"
"""The name on the bus, and of the .desktop file."""
