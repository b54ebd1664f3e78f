"""Where the user types what they hear."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from taktone.ui.card.card_measures import NOTE_HEIGHT, SHORTEST_NOTE, TALLEST_NOTE
from taktone.ui.theme.theme import Theme

LONGEST_NOTE = 100_000
_PX = 13.5


class NoteField(QPlainTextEdit):
    """Plain text only, at most 100,000 characters; grows with the text, then scrolls.

    What does not fit any more is not taken in; what is there stays.

    Signals:
        text_written: The text after each change by the user.
    """

    text_written = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts empty."""
        super().__init__(parent)
        self._is_filling = False
        self._wanted_height = NOTE_HEIGHT
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(_PX))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, 0, 0)
        self.textChanged.connect(self._on_changed)
        self._say_words()

    def show_text(self, text: str, cursor: int) -> None:
        """Shows the note of another call, with the text cursor where it was."""
        if text != self.toPlainText():
            self._is_filling = True
            self.setPlainText(text)
            self._is_filling = False
            place = self.textCursor()
            place.setPosition(min(cursor, self.document().characterCount() - 1))
            self.setTextCursor(place)

    def append_line(self, text: str) -> None:
        """Puts text on a line of its own at the end, as if the user had typed it."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        separator = "\n" if self.document().characterCount() > 1 else ""
        cursor.insertText(self._fitting(separator + text))

    def sizeHint(self) -> QSize:
        """As high as the text, within limits."""
        return QSize(0, self._wanted_height)

    def minimumSizeHint(self) -> QSize:
        """Two lines, for screens that have no room for more."""
        return QSize(0, SHORTEST_NOTE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes plain text only, as much of it as there is room for."""
        if source.hasText():
            self.textCursor().insertText(self._fitting(source.text()))
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only text can be pasted or dropped here."""
        return source.hasText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes no more letters when the note is full."""
        is_letter = bool(event.text()) and event.text() >= " " and event.text() != "\x7f"
        is_line = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (is_letter or is_line) and self._room() < 1:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Takes what input methods commit, as much of it as there is room for."""
        if len(event.commitString()) > self._room():
            event.setCommitString(self._fitting(event.commitString()))
        super().inputMethodEvent(event)

    def _on_changed(self) -> None:
        self._grow()
        if not self._is_filling:
            self.text_written.emit(_storable(self.toPlainText()))

    def _grow(self) -> None:
        wanted, block = 2.0, self.document().firstBlock()
        while block.isValid() and wanted < TALLEST_NOTE:
            wanted += self.blockBoundingRect(block).height()
            block = block.next()
        height = round(max(NOTE_HEIGHT, min(TALLEST_NOTE, wanted)))
        if height != self._wanted_height:
            self._wanted_height = height
            self.updateGeometry()

    def _room(self) -> int:
        selected = self.textCursor().selectionEnd() - self.textCursor().selectionStart()
        return LONGEST_NOTE - (self.document().characterCount() - 1) + selected

    def _fitting(self, text: str) -> str:
        kept = _storable(text)
        return kept if len(kept) <= self._room() // 2 else _first_units(kept, self._room())

    def _say_words(self) -> None:
        self.setPlaceholderText(self.tr("What do you hear? It is saved as you type."))
        self.setAccessibleName(self.tr("Note"))


def _storable(text: str) -> str:
    """The text without what no file can hold: NUL and halves of characters."""
    units = text.replace("\x00", "").encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "replace")


def _first_units(text: str, units: int) -> str:
    """The beginning of the text, at most ``units`` UTF-16 units of it, which is how Qt counts."""
    return text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore")
