"""A practice call: rings, is answered and ends by itself, through the whole road."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.call_event import CallEvent, CallState, Direction
from taktone.sources.base import SourceAbilities
from taktone.sources.one_shot import one_shot

NUMBER = "+45 20 12 34 56"
CALLER = "Mette Sørensen"
STEPS = ((0, CallState.RINGING), (3_000, CallState.ACTIVE), (17_000, CallState.ENDED))


class PracticeSource(QObject):
    """Plays one call at a time; a call that is playing is not disturbed by another start."""

    event_seen = Signal(object)
    name = "practice"
    abilities = SourceAbilities()

    def __init__(
        self,
        now: Callable[[], datetime],
        steps: tuple[tuple[int, CallState], ...] = STEPS,
    ) -> None:
        """Takes the wall clock, and when (ms after the one before) each state comes."""
        super().__init__()
        self._now = now
        self._steps = steps
        self._next = 0
        self._count = 0
        self._timer = one_shot(self, self._play)

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Begins a practice call unless one is playing."""
        if not self._timer.isActive():
            self._next = 0
            self._count += 1
            self._timer.start(self._steps[0][0])

    def stop(self) -> None:
        """Hangs up; a call that has not rung yet never was."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._next:
            self._next = len(self._steps) - 1
            self._play()

    def _play(self) -> None:
        _, state = self._steps[self._next]
        self._next += 1
        if self._next < len(self._steps):
            self._timer.start(self._steps[self._next][0])
        self.event_seen.emit(
            CallEvent(
                source=self.name,
                key=f"practice-{self._count}",
                at=self._now(),
                state=state,
                direction=Direction.INCOMING,
                number=NUMBER,
                name=CALLER,
            )
        )
