"""Noticing that the user has come into the card, without pulling it away under a click."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

DELAY_MS = 150


class CardEntering(QObject):
    """Signals ``entered`` once the window has the keyboard and no mouse button is down.

    The card grows when it is entered. Were it to grow between press and release, the click that
    entered it would miss its button.
    """

    entered = Signal()

    def __init__(self, app: QCoreApplication, parent: QObject | None = None) -> None:
        """Takes the application, whose mouse it watches while a button is down."""
        super().__init__(parent)
        self._app = app
        self.delay = QTimer(self)
        self.delay.setSingleShot(True)
        self.delay.setInterval(DELAY_MS)
        self.delay.timeout.connect(self._on_delay)

    def begin(self) -> None:
        """The window has got the keyboard."""
        self.delay.start()

    def cancel(self) -> None:
        """The window lost the keyboard, or was entered another way."""
        self.delay.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Waits for the mouse button to be let go; lets every event pass."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self, self.entered.emit)
        return False

    def _on_delay(self) -> None:
        if QGuiApplication.mouseButtons():
            self._app.installEventFilter(self)
        else:
            self.entered.emit()
