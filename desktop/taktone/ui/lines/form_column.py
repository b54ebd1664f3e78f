"""Labelled fields below each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class FormColumn(QVBoxLayout):
    """A heading above each field, at most one sentence of help below it."""

    def __init__(self, parent: QWidget) -> None:
        """Starts empty."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(4)

    def add_field(self, label: str, field: QWidget, help_words: str = "") -> None:
        """Adds a field with its heading; the heading is its accessible name, too."""
        heading = QLabel(label)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("kind", "small")
        heading.setBuddy(field)
        field.setAccessibleName(label)
        self.addWidget(heading)
        self.addWidget(field)
        self.add_help(help_words)

    def add_help(self, words: str) -> None:
        """Adds a sentence of explanation and the room after it."""
        if words:
            told = QLabel(words)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setWordWrap(True)
            told.setProperty("kind", "small")
            self.addWidget(told)
        self.addSpacing(8)
