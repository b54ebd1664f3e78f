"""The calls behind the one in front."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from taktone.ui.card.call_strip import CallStrip
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE, GAP, SHOWN_STRIPS
from taktone.ui.theme.theme import Theme


class CallStrips(QWidget):
    """At most three lines, and how many more calls there are.

    Signals:
        call_wanted: Id of the call the user wants in front.
    """

    call_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without calls."""
        super().__init__(parent)
        self._more_count = 0
        self.strips = tuple(CallStrip(theme) for _ in range(SHOWN_STRIPS))
        self.more = QLabel()
        self.more.setProperty("kind", "muted")
        self.more.setTextFormat(Qt.TextFormat.PlainText)
        self.more.setContentsMargins(EDGE, 0, EDGE, GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        for strip in self.strips:
            strip.hide()
            strip.wanted.connect(self.call_wanted)
            column.addWidget(strip)
        column.addWidget(self.more)
        self.more.hide()

    def show_calls(self, others: Sequence[CardEntry], tick_s: float) -> None:
        """Shows other calls, first ones first, at ``tick_s`` (monotonic seconds)."""
        for place, strip in enumerate(self.strips):
            is_used = place < len(others)
            if is_used:
                strip.show_call(others[place].shown, tick_s)
            if strip.isHidden() == is_used:
                strip.setVisible(is_used)
        more = max(0, len(others) - SHOWN_STRIPS)
        if more != self._more_count:
            self._more_count = more
            self._say_more()
            self.more.setVisible(more > 0)

    def _say_more(self) -> None:
        self.more.setText(self.tr("and %n more", "", self._more_count))
