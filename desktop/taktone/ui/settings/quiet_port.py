"""What the settings ask of the quiet list; see :class:`taktone.flow.quiet_list.QuietList`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class QuietPort(Protocol):
    """The list, read and changed; answers come by signal."""

    @property
    def list_read(self) -> SignalInstance:
        """``(tuple[tuple[number, text for people], ...],)``."""

    @property
    def added(self) -> SignalInstance:
        """``(text for people,)`` of the number that was added."""

    @property
    def refused(self) -> SignalInstance:
        """``(text,)`` that is no number."""

    def read(self) -> None:
        """Asks for the list."""

    def add(self, text: str) -> None:
        """Puts a number on it, however it is spelt."""

    def remove(self, number: str) -> None:
        """Takes a number (E.164) from it."""
