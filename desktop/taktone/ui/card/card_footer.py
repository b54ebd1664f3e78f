"""What the user can do with the call."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.hint_button import HintButton
from taktone.ui.card.hint_button_look import GOLD
from taktone.ui.card.star_mark import star_mark
from taktone.ui.theme.theme import Theme

STAR_KEYS = "Ctrl+I"


class CardFooter(QWidget):
    """The star.

    Signals:
        star_clicked: Whether the caller is worth an interview, as the user wants it now.
    """

    star_clicked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without the star."""
        super().__init__(parent)
        self.star = HintButton(theme, GOLD, star_mark())
        self.star.setCheckable(True)
        self.star.clicked.connect(self.star_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 12, EDGE, 12)
        row.setSpacing(GAP)
        row.addWidget(self.star, 1)
        self._say_words()

    def show_star(self, is_starred: bool) -> None:  # noqa: FBT001 - the one thing it shows
        """Shows whether the caller is worth an interview."""
        if is_starred != self.star.isChecked():
            self.star.setChecked(is_starred)

    def _say_words(self) -> None:
        keys = QKeySequence(STAR_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.star.say(self.tr("Worth an interview"), keys)
