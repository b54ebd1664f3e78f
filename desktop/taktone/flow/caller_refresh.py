"""Reading people again whose card is open, after somebody changed them."""

from collections.abc import Callable, Mapping

from taktone.core.caller import Caller
from taktone.core.changes import Changes
from taktone.core.known_error import KnownError
from taktone.flow.call_keeping import DeskEntry
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue


class CallerRefresh:
    """Name, marks and promises on the card follow the history.

    Nothing is read while a write waits: the history would not know yet what the card shows.
    """

    def __init__(
        self,
        worker: StoreWorker,
        writes: WriteQueue,
        entries: Mapping[str, DeskEntry],
        tell: Callable[[DeskEntry], object],
        fail: Callable[[KnownError], object],
    ) -> None:
        """Takes its parts, the open calls, and who is told of one that changed."""
        self._worker = worker
        self._writes = writes
        self._entries = entries
        self._tell = tell
        self._fail = fail
        self._stale: frozenset[str] = frozenset()
        writes.changed.connect(self._on_changed)
        writes.rested.connect(self._read)

    def _on_changed(self, changes: Changes) -> None:
        self._stale |= changes.people

    def _read(self) -> None:
        stale, self._stale = self._stale, frozenset()
        for call_id, entry in self._entries.items():
            if entry.person_id in stale:
                self._ask(call_id, entry.person_id)

    def _ask(self, call_id: str, person_id: str) -> None:
        self._worker.ask(
            lambda store: store.people.caller(person_id),
            lambda caller: self._take(call_id, person_id, caller),
            self._fail,
        )

    def _take(self, call_id: str, person_id: str, caller: Caller) -> None:
        if not self._writes.is_empty:
            # More was written meanwhile: read again when that is on the disk.
            self._stale |= {person_id}
            return
        entry = self._entries.get(call_id)
        if entry is None or entry.person_id != person_id:
            return
        shown = entry.shown.refreshed(caller)
        if shown != entry.shown:
            entry.shown = shown
            self._tell(entry)
