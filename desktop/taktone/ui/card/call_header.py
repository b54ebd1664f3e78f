"""Who calls, and how the call stands."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from taktone.core.call import Call
from taktone.core.microphone_line import MicrophoneLine
from taktone.core.number_reading import number_text
from taktone.core.open_call import OpenCall
from taktone.ui.call_words import caller_title, duration_words, number_kind
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.icon_button import IconButton
from taktone.ui.card.rings_look import RingsLook
from taktone.ui.card.rings_mark import RingsMark
from taktone.ui.card.state_badge import StateBadge
from taktone.ui.theme.theme import Theme

_NAME = TextLook(px=17, role="ink", line_px=23, weight=QFont.Weight.Bold, tracking=99.0)
_NUMBER = TextLook(px=12.5, role="muted", line_px=17)


class CallHeader(QWidget):
    """Rings, name, number and state; a small button to close.

    Signals:
        close_wanted: The user is done with the card.
    """

    close_wanted = Signal()

    def __init__(
        self, theme: Theme, may_move: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        """Starts empty."""
        super().__init__(parent)
        self.rings = RingsMark(theme, may_move)
        self.name = ClampedLabel(theme, _NAME)
        self.number = ClampedLabel(theme, _NUMBER)
        self.badge = StateBadge(theme)
        self.more_button = IconButton(theme, "more", "muted", self)
        self.more_button.set_sizes(20, 14)
        self.close_button = IconButton(theme, "close", "muted", self)
        self.close_button.set_sizes(20, 14)
        self.close_button.clicked.connect(self.close_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE - 2, 12, EDGE, 10)
        row.setSpacing(10)
        row.addWidget(self.rings)
        row.addLayout(self._names(), 1)
        row.addWidget(self.badge)
        self._say_words()

    def show_entry(self, entry: CardEntry, moment: CardMoment) -> None:
        """Shows who it is and how the call stands."""
        self.show_call(entry.shown, moment.tick_s)

    def show_call(self, shown: OpenCall, tick_s: float) -> None:
        """Shows the call as it is at ``tick_s`` (monotonic seconds)."""
        call = shown.call
        is_asked = _is_in_program(call) and call.number.is_hidden and not shown.name.strip()
        title = self.tr("Who is it?") if is_asked else ""
        self.name.say(title or caller_title(shown.name, call.number.number))
        line = _number_line(call)
        self.number.say(line)
        self.number.setHidden(not line)
        self.tick(call, tick_s)

    def tick(self, call: Call, tick_s: float) -> None:
        """Time went on."""
        self.rings.show_look(RingsLook.of(call, tick_s))
        self.badge.show_call(call, tick_s)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the buttons in their corner."""
        super().resizeEvent(event)
        x = self.width() - self.close_button.width() - 5
        self.close_button.move(x, 5)
        self.more_button.move(x - self.more_button.width() - 2, 5)

    def _names(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addStretch(1)
        column.addWidget(self.name)
        column.addWidget(self.number)
        column.addStretch(1)
        return column

    def _say_words(self) -> None:
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.more_button.setAccessibleName(self.tr("More"))
        self.more_button.setToolTip(self.tr("More (F10)"))


def _is_in_program(call: Call) -> bool:
    """True where a program was noticed by its microphone: nobody hides a number there."""
    return call.source == MicrophoneLine.kind


def _number_line(call: Call) -> str:
    """The readable number, or the program people call in, then its kind or the call's length."""
    where = call.line if _is_in_program(call) else ""
    number = where if call.number.is_hidden else call.number.text or number_text(call.number.number)
    more = duration_words(call.talk_s) if call.is_ended else number_kind(call.number.kind)
    if not call.talk_s and call.is_ended:
        more = ""
    return " · ".join(part for part in (number, more) if part)
