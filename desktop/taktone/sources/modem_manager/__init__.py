"""Calls of modems under ModemManager (system bus)."""
