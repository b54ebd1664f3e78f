"""Small bars that tell how many prompts there are and which one is up."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

_WIDTH, _HEIGHT, _GAP = 18, 3, 4


class PipRow(QWidget):
    """One bar for each prompt, clear up to the one that is up."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without bars."""
        super().__init__(parent)
        self._theme = theme
        self._index = 0
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_place(self, index: int, count: int) -> None:
        """Shows the place ``index`` (from 0) among ``count``."""
        if (index, count) != (self._index, self._count):
            self._index, self._count = index, count
            self.update()

    def sizeHint(self) -> QSize:
        """As high as a bar."""
        return QSize(0, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the bars, narrower where there are many."""
        if self._count < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = self._theme.tokens
        faint = mix(tokens.accent_soft, tokens.accent, 0.27)
        width = min(_WIDTH, self.width() / self._count - _GAP)
        for place in range(self._count):
            painter.setBrush(QColor(tokens.accent if place <= self._index else faint))
            bar = QRectF(place * (width + _GAP), 0, width, _HEIGHT)
            painter.drawRoundedRect(bar, _HEIGHT / 2, _HEIGHT / 2)
