"""Waiting for something to become true, without guessing how long it takes."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_STEP = threading.Event()


def wait_for(ask: Callable[[], T | None], what: str, limit_s: float = 15.0) -> T:
    """The first answer of ``ask`` that counts as true; fails after ``limit_s``."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        _STEP.wait(0.01)
    raise AssertionError(f"waited {limit_s:.0f} s in vain for {what}")
