"""Waiting for something to become true, without guessing how long it takes."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_STEP = threading.Event()
_FIRST_STEP_S, _LONGEST_STEP_S = 0.01, 0.1


def wait_for(ask: Callable[[], T | None], what: str, limit_s: float = 15.0) -> T:
    """The first answer of ``ask`` that counts as true; fails after ``limit_s``."""
    step_s = _FIRST_STEP_S
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        _STEP.wait(step_s)
        # What takes seconds is asked for less often: most questions start a program.
        step_s = min(step_s * 1.1, _LONGEST_STEP_S)
    raise AssertionError(f"waited {limit_s:.0f} s in vain for {what}")
