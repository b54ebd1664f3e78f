"""That several sources told of the open call, and the way to make it two."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from taktone.ui.people.person_menu import SPLIT_KEYS


class MergedLine(QWidget):
    """A quiet line below the note; hidden for a call that one source alone heard.

    Signals:
        split_wanted: These are two calls.
    """

    split_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts hidden."""
        super().__init__(parent)
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setProperty("kind", "meta")
        self.button = QPushButton()
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(self.split_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._told)
        row.addWidget(self.button)
        row.addStretch(1)
        self._say()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._told.setText(self.tr("Heard in two places."))
        self.button.setText(self.tr("These are two calls"))
        self.button.setAccessibleName(self.tr("These are two calls"))
        keys = QKeySequence(SPLIT_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        told = self.tr("Take them apart; you can undo it ({shortcut})")
        self.button.setToolTip(told.format(shortcut=keys))
