"""Behaviour words in memory."""

from PySide6.QtCore import QObject, Signal

FIRST = ("rolig", "lytter")


class WordBook(QObject):
    """Answers as the real list does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words: tuple[str, ...] = FIRST

    @property
    def is_own(self) -> bool:
        return self.words != FIRST

    def set_words(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.changed.emit()

    def reset(self) -> None:
        self.set_words(FIRST)
