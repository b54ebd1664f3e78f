"""One other call, in one line."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from taktone.core.number_reading import number_text
from taktone.core.open_call import OpenCall
from taktone.ui.call_words import caller_title
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.plain_line import plain_line
from taktone.ui.card.rings_look import RingsLook
from taktone.ui.card.state_badge import badge_role, badge_words
from taktone.ui.theme.theme import Theme

HEIGHT = 38
_RINGS_PX = 24
_LONGEST_NAME = 120


class CallStrip(QAbstractButton):
    """Small rings, name and state.

    Signals:
        wanted: Id of the call: the user wants it in front.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without a call."""
        super().__init__(parent)
        self._theme = theme
        self._call_id = ""
        self._name = ""
        self._state = ""
        self._state_role = "muted"
        self._rings = RingsLook("muted")
        self.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._state_font = theme.font(12, QFont.Weight.DemiBold, is_tabular=True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.wanted.emit(self._call_id))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_call(self, shown: OpenCall, tick_s: float) -> None:
        """Shows a call at ``tick_s`` (monotonic seconds)."""
        call = shown.call
        self._call_id = call.id
        name = plain_line(_title(shown), _LONGEST_NAME)
        state, role, rings = badge_words(call, tick_s), badge_role(call), RingsLook.of(call, tick_s)
        if (name, state, rings) != (self._name, self._state, self._rings):
            self._name, self._state, self._state_role, self._rings = name, state, role, rings
            self.setText(f"{name}, {state}".replace("&", "&&"))
            self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(0, self._theme.type_scale.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        middle = self.height() / 2
        size = self._theme.type_scale.px(_RINGS_PX)
        box = QRectF(EDGE - 2, middle - size / 2, size, size)
        self._rings.paint(painter, box, self._theme)
        wide = QFontMetricsF(self._state_font).horizontalAdvance(self._state)
        right = self.width() - EDGE - wide
        painter.setFont(self._state_font)
        painter.setPen(self._theme.colour(self._state_role))
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(right, 0, wide + 1, self.height()), line, self._state)
        left = box.right() + GAP
        room = right - left - GAP
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("ink"))
        metrics = QFontMetricsF(self.font())
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), line, name)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(5.5, 4.5, -5.5, -4.5)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("field"))
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)


def _title(shown: OpenCall) -> str:
    """The name; the readable number where there is none, for two unknown callers look alike."""
    number = shown.call.number.number
    return shown.name or (number_text(number) if number else caller_title("", ""))
