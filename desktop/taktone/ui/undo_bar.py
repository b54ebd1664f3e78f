"""What was just done, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

STAYS_MS = 10_000


class UndoBar(QFrame):
    """One sentence and a button; goes away after 10 s, unless pointer or keyboard rest on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts hidden."""
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self._way_back: Callable[[], None] | None = None
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton()
        self._undo.setProperty("kind", "link")
        self._undo.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._undo)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(STAYS_MS)
        self._stay.timeout.connect(self._on_time_over)
        self._say()
        self.hide()

    def offer(self, sentence: str, way_back: Callable[[], None]) -> None:
        """Says what was done; whatever was offered before can no longer be undone here."""
        self._way_back = way_back
        self._sentence.setText(sentence)
        self.show()
        self._stay.start()

    def withdraw(self) -> None:
        """Goes away: the moment has passed."""
        self._stay.stop()
        self._way_back = None
        self.hide()

    def take_back(self, way_back: Callable[[], None]) -> None:
        """Withdraws that offer, where it still stands; another one stays."""
        if self._way_back == way_back:
            self.withdraw()

    def undo(self) -> None:
        """As the button does; nothing happens while nothing is offered."""
        way_back = self._way_back
        if way_back is not None:
            self.withdraw()
            way_back()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._undo.setText(self.tr("Undo"))
        self._undo.setAccessibleName(self.tr("Undo"))
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        self._undo.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))

    def _on_time_over(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._stay.start()
        else:
            self.withdraw()
