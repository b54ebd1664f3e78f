"""Open cards follow what is changed elsewhere about the people on them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.caller import Caller
from taktone.core.changes import Changes
from taktone.flow.meeting import people_behind
from taktone.flow.open_calls import OpenCalls
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.store.store import Store

_Read = tuple[Caller, tuple[Caller, ...]]


class CallerRefreshing(QObject):
    """Name, stars and promises on the card follow the history.

    Nothing is read while a write waits: the history would not know yet what the card shows.
    """

    failed = Signal(object)

    def __init__(self, calls: OpenCalls, worker: StoreWorker, writes: WriteQueue) -> None:
        """Takes the open calls, who reads, and whose changes are followed."""
        super().__init__()
        self._calls = calls
        self._worker = worker
        self._writes = writes
        self._stale: frozenset[str] = frozenset()
        writes.changed.connect(self._on_changed)
        writes.rested.connect(self._read)

    def _on_changed(self, changes: Changes) -> None:
        self._stale |= changes.people

    def _read(self) -> None:
        stale, self._stale = self._stale, frozenset()
        for call_id, entry in self._calls.entries.items():
            known = {entry.person_id, *(caller.person_id for caller in entry.shown.people)} - {""}
            if known & stale:
                self._read_again(call_id, entry.person_id)

    def _read_again(self, call_id: str, person_id: str) -> None:
        number = self._calls.entries[call_id].shown.call.number

        def read(store: "Store") -> _Read:
            return store.people.caller(person_id), people_behind(store, number, person_id)

        self._worker.ask(
            read, lambda found: self._refresh(call_id, person_id, found), self.failed.emit
        )

    def _refresh(self, call_id: str, person_id: str, found: _Read) -> None:
        if not self._writes.is_empty:
            # More was written meanwhile: read again when that is on the disk.
            self._stale |= {person_id}
            return
        entry = self._calls.entries.get(call_id)
        if entry is None or entry.person_id != person_id:
            return
        shown = replace(entry.shown.refreshed(found[0]), people=found[1])
        if shown != entry.shown:
            entry.person_id = found[0].person_id or person_id
            entry.shown = shown
            self._calls.show(entry)
