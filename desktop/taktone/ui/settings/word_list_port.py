"""What the editor asks of the words; see :class:`taktone.host.behaviour_words.BehaviourWords`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class WordListPort(Protocol):
    """The user's list of behaviour words."""

    @property
    def changed(self) -> SignalInstance:
        """The list is another."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words in their order."""
        ...

    @property
    def is_own(self) -> bool:
        """True where they are not those of the language."""
        ...

    def set_words(self, words: tuple[str, ...]) -> None:
        """Makes this the list."""

    def reset(self) -> None:
        """Back to those of the language."""
