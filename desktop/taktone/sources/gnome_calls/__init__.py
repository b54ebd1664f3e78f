"""Calls of GNOME Calls, over the air or over SIP (session bus)."""
