"""The moment for which the card shows something."""

from datetime import datetime
from typing import NamedTuple


class CardMoment(NamedTuple):
    """Two clocks read at once.

    Attributes:
        tick_s: Monotonic seconds, the clock of ``Call.answered_tick_s``.
        now: The present in the user's own time zone, aware.
    """

    tick_s: float
    now: datetime
