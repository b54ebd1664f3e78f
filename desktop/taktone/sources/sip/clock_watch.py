"""Notices that the computer slept."""

from taktone.sources.sip.moment import Moment

LOOK_EVERY_S = 10.0
SLEPT_S = 20.0


class ClockWatch:
    """Looked at every ten seconds, it tells when far more than that went by.

    On Linux the monotonic clock stands still in sleep and the wall clock goes on; elsewhere both
    go on. A clock that was set by hand looks the same and costs no more than a fresh connection.
    """

    def __init__(self) -> None:
        """Has not looked yet."""
        self._last: Moment | None = None

    def has_slept(self, now: Moment) -> bool:
        """True where the last look is longer ago than it should be."""
        last, self._last = self._last, now
        if last is None:
            return False
        return max(now.tick_s - last.tick_s, (now.at - last.at).total_seconds()) > SLEPT_S
