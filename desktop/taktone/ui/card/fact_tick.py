"""One fact with a box to tick when somebody asks about it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from taktone.core.job import JobFact
from taktone.ui.card.card_measures import INNER_RADIUS
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.plain_line import plain_line
from taktone.ui.theme.theme import Theme

_LOOK = TextLook(px=12.5, role="ink", line_px=18, max_lines=9)
_BOX, _GAP, _ABOVE, _SIDE, _KEY = 15, 9, 4, 4, 16
_LONGEST_LABEL, _LONGEST_VALUE = 60, 300


class FactTick(QCheckBox):
    """What there is to say, wrapped; the whole line is the button.

    Signals:
        touched: The keyboard came or went.
    """

    touched = Signal()

    def __init__(self, theme: Theme, key: str, width: int, parent: QWidget | None = None) -> None:
        """Takes the figure that ticks it, and the width it will have."""
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._shows_key = False
        scale = theme.type_scale
        self._box, self._key_room = scale.px(_BOX), scale.px(_KEY)
        self._left = _SIDE + self._box + _GAP
        self._width = width
        self.words = ClampedLabel(theme, _LOOK, self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.set_width(width - self._left - self._key_room - _SIDE)
        self._key_font = theme.font(11)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_fact(self, fact: JobFact) -> None:
        """Shows another fact."""
        label = plain_line(fact.label, _LONGEST_LABEL)
        value = plain_line(fact.value, _LONGEST_VALUE)
        self.words.say(value, label)
        self.setAccessibleName(f"{label}: {value}" if value else label)
        self.updateGeometry()

    def show_key(self, *, is_shown: bool) -> None:
        """Whether the figure works now, and is shown."""
        if is_shown != self._shows_key:
            self._shows_key = is_shown
            self.update()

    def sizeHint(self) -> QSize:
        """As many lines as the words need."""
        return QSize(self._width, self.words.sizeHint().height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        """Lines are never cut."""
        return QSize(0, self.sizeHint().height())

    def hitButton(self, place: QPoint) -> bool:
        """Words count too."""
        return self.rect().contains(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the words beside the box."""
        super().resizeEvent(event)
        wide = self.width() - self._left - self._key_room - _SIDE
        self.words.setGeometry(self._left, _ABOVE, wide, self.words.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came."""
        super().focusInEvent(event)
        self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went."""
        super().focusOutEvent(event)
        self.touched.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the box and what is around it; the words are a label of their own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("field"))
            painter.drawRoundedRect(QRectF(self.rect()), INNER_RADIUS, INNER_RADIUS)
        line_px = self.words.sizeHint().height() / max(1, self._lines())
        top = _ABOVE + (line_px - self._box) / 2
        self._paint_box(painter, QRectF(_SIDE, top, self._box, self._box))
        if self._shows_key:
            painter.setFont(self._key_font)
            painter.setPen(self._theme.colour("muted"))
            metrics = QFontMetricsF(self._key_font)
            base = _ABOVE + (line_px + metrics.ascent() - metrics.descent()) / 2
            wide = metrics.horizontalAdvance(self._key)
            painter.drawText(QPointF(self.width() - _SIDE - wide, base), self._key)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, is_on, has_focus = self._theme, self.isChecked(), self.hasFocus()
        width = 2.0 if has_focus else 1.0
        painter.setPen(QPen(theme.colour("accent" if is_on or has_focus else "muted"), width))
        painter.setBrush(theme.colour("accent" if is_on else "panel"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_on:
            pen = QPen(theme.colour("panel"), self._box / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            places = ((0.25, 0.54), (0.43, 0.71), (0.76, 0.33))
            painter.drawPolyline(
                QPolygonF([box.topLeft() + QPointF(x, y) * box.width() for x, y in places])
            )

    def _lines(self) -> int:
        return round(
            self.words.sizeHint().height() / (_LOOK.line_px * self._theme.type_scale.factor)
        )
