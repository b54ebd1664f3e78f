"""A person's hands on a widget."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def type_into(widget: QWidget, text: str) -> None:
    """Types letter by letter."""
    QTest.keyClicks(widget, text)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Presses one key and lets it go."""
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def click(widget: QWidget, x: int, y: int) -> None:
    """Clicks with the left button."""
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, none, QPoint(x, y))


def a_key(text: str) -> QKeyEvent:
    """A letter as it comes from the keyboard."""
    key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, plain, text)
