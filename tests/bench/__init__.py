"""Measurements of the program, each beside its yardstick; ``run.py`` runs them."""
