"""What is left of a card whose caller was no job seeker: one line, for a moment."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from taktone.core.number_reading import number_text
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.theme.theme import Theme

UNDO_KEYS = "Ctrl+Z"
_LOOK = TextLook(px=13, role="ink", line_px=18, max_lines=3)


class ForgottenBar(QWidget):
    """Says that nothing is kept; offers the way back, and peace from the number.

    Nothing is built before it is first needed.

    Signals:
        undo_wanted: Everything shall be back.
        quiet_wanted: The number shall bring no more cards.
    """

    undo_wanted = Signal()
    quiet_wanted = Signal()

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts hidden."""
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self.sentence: ClampedLabel | None = None
        self.undo: QPushButton | None = None
        self.quiet: QPushButton | None = None
        self._flow: ChipFlow | None = None
        self.hide()

    def tell(self, number: str, earlier_count: int, *, is_quiet: bool) -> None:
        """Shows itself.

        Args:
            number: The caller's (E.164), empty for a hidden one.
            earlier_count: Calls of theirs that are still in the history.
            is_quiet: The number is on the quiet list already.
        """
        if self.sentence is None:
            self._build()
        if self.sentence is None or self.quiet is None or self._flow is None:
            return
        sentence = self.tr("Nothing about this call is kept.")
        if earlier_count:
            sentence = self.tr(
                "This call is forgotten. %n earlier one(s) are still in the history.",
                "",
                earlier_count,
            )
        self.sentence.say(sentence)
        words = self.tr("No more cards from {number}")
        self.quiet.setText(words.format(number=number_text(number)))
        self.quiet.setVisible(bool(number) and not is_quiet)
        if is_quiet and number:
            self.say_quiet(number)
        self._flow.arrange()
        self.setAccessibleName(self.sentence.text())
        self.show()

    def say_quiet(self, number: str) -> None:
        """The number brings no more cards."""
        if self.sentence is not None and self.quiet is not None and self._flow is not None:
            words = self.tr("Nothing is kept, and {number} brings no more cards.")
            self.sentence.say(words.format(number=number_text(number)))
            self.quiet.hide()
            self._flow.arrange()

    def _build(self) -> None:
        self.sentence = ClampedLabel(self._theme, _LOOK)
        self.sentence.set_width(self._width - 2 * EDGE)
        self.undo, self.quiet = QPushButton(), QPushButton()
        for button, wish in ((self.undo, self.undo_wanted), (self.quiet, self.quiet_wanted)):
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(wish)
        self.undo.setText(self.tr("Undo"))
        self.undo.setAccessibleName(self.tr("Undo: keep the call after all"))
        keys = QKeySequence(UNDO_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo.setToolTip(self.tr("Undo ({shortcut})").format(shortcut=keys))
        self._flow = ChipFlow(self._width - 2 * EDGE + GAP)
        self._flow.set_chips((self.undo, self.quiet))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 12, EDGE - GAP, 8)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addWidget(self._flow)
