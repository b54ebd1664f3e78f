"""What the user can do with the call."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QWidget

from taktone.core.call import Call
from taktone.core.call_event import CallState
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.hint_button import HintButton
from taktone.ui.card.hint_button_look import GOLD
from taktone.ui.card.star_mark import star_mark
from taktone.ui.theme.theme import Theme

STAR_KEYS = "Ctrl+I"
BUSY_KEYS = "Ctrl+B"


class CardFooter(QWidget):
    """Another time, and the star.

    Where words and shortcuts of both have no room beside each other, the shortcuts go to the tool
    tips; where the words alone have none, the buttons stand one above the other.

    Signals:
        star_clicked: Whether the caller is worth an interview, as the user wants it now.
    """

    star_clicked = Signal(bool)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts without the star."""
        super().__init__(parent)
        self._room = width - 2 * EDGE - GAP
        self._is_ringing = True
        # In the order in which Tab goes through them.
        self.star = HintButton(theme, GOLD, star_mark(), self)
        self.busy = HintButton(theme, parent=self)
        self.star.setCheckable(True)
        self.star.clicked.connect(self.star_clicked)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(EDGE, 12, EDGE, 12)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.busy)
        self._row.addWidget(self.star, 1)
        self._say_words()

    def show_entry(self, entry: CardEntry, _moment: CardMoment) -> None:
        """Shows the star, and what can be said to the caller."""
        self.show_star(entry.shown.is_starred)
        self.show_call(entry.shown.call)

    def show_call(self, call: Call) -> None:
        """Shows what can be said to the caller: no time now while it rings, later after that."""
        is_ringing = call.state is CallState.RINGING
        if is_ringing is not self._is_ringing:
            self._is_ringing = is_ringing
            self._say_words()

    def show_star(self, is_starred: bool) -> None:  # noqa: FBT001 - the one thing it shows
        """Shows whether the caller is worth an interview."""
        if is_starred != self.star.isChecked():
            self.star.setChecked(is_starred)

    def _say_words(self) -> None:
        later = self.tr("Busy now") if self._is_ringing else self.tr("Promise a call")
        worth = self.tr("Worth an interview")
        told = ((self.busy, later, BUSY_KEYS), (self.star, worth, STAR_KEYS))
        for button, words, keys in told:
            shortcut = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.say(words, shortcut)
            tip = self.tr("{action} ({shortcut})")
            button.setToolTip(tip.format(action=words, shortcut=shortcut))
        if not self._has_room():
            for button, words, _ in told:
                button.say(words)
        is_row = self._has_room()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if is_row else down)

    def _has_room(self) -> bool:
        needed = sum(button.minimumSizeHint().width() for button in (self.busy, self.star))
        return needed <= self._room
