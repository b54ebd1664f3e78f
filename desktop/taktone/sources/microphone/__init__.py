"""Calls noticed by the microphone: who uses it is asked, it is never opened."""
