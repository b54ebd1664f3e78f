"""A check box in the program's colours: the style's own is all but invisible on dark ground."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

BOX = 16
GAP = 8
EDGE = 3


class CheckBox(QCheckBox):
    """Paints itself from the palette, so that it follows the scheme."""

    def sizeHint(self) -> QSize:
        """Box and words on one line."""
        metrics = self.fontMetrics()
        width = BOX + GAP + metrics.horizontalAdvance(self.text()) + 2 * EDGE
        return QSize(width, max(BOX, metrics.height()) + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        """Words count as the box does."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded box, a tick in it, and a frame while the keyboard is here."""
        colours = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(EDGE, (self.height() - BOX) / 2, BOX, BOX).adjusted(0.5, 0.5, -0.5, -0.5)
        filling = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.Base
        outline = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.Dark
        painter.setPen(QPen(colours.color(outline), 1))
        painter.setBrush(colours.color(filling))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            self._paint_tick(painter, box)
        if self.hasFocus():
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        words = self.rect().adjusted(EDGE + BOX + GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(self.palette().color(QPalette.ColorRole.HighlightedText), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        at = box.topLeft()
        places = [QPointF(3.6, 7.8), QPointF(6.4, 10.6), QPointF(11.4, 4.6)]
        painter.drawPolyline(QPolygonF([at + place for place in places]))
