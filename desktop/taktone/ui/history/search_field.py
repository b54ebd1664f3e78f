"""Where the user types what to find."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from taktone.trace import trace

if TYPE_CHECKING:
    from collections.abc import Callable


class SearchField(QLineEdit):
    """Tells every key at once; ``Esc`` empties it, arrow down and ``Enter`` go to the results.

    Signals:
        typed: The whole text after each change.
        results_wanted: The keyboard shall go to the list.
        hint_wanted: ``Tab`` was pressed while :attr:`has_hints`.

    Attributes:
        has_hints: Asked whether ``Tab`` would take a hint.
    """

    typed = Signal(str)
    results_wanted = Signal()
    hint_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts empty."""
        super().__init__(parent)
        self.setProperty("kind", "search")
        self.has_hints: Callable[[], bool] = lambda: False
        self._glass = QAction(self)
        self._glass.setEnabled(False)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._on_text_changed)
        self._say()

    def set_icons(self, glass: QIcon, clear: QIcon) -> None:
        """The signs at its beginning and its end, in the present colours."""
        self._glass.setIcon(glass)
        self._clear.setIcon(clear)

    def empty(self) -> None:
        """Clears the field without telling it as typing."""
        self.put("")

    def put(self, text: str) -> None:
        """Writes ``text`` without telling it as typing."""
        with QSignalBlocker(self):
            self.setText(text)
        self._clear.setVisible(bool(text))

    def event(self, event: QEvent) -> bool:
        """``Tab`` takes the first hint where one is told; else it goes on as everywhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
            if is_tab and self.text() and self.has_hints():
                self.hint_wanted.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves the field where a list would be reached; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.results_wanted.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.results_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setPlaceholderText(self.tr("Search names, numbers and notes"))
        self.setAccessibleName(self.tr("Search"))
        self._glass.setText(self.tr("Search"))
        self._clear.setText(self.tr("Clear search"))

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        trace("search.typed", len=len(text))
        self.typed.emit(text)
