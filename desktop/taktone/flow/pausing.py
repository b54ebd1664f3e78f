"""A pause in which no card comes up; the history is kept all the same."""

from PySide6.QtCore import QObject, QTimer, Signal


class Pausing(QObject):
    """Counts a pause down; ``changed(True)`` when it begins, ``changed(False)`` when it is over."""

    changed = Signal(bool)

    def __init__(self) -> None:
        """Starts without a pause."""
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.changed.emit(False))

    @property
    def is_paused(self) -> bool:
        """True while cards are held back."""
        return self._timer.isActive()

    @property
    def left_s(self) -> int:
        """Seconds until cards come up again, 0 without a pause."""
        return max(0, self._timer.remainingTime()) // 1000

    def pause(self, minutes: int) -> None:
        """Holds cards back for that many minutes from now."""
        self._timer.start(minutes * 60_000)
        self.changed.emit(True)

    def resume(self) -> None:
        """Ends the pause before its time."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit(False)
