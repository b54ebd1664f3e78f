"""Work that can wait until nothing else is to be done, a step at a time."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

Step = Callable[[], object]


class IdleSteps(QObject):
    """Takes one step each time the event loop has come round: whatever arrives goes before it.

    Signals:
        done: Every step was taken.
    """

    done = Signal()

    def __init__(self) -> None:
        """Has nothing to do yet."""
        super().__init__()
        self._steps: deque[Step] = deque()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._take_one)

    def take(self, *steps: Step) -> None:
        """Takes these steps in turn, none of them now."""
        self._steps.extend(steps)
        self._turn.start()

    def stop(self) -> None:
        """Takes no step any more."""
        self._turn.stop()
        self._steps.clear()

    def _take_one(self) -> None:
        step = self._steps.popleft()
        if self._steps:
            self._turn.start()  # before the step: one that fails leaves the others theirs
        step()
        if not self._steps:
            self.done.emit()
