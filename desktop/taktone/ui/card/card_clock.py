"""The running clock of the call in front."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from taktone.ui.card.call_stack import CallStack


class CardClock(QObject):
    """Signals ``ticked`` just after each full second of a talk; is still when nobody talks."""

    ticked = Signal()

    def __init__(self, stack: CallStack, parent: QObject | None = None) -> None:
        """Takes the calls."""
        super().__init__(parent)
        self._stack = stack
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.ticked)

    def arm(self, tick_s: float) -> None:
        """Waits for the next second, seen from ``tick_s`` (monotonic), while anybody talks."""
        entries = (self._stack.front, *self._stack.others)
        talk = next((entry for entry in entries if entry and entry.is_talk), None)
        if talk is None:
            self.timer.stop()
            return
        begun_s = talk.shown.call.answered_tick_s or 0.0
        self.timer.start(1000 - int((tick_s - begun_s) % 1.0 * 1000) + 2)

    def stop(self) -> None:
        """Nobody sees it."""
        self.timer.stop()
