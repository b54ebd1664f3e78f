"""Ends the calls whose sources never told that they are over."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from taktone.core.call import Call
from taktone.core.call_tracker import CallTracker

SHORTEST_WAIT_MS = 1000


class CallLapse(QObject):
    """Waits for the tracker's next limit; is still while no call has one."""

    def __init__(
        self,
        tracker: CallTracker,
        now: Callable[[], datetime],
        tick_s: Callable[[], float],
        take: Callable[[Call], None],
    ) -> None:
        """Takes whose limits count, the two clocks, and who is given a call that lapsed."""
        super().__init__()
        self._tracker = tracker
        self._now = now
        self._tick_s = tick_s
        self._take = take
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_due)

    def arm(self) -> None:
        """A call may have begun, changed or ended; the limit is looked for when nobody waits."""
        if not 0 <= self._timer.remainingTime() <= 2 * SHORTEST_WAIT_MS:
            self._timer.start(SHORTEST_WAIT_MS)

    def _arm_exactly(self) -> None:
        due_s = self._tracker.next_lapse_s()
        if due_s is None:
            self._timer.stop()
        else:
            wait_ms = round((due_s - self._tick_s()) * 1000) + 1
            self._timer.start(max(SHORTEST_WAIT_MS, wait_ms))

    def _on_due(self) -> None:
        for call in self._tracker.lapse(self._now(), self._tick_s()):
            self._take(call)
        self._arm_exactly()
