"""A plot on the screen."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget


class PlotView(QWidget):
    """Paints a drawing made elsewhere; for a screen reader it is its table, row by row.

    Signals:
        width_changed: It is as wide as another drawing.
    """

    width_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without a drawing."""
        super().__init__(parent)
        self._drawing: QSvgRenderer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def is_drawn(self) -> bool:
        """True where there is something to see."""
        return self._drawing is not None

    def show_drawing(self, svg: bytes) -> None:
        """Paints that SVG from now on."""
        self._drawing = QSvgRenderer(QByteArray(svg), self)
        self.setFixedHeight(self._drawing.defaultSize().height())
        self.update()

    def drop(self) -> None:
        """Paints nothing any more."""
        self._drawing = None
        self.update()

    def sizeHint(self) -> QSize:
        """As the drawing was made."""
        return QSize() if self._drawing is None else self._drawing.defaultSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Its shape stays while a new width is being drawn for."""
        if self._drawing is None:
            return
        size = self._drawing.defaultSize()
        share = min(self.width() / size.width(), self.height() / size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, size.width() * share, size.height() * share)
        self._drawing.render(painter, box)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for a drawing of the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.width_changed.emit()
