"""When something happens, on both clocks."""

from datetime import datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """The time, handed in: nothing in the endpoint reads a clock.

    Attributes:
        tick_s: Seconds on the monotonic clock, for durations.
        at: Aware UTC, for what is told.
    """

    tick_s: float
    at: datetime
