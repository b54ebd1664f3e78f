"""What the windows ask of the kept searches; ``flow.searches.Searches`` answers."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.saved_search import SavedSearch


class SearchesPort(Protocol):
    """Wishes; the answer comes later, by signal."""

    @property
    def read(self) -> SignalInstance:
        """``(tuple[SavedSearch, ...], tuple of own lines)``."""

    def ask(self) -> None:
        """Asks for both."""

    def keep(self, title: str, text: str) -> SavedSearch:
        """Keeps a search under a title; what it will be."""

    def save(self, search: SavedSearch) -> None:
        """Gives it another title, or keeps it again."""

    def drop(self, search_id: str) -> None:
        """Keeps it no longer."""
