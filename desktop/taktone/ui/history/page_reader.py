"""Asks for a list's pages one after another, the newest question first."""

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from taktone.core.call_row import CallRow, HistoryPage, PlacedPage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.call_table_model import CallTableModel


class PageReader(QObject):
    """Keeps one question under way for one model.

    A new query goes out at once and drops whatever waited; pages of the same query wait their turn,
    because the reading side lets a newer question take the place of the one still running. Of the
    leaps to elsewhere in the list, which a dragged scroll bar wants by the dozen, the last counts.

    Signals:
        first_page_taken: The model now lists the answer to the query asked last.
        page_taken: Any page was listed.
    """

    first_page_taken = Signal()
    page_taken = Signal()

    def __init__(self, browsing: BrowsingPort, model: CallTableModel) -> None:
        """Takes who answers and who lists."""
        super().__init__(model)
        self._browsing = browsing
        self._model = model
        self._waiting: deque[int | None] = deque()
        self._asked: tuple[HistoryQuery, int | None] | None = None
        self._place: int | None = None
        self._asked_place: tuple[HistoryQuery, int] | None = None
        self._is_busy = False
        browsing.page_read.connect(self._on_page_read)
        browsing.place_read.connect(self._on_place_read)
        browsing.failed.connect(self._on_failed)
        model.more_wanted.connect(self.read_more)
        model.place_wanted.connect(self.read_place)

    def ask(self, query: HistoryQuery, known: tuple[CallRow, ...] = ()) -> None:
        """Reads the first page of ``query``; ``known`` rows are listed until it comes."""
        self._model.ask(query, known)
        self._waiting.clear()
        self._place = None
        self._send(None)

    def read_more(self, before: int) -> None:
        """Reads the page that follows ``before``."""
        self._queue([before])

    def read_place(self, place: int) -> None:
        """Reads the page with ``place`` calls above it instead of those that are listed."""
        if (self._model.query, place) == self._asked_place:
            self._place = None
            return
        self._place = place
        self._waiting.clear()
        if not self._is_busy:
            self._send_next()

    def refresh(self, changes: Changes) -> None:
        """Reads again what ``changes`` touch."""
        if self._model.is_answered:
            self._queue(self._model.touched(changes))
        else:
            self.ask(self._model.query)

    def _queue(self, places: Iterable[int | None]) -> None:
        self._waiting.extend(place for place in places if place not in self._waiting)
        if not self._is_busy:
            self._send_next()

    def _send_next(self) -> None:
        self._asked = self._asked_place = None
        self._is_busy = False
        if self._place is not None:
            self._send_place(self._place)
        elif self._waiting:
            self._send(self._waiting.popleft())

    def _send_place(self, place: int) -> None:
        self._place = None
        self._asked_place = (self._model.query, place)
        self._is_busy = True
        self._browsing.read_place(self._model.query, place)

    def _send(self, before: int | None) -> None:
        self._asked, self._asked_place = (self._model.query, before), None
        self._is_busy = True
        self._browsing.read_page(self._model.query, before)

    def _on_page_read(self, query: HistoryQuery, before: int | None, page: HistoryPage) -> None:
        if (query, before) != self._asked:
            return
        was_answered = self._model.is_answered
        is_taken = self._model.take_page(query, before, page)
        self._send_next()
        if is_taken:
            self.page_taken.emit()
        if is_taken and not was_answered:
            self.first_page_taken.emit()

    def _on_place_read(self, query: HistoryQuery, place: int, placed: PlacedPage) -> None:
        if (query, place) != self._asked_place:
            return
        is_taken = self._model.take_place(query, placed)
        self._send_next()
        if is_taken:
            self.page_taken.emit()

    def _on_failed(self, _: KnownError) -> None:
        """Any question may have failed: an answer is still taken, but not waited for."""
        self._is_busy = False
