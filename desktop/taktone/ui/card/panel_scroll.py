"""Room for a panel that may be higher than the card has place for."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

TALLEST = 264
SHORTEST = 72


class PanelScroll(QScrollArea):
    """As high as its panel, within limits; the rest is scrolled to."""

    def __init__(self, panel: QWidget, tallest: int = TALLEST) -> None:
        """Takes the panel, and how high it may stand, in pixels."""
        super().__init__()
        self._tallest = tallest
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setWidgetResizable(True)
        self.setWidget(panel)
        # The card paints the ground itself, its edge too.
        self.viewport().setAutoFillBackground(False)
        panel.setAutoFillBackground(False)
        panel.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As high as the panel, at most its limit."""
        return QSize(0, min(self._tallest, self._panel.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """What a crowded card leaves."""
        return QSize(0, min(SHORTEST, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the panel when it grows or shrinks."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
