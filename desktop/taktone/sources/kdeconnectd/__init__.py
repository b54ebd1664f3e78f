"""Calls of Android phones that are paired with KDE Connect's own daemon (session bus)."""
