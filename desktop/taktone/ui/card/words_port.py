"""Where the behaviour words come from; see :class:`taktone.host.behaviour_words.BehaviourWords`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class WordsPort(Protocol):
    """The user's own list."""

    @property
    def changed(self) -> SignalInstance:
        """The list is another."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words in their order."""
        ...

    def add(self, word: str) -> None:
        """Puts a word at the end of the list, unless it is there."""
