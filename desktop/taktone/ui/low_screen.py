"""Windows on screens that are lower than they would like to be."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

SCREEN_SHARE = 0.92
"""The rest is the frame's and the title's."""


def fitting(wanted: QSize, window: QWidget) -> QSize:
    """``wanted``, or what the window's screen has room for."""
    return wanted.boundedTo(window.screen().availableSize() * SCREEN_SHARE)


def scrolled(inside: QWidget) -> QScrollArea:
    """Scrolls up and down where there is no room for all of it; never sideways."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(inside.minimumSizeHint().width())
    return area
