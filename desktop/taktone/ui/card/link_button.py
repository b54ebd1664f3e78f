"""A link that opens something outside the program."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from taktone.ui.theme.theme import Theme

_ARROW_PX = 7
_GAP = 5
_PADDING = 4


class LinkButton(QAbstractButton):
    """Words and an arrow that points out, in the accent colour.

    Underlined under the pointer and, with a heavier line, where it has the keyboard.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without words."""
        super().__init__(parent)
        self._theme = theme
        self._arrow_px = theme.type_scale.px(_ARROW_PX)
        self.setFont(theme.font(12.5, QFont.Weight.Medium))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Words and arrow."""
        metrics = QFontMetricsF(self.font())
        wide = metrics.horizontalAdvance(self.text()) + _GAP + self._arrow_px
        return QSize(round(wide) + 1, round(metrics.height()) + 2 * _PADDING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the words and the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, metrics = QFont(self.font()), QFontMetricsF(self.font())
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QPen(self._theme.colour("accent"), 1.4))
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(0, base), self.text())
        x = metrics.horizontalAdvance(self.text()) + _GAP
        top = base - metrics.xHeight() / 2 - self._arrow_px / 2 - 0.5
        self._paint_arrow(painter, QRectF(x, top, self._arrow_px, self._arrow_px))
        if self.hasFocus():
            line = QRectF(0, base + 2, self.width(), 2)
            painter.fillRect(line, self._theme.colour("accent"))

    def _paint_arrow(self, painter: QPainter, box: QRectF) -> None:
        painter.drawLine(box.bottomLeft(), box.topRight())
        start = box.topLeft() + QPointF(1.5, 0)
        end = box.bottomRight() - QPointF(0, 1.5)
        painter.drawPolyline(QPolygonF([start, box.topRight(), end]))
