"""What a list asks of the caller history, page by page or from anywhere."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.history_query import HistoryQuery


class PagePort(Protocol):
    """Answers come later, by signal, with the question in them."""

    @property
    def page_read(self) -> SignalInstance:
        """``(HistoryQuery, before: int | None, HistoryPage)``."""

    @property
    def place_read(self) -> SignalInstance:
        """``(HistoryQuery, place asked for, PlacedPage)``."""

    def read_page(self, query: HistoryQuery, before: int | None = None) -> None:
        """Asks for the page that follows ``before`` (a ``CallRow.seq``), newest first."""

    def read_place(self, query: HistoryQuery, place: int) -> None:
        """Asks for the page that has ``place`` newer calls above it."""
