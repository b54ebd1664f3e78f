"""Headings with what is filled in below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class FormColumn(QVBoxLayout):
    """From top to bottom; what is left over stays empty at the end."""

    def __init__(self, parent: QWidget) -> None:
        """Fills ``parent``."""
        super().__init__(parent)
        self.setContentsMargins(24, 16, 24, 8)
        self.setSpacing(4)

    def add_field(self, words: str, field: QWidget, hint: QLabel | None = None) -> None:
        """Adds a field below its heading, and a quiet line below the field."""
        heading = QLabel(words)
        heading.setProperty("kind", "small")
        heading.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        self.addWidget(heading)
        self.addWidget(field)
        if hint is not None:
            hint.setProperty("kind", "small")
            hint.setTextFormat(Qt.TextFormat.PlainText)
            hint.setWordWrap(True)
            self.addWidget(hint)
        self.addSpacing(8)
