"""One line each for what is worth knowing of a caller."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from taktone.core.email_shape import looks_like_email
from taktone.core.open_call import OpenCall
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.seen_in_chip import SeenInChip
from taktone.ui.theme.theme import Theme

MOST_CHANNELS = 8
LONGEST_LINE = 320
_HINT = TextLook(px=11.5, role="muted", line_px=16, max_lines=2)


class PersonPanel(QWidget):
    """Name, e-mail, where they saw the ad; each text is told as it is typed.

    What is typed here now is never overwritten by what is told from elsewhere.

    Signals:
        name_written: The name after each change by the user.
        email_written: The e-mail address likewise; it is never refused.
        seen_in_written: Where they saw the ad, typed or chosen; empty where that was taken back.
        done: The user is ready to go on with the note.
    """

    name_written = Signal(str)
    email_written = Signal(str)
    seen_in_written = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme, width: int, keys: str, parent: QWidget | None = None) -> None:
        """Takes the width of the card, and the shortcut that leads in and out."""
        super().__init__(parent)
        self._keys = QKeySequence(keys)
        self._call_id = ""
        self._channels: tuple[str, ...] = ()
        self.name, self.email, self.seen_in = QLineEdit(), QLineEdit(), QLineEdit()
        self.hint = ClampedLabel(theme, _HINT)
        self.flow = ChipFlow(width - 2 * EDGE)
        self.chips = tuple(SeenInChip() for _ in range(MOST_CHANNELS))
        self._build(width)
        self._join()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """In the order in which Tab goes through them."""
        return (self.name, self.email, self.seen_in, *self.chips)

    def set_channels(self, channels: Sequence[str]) -> None:
        """Offers the first of these places, the likeliest before the others."""
        channels = tuple(channels[:MOST_CHANNELS])
        if channels == self._channels:
            return
        self._channels = channels
        for place, chip in enumerate(self.chips):
            chip.setHidden(place >= len(channels))
            if place < len(channels):
                chip.say(channels[place])
        self.flow.arrange()

    def show_call(self, shown: OpenCall) -> None:
        """Shows what is known of the caller."""
        caller, is_new = shown.caller, shown.call.id != self._call_id
        self._call_id = shown.call.id
        # A name the line sent is the person's own as soon as they are in the history.
        self._fill(self.name, caller.name if caller.person_id else shown.name, is_new=is_new)
        self._fill(self.email, caller.email, is_new=is_new)
        chosen = self._chosen(caller.seen_in)
        for chip in self.chips:
            chip.setChecked(bool(chosen) and chip.choice == chosen)
        self._fill(self.seen_in, "" if chosen else caller.seen_in, is_new=is_new)
        self._say_hint()

    def take_keyboard(self) -> None:
        """The next letters land in the first line that is empty, else in the first."""
        lines = (self.name, self.email)
        line = next((line for line in lines if not line.text()), self.name)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.end(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The hint waits until the address is left; the card's own key is no editing key here."""
        if watched is self.email and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._say_hint(is_typing=event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and self._is_own_key(event):
            # Under X11 a line would take it for "go to the end".
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_own_key(self, event: QKeyEvent) -> bool:
        is_claimed = event.type() == QEvent.Type.ShortcutOverride
        return is_claimed and QKeySequence(event.keyCombination()) == self._keys

    def _build(self, width: int) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP + 2)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        names = (self.tr("Name"), self.tr("E-mail"), self.tr("Saw the ad"))
        rows = (0, 1, 3)
        for row, words, line in zip(
            rows, names, (self.name, self.email, self.seen_in), strict=True
        ):
            grid.addWidget(self._label(words, line), row, 0)
            grid.addWidget(line, row, 1)
        grid.addWidget(self.hint, 2, 1)
        grid.addWidget(self.flow, 4, 0, 1, 2)
        self.hint.set_width(width - 2 * EDGE - 90)
        self.hint.hide()
        self.flow.set_chips(self.chips)
        self.name.setAccessibleName(self.tr("Name of the caller"))
        self.email.setAccessibleName(self.tr("E-mail of the caller"))
        self.email.setPlaceholderText(self.tr("so that you can write to each other"))
        self.seen_in.setAccessibleName(self.tr("Where they saw the ad"))
        self.seen_in.setPlaceholderText(self.tr("choose below, or write it here"))
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 2, EDGE, 12)
        column.addLayout(grid)
        column.addStretch(1)

    def _label(self, words: str, line: QLineEdit) -> QLabel:
        label = QLabel(words)
        label.setProperty("kind", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(line)
        line.setMaxLength(LONGEST_LINE)
        line.setProperty("kind", "slim")
        line.returnPressed.connect(self.done)
        return label

    def _join(self) -> None:
        self.name.textEdited.connect(self.name_written)
        self.email.textEdited.connect(self.email_written)
        self.seen_in.textEdited.connect(self.seen_in_written)
        for line in (self.name, self.email, self.seen_in):
            line.installEventFilter(self)
        for chip in self.chips:
            chip.hide()
            chip.clicked.connect(lambda is_on, chip=chip: self._on_chosen(chip, is_on=is_on))

    def _fill(self, line: QLineEdit, text: str, *, is_new: bool) -> None:
        if text != line.text() and (is_new or not line.hasFocus()):
            line.setText(text)
            line.setCursorPosition(0)

    def _chosen(self, seen_in: str) -> str:
        """The channel that ``seen_in`` names in any case, empty where it is none of them."""
        known = {channel.casefold(): channel for channel in self._channels}
        return known.get(seen_in.strip().casefold(), "")

    def _say_hint(self, *, is_typing: bool | None = None) -> None:
        if is_typing is None:
            is_typing = self.email.hasFocus()
        typed = self.email.text()
        is_odd = bool(typed.strip()) and not is_typing and not looks_like_email(typed)
        if is_odd:
            self.hint.say(self.tr("Kept as typed. Is something missing?"))
        if self.hint.isHidden() is is_odd:
            self.hint.setVisible(is_odd)

    def _on_chosen(self, chip: SeenInChip, *, is_on: bool) -> None:
        for other in self.chips:
            other.setChecked(is_on and other is chip)
        self.seen_in.clear()
        self.seen_in_written.emit(chip.choice if is_on else "")
