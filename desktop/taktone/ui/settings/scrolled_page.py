"""Pages of the settings window that scroll where they do not fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget


def scrolled(page: QWidget, name: str) -> QScrollArea:
    """The page in scroll bars; ``name`` is for screen readers."""
    scroll = QScrollArea()
    scroll.setAccessibleName(name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    return scroll


def titled_page(title: str, content: QWidget) -> QScrollArea:
    """A page that has nothing but a title and one widget."""
    page = QWidget()
    page.setObjectName("settings_page")
    column = QVBoxLayout(page)
    column.setContentsMargins(28, 20, 20, 20)
    column.setSpacing(12)
    heading = QLabel(title)
    heading.setTextFormat(Qt.TextFormat.PlainText)
    heading.setWordWrap(True)
    heading.setProperty("kind", "title")
    column.addWidget(heading)
    column.addWidget(content, 1)
    return scrolled(page, title)
