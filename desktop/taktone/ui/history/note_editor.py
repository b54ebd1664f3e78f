"""The note of one earlier call, saved by itself."""

from math import ceil

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from taktone.ui.card.note_field import NoteField
from taktone.ui.theme.theme import Theme

AUTOSAVE_MS = 250
AROUND_PX = 20
"""Border and padding above and below the text, see window_sheet."""


class NoteEditor(NoteField):
    """Writes after a pause of 250 ms, when the keyboard leaves, and before another call opens.

    What comes back from the store never replaces what was typed since: while a text is under way,
    only its own echo counts.

    Signals:
        note_written: Call id, text: to be kept.
        left: ``Esc`` was pressed.
    """

    note_written = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Opens on no call."""
        super().__init__(theme, parent)
        self.setObjectName("call_note")
        self._call_id = ""
        self._stored = ""
        self._written: str | None = None
        self._sent: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AUTOSAVE_MS)
        self._pause.timeout.connect(self.flush)
        self.text_written.connect(self._on_text_written)
        self._say()

    @property
    def call_id(self) -> str:
        """The call whose note this is, empty for none."""
        return self._call_id

    def open_note(self, call_id: str, text: str) -> None:
        """Shows a call's note as the store has it; an unsaved one is written first."""
        if call_id == self._call_id:
            self._take(text)
            return
        self.flush()
        self._call_id = call_id
        self._sent = None
        self._stored = text
        self.show_text(text, 0)

    def flush(self) -> None:
        """Writes what is not written yet."""
        self._pause.stop()
        text, self._written = self._written, None
        last = self._stored if self._sent is None else self._sent
        if text is not None and text != last:
            self._sent = text
            self.note_written.emit(self._call_id, text)

    def drop(self) -> None:
        """The call is gone: nothing is written about it any more."""
        self._pause.stop()
        self._call_id, self._stored = "", ""
        self._written = self._sent = None
        self.show_text("", 0)

    def let_scroll(self, *, can_scroll: bool) -> None:
        """A scroll bar takes width and so makes lines: only a note that is too long has one."""
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if can_scroll else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)

    def fit_lines(self, lines: int) -> None:
        """Makes room for so many lines of text."""
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        self.setFixedHeight(line * lines + AROUND_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Esc`` goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is for the window: its path would be no note."""
        urls = event.mimeData().urls()
        if urls and all(url.isLocalFile() for url in urls):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing waits while the user is elsewhere."""
        self.flush()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing waits in a hidden window."""
        self.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setPlaceholderText(self.tr("Write a note"))

    def _on_text_written(self, text: str) -> None:
        if self._call_id:
            self._written = text
            self._pause.start()

    def _take(self, text: str) -> None:
        if text == self._sent:
            self._stored = text
            self._sent = None
        elif self._sent is None and self._written is None and text != self._stored:
            self._stored = text
            self.show_text(text, self.textCursor().position())
