"""Kept searches and the lines that calls came in on, for whoever searches."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.changes import Changes
from taktone.core.identity import new_id
from taktone.core.saved_search import SavedSearch
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.store.store import Store


class Searches(QObject):
    """Answers by signal, as ``Browsing`` does; what was kept is read again by itself.

    Signals:
        read: The kept searches (tuple of :class:`SavedSearch`), the own lines (tuple of str).
    """

    read = Signal(object, object)

    def __init__(
        self, reader: StoreWorker, writes: WriteQueue, now: Callable[[], datetime]
    ) -> None:
        """Takes the reading worker, the queue of writes and the wall clock (aware UTC)."""
        super().__init__()
        self._reader = reader
        self._writes = writes
        self._now = now
        writes.changed.connect(self._on_changed)

    def ask(self) -> None:
        """Asks for both."""
        self._reader.ask(
            lambda store: (store.searches.listed(), store.history.lines()),
            lambda found: self.read.emit(*found),
            lambda _: None,
            key="searches",
        )

    def keep(self, title: str, text: str) -> SavedSearch:
        """Keeps a search under a title; what it will be."""
        made = SavedSearch(id=new_id(self._now()), title=title, text=text)
        self.save(made)
        return made

    def save(self, search: SavedSearch) -> None:
        """Gives it another title, or keeps it again after :meth:`drop`."""
        self._writes.write(lambda store: _save(store, search))

    def drop(self, search_id: str) -> None:
        """Keeps it no longer."""
        self._writes.write(lambda store: _drop(store, search_id))

    def _on_changed(self, changes: Changes) -> None:
        if changes.has_searches:
            self.ask()


def _save(store: "Store", search: SavedSearch) -> Changes:
    return store.searches.save(search)


def _drop(store: "Store", search_id: str) -> Changes:
    return store.searches.drop(search_id)
