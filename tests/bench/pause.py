"""Letting time pass, which is what measuring idleness and spacing events needs."""

import threading

_NEVER = threading.Event()


def pause(seconds: float) -> None:
    """Does nothing for that long."""
    _NEVER.wait(seconds)
