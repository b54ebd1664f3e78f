"""The note, and whether it is saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.known_error import KnownError
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.note_field import NoteField
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.ui.card.card_entry import CardEntry

SETTLE_MS = 300
_SAVED = TextLook(px=11.5, role="muted", line_px=16, is_right=True, max_lines=2)


class NoteArea(QWidget):
    """The note field above one quiet line: saving, saved, or why not yet.

    "Saved" waits for a short rest, so that the line does not flicker with each key; it is never
    said of words that are not on the disk.

    Signals:
        text_written: The text after each change by the user.
    """

    text_written = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card."""
        super().__init__(parent)
        self._entry: CardEntry | None = None
        self._problem: KnownError | None = None
        self.note = NoteField(theme)
        self.saved = ClampedLabel(theme, _SAVED)
        self.saved.set_width(width - 2 * EDGE)
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(SETTLE_MS)
        self.resting.timeout.connect(self._say_saved)
        self.note.text_written.connect(self._on_written)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 12, EDGE, 8)
        column.setSpacing(4)
        column.addWidget(self.note, 1)
        column.addWidget(self.saved)

    def show_entry(self, entry: "CardEntry", _moment: CardMoment) -> None:
        """Shows a call's note; what was being typed in another call stays with that one."""
        is_new = entry is not self._entry or self.isHidden()
        is_there = not (entry.is_compact or entry.is_veiled)
        set_shown(self, is_shown=is_there)
        if entry is not self._entry:
            if self._entry is not None:
                self._entry.cursor = self.note.textCursor().position()
            self._entry = entry
            self.resting.stop()
        self.note.show_text(entry.text, entry.cursor)
        self._say_saved()
        if is_new and is_there:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_entry(self) -> None:
        """No call is open any more."""
        self._entry = None

    def show_problem(self, problem: KnownError | None) -> None:
        """Says calmly why words are not saved yet; None when all is well again."""
        self._problem = problem
        self._say_saved()

    def _on_written(self, text: str) -> None:
        self.resting.start()
        self.text_written.emit(text)
        self._say_saved()

    def _say_saved(self) -> None:
        entry = self._entry
        is_trouble = entry is not None and not entry.is_saved and self._problem is not None
        self.saved.set_role("ring" if is_trouble else "muted")
        if is_trouble and self._problem is not None:
            words = self.tr("{problem}. Your words stay here, and saving is tried again.")
            from taktone.ui.problem_words import problem_words  # noqa: PLC0415 - rare, we hope

            self.saved.say(words.format(problem=problem_words(self._problem).title))
        elif entry is None or not (entry.text or entry.revision):
            self.saved.say("")
        elif entry.is_saved and not self.resting.isActive():
            self.saved.say(self.tr("✓ Saved"))
        else:
            self.saved.say(self.tr("Saving…"))
