"""How large the main window opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

LEAST = QSize(640, 420)
USUAL = QSize(1180, 760)
SCREEN_SHARE = 0.95


def window_sizes(scale: float, screen: QSize) -> tuple[QSize, QSize]:
    """The least and the first size for text of that scale (1 is usual), inside the screen."""
    room = screen * SCREEN_SHARE
    return (LEAST * scale).boundedTo(room), (USUAL * scale).boundedTo(room)


def room_for(window: QWidget) -> QSize:
    """What the screen that a window is on has beside panels."""
    return window.screen().availableSize()


def take_size(window: QWidget, scale: float) -> None:
    """Gives a window those sizes on the screen it is on."""
    least, first = window_sizes(scale, room_for(window))
    window.setMinimumSize(least)
    window.resize(first)
