"""The same done with many things, each a set time after it was handed over."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

T = TypeVar("T")


class LaterEach(QObject, Generic[T]):
    """One timer for all of them: a ``singleShot`` of its own for each costs a ring 40 µs."""

    def __init__(self, delay_ms: int, do: Callable[[T], object]) -> None:
        """Takes how long each waits, and what is done with it then."""
        super().__init__()
        self._delay_ms = delay_ms
        self._do = do
        self._waiting: deque[tuple[QDeadlineTimer, T]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_due)

    def take(self, thing: T) -> None:
        """Its time begins now."""
        self._waiting.append((QDeadlineTimer(self._delay_ms), thing))
        if not self._timer.isActive():
            self._timer.start(self._delay_ms)

    def _on_due(self) -> None:
        # Timers of Qt may be early by a twentieth.
        while self._waiting and self._waiting[0][0].remainingTime() <= 1 + self._delay_ms // 20:
            self._do(self._waiting.popleft()[1])
        if self._waiting:
            self._timer.start(max(1, self._waiting[0][0].remainingTime()))
