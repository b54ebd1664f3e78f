"""Counts of the calls: how the ad works, and how callers were met."""
