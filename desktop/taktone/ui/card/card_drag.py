"""Dragging the card with the mouse."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from taktone.ui.card.card_place import moved_into


class CardDrag:
    """Follows the pointer from press to release; a short slip of the hand is no drag."""

    def __init__(self) -> None:
        """No button is down."""
        self._pressed_at: QPoint | None = None
        self._began_at = QRect()
        self._has_moved = False

    def press(self, event: QMouseEvent, place: QRect) -> None:
        """A button went down on the card, which stands at ``place``."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self._began_at = place
            self._has_moved = False

    def move(self, event: QMouseEvent) -> QRect | None:
        """The place the pointer draws the card to, wholly on one screen; None where to none."""
        if self._pressed_at is None:
            return None
        pointer = event.globalPosition().toPoint()
        way = pointer - self._pressed_at
        self._has_moved |= way.manhattanLength() >= QApplication.startDragDistance()
        if not self._has_moved:
            return None
        drawn = self._began_at.translated(way)
        here = self._began_at.center()
        screen = QGuiApplication.screenAt(pointer) or QGuiApplication.screenAt(here)
        return moved_into(drawn, screen.availableGeometry()) if screen else None

    def release(self) -> bool:
        """The button was let go; True where the card was dragged."""
        has_moved, self._has_moved = self._has_moved, False
        self._pressed_at = None
        return has_moved
