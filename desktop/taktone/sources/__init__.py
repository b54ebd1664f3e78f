"""Ways to learn of a call: bytes in, CallEvent out. registry.py alone names them all."""
