"""Labels of the first start: plain text, whole sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_words(kind: str, words: str = "") -> QLabel:
    """A label that breaks its lines; ``kind`` is its look in the style sheet."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
