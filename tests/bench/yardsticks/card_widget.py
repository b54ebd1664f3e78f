"""A card of 360x480 with 16 child widgets, as plain as it can be."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_SHEET = """
CardWidget { background: #1f2430; color: #eee; }
QLabel { color: #eee; }
QLabel#number { font-size: 20px; font-weight: 600; }
QLabel#tip { background: #2c3345; border-radius: 8px; padding: 8px; }
QPlainTextEdit { background: #171b24; color: #eee; border: 1px solid #3a4257; border-radius: 6px; }
QToolButton { background: #2c3345; color: #eee; border-radius: 8px; padding: 4px 8px; }
QPushButton { background: #4a7dff; color: white; border-radius: 6px; padding: 6px 12px; }
"""
_FLAGS = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class CardWidget(QWidget):
    """Tells when it was painted after being shown: the moment, then that it reached the screen."""

    painted = Signal(object)  # nanoseconds of the monotonic clock
    flushed = Signal()

    def __init__(self) -> None:
        super().__init__(None, _FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedSize(360, 480)
        self._is_fresh = False
        self.number, self.clock = _label("number"), QLabel("00:00")
        self.name, self.last, self.tip = QLabel(), QLabel(), _label("tip")
        self.note = QPlainTextEdit()
        column = QVBoxLayout(self)
        _row(column, self.number, self.clock, _tool("x"))
        for label in (self.name, self.last, self.tip):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        jobs = QComboBox()
        jobs.addItems(["Accountant", "Developer", "Sales"])
        column.addWidget(jobs)
        _row(column, *(_tool(words) for words in ("Pay", "Drive", "Skills", "Later")))
        column.addWidget(self.note, 1)
        column.addWidget(QCheckBox("Worth an interview"))
        _row(column, QLabel("Saved"), QPushButton("Call back"), QPushButton("Done"))
        self.setStyleSheet(_SHEET)
        self.tip.setText("Say your name calmly, and ask who you are speaking with.")

    def appear(self, number: str, name: str, calls: int, note: str) -> None:
        """Fills in a caller and shows itself."""
        self.number.setText(number)
        self.name.setText(name or f"Caller {number[-4:]}")
        words = note or "asked about pay and start"
        self.last.setText(f"{calls} earlier calls, last on Friday: {words}")
        self.note.setPlainText("")
        self.clock.setText("00:00")
        self._is_fresh = True
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notes the first time after :meth:`appear`."""
        if self._is_fresh:
            self._is_fresh = False
            self.painted.emit(time.monotonic_ns())
            QTimer.singleShot(0, self.flushed.emit)
        super().paintEvent(event)


def _row(column: QBoxLayout, *widgets: QWidget) -> None:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    column.addLayout(row)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    return label


def _tool(words: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    return button
