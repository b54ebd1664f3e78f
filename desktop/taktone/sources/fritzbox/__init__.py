"""Calls told by the call monitor of a FRITZ!Box (TCP port 1012, switched on by #96*5*)."""
