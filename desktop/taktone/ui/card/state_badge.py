"""The state of the call at the right of the header: a dot and a word, or a running clock."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from taktone.core.call import Call
from taktone.core.call_event import CallState, EndReason
from taktone.ui.call_words import clock_words, state_words
from taktone.ui.theme.theme import Theme

_DOT_PX = 8
_GAP_PX = 6


class StateBadge(QLabel):
    """Says what the call is now in words and colour; its text is what screen readers read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without a word."""
        super().__init__(parent)
        self._theme = theme
        self._role = "muted"
        self._dot = theme.type_scale.px(_DOT_PX)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(12, QFont.Weight.DemiBold, is_tabular=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_call(self, call: Call, tick_s: float) -> None:
        """Shows the call's state at ``tick_s`` (monotonic seconds)."""
        words = badge_words(call, tick_s)
        role = badge_role(call)
        if role != self._role:
            self._role = role
            self.update()
        if words != self.text():
            is_wider = len(words) != len(self.text())
            self.setText(words)
            if is_wider:
                self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Dot, gap and text."""
        metrics = QFontMetricsF(self.font())
        wide = metrics.horizontalAdvance(self.text()) + self._dot + _GAP_PX + 1
        return QSize(round(wide), round(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the dot and the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(self._role)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = self._dot / 2
        painter.drawEllipse(QPointF(radius, self.height() / 2), radius, radius)
        painter.setPen(colour)
        place = self.rect().adjusted(self._dot + _GAP_PX, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())


def badge_words(call: Call, tick_s: float) -> str:
    """The clock while somebody is talked to, else the state."""
    if call.state is CallState.ACTIVE and call.answered_tick_s is not None:
        return clock_words(tick_s - call.answered_tick_s)
    return state_words(call.state, call.reason, call.direction)


def badge_role(call: Call) -> str:
    """The colour that goes with the state, by its name in ``Tokens``."""
    if call.state in (CallState.RINGING, CallState.DIALING) or call.reason is EndReason.MISSED:
        return "ring"
    return "live" if call.state is CallState.ACTIVE else "muted"
