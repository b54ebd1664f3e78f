"""What stands on a discreet card in the place of everything it keeps to itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.theme.theme import Theme

VEIL_KEYS = "Ctrl+R"
_LOOK = TextLook(px=12.5, role="muted", line_px=17.5, max_lines=2)
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VeilStrip(QWidget):
    """One sentence and one button. Letters typed here lift the veil and land in the note.

    Signals:
        lifting_wanted: The user wants to see all of this call.
        text_typed: What was typed here is for the note.
    """

    lifting_wanted = Signal()
    text_typed = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts hidden."""
        super().__init__(parent)
        self.label = ClampedLabel(theme, _LOOK)
        self.show_button = QPushButton()
        self.show_button.setProperty("kind", "link")
        self.show_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_button.clicked.connect(self.lifting_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 12)
        row.setSpacing(GAP)
        row.addWidget(self.label, 1)
        row.addWidget(self.show_button)
        self._say_words()
        self.label.set_width(width - 2 * EDGE - GAP - self.show_button.sizeHint().width())
        self.hide()

    def show_entry(self, entry: CardEntry, _moment: CardMoment) -> None:
        """Is there while the call in front is veiled; takes the keyboard from the hidden note."""
        was_hidden = self.isHidden()
        set_shown(self, is_shown=entry.is_veiled)
        if was_hidden and entry.is_veiled:
            self.show_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button; letters are for the note."""
        text = event.text()
        if event.key() in _RETURN:
            self.lifting_wanted.emit()
        elif text and text.isprintable() and text != " ":
            self.lifting_wanted.emit()
            self.text_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _say_words(self) -> None:
        keys = QKeySequence(VEIL_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.label.say(self.tr("Name, number and notes are hidden."))
        self.show_button.setText(self.tr("Show"))
        self.show_button.setAccessibleName(self.tr("Show name, number and notes"))
        tip = self.tr("Show name, number and notes ({shortcut})")
        self.show_button.setToolTip(tip.format(shortcut=keys))
