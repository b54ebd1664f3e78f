"""Exports: read from the history and written to a file, off the GUI thread."""

import threading
from collections.abc import Callable, Iterator
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.export_wish import ExportLook, ExportWish
from taktone.core.exported_call import ExportedCall
from taktone.core.known_error import Interrupted
from taktone.exchange.counted_calls import CountedCalls
from taktone.exchange.export_format import ExportForm
from taktone.flow.store_worker import StoreWorker

if TYPE_CHECKING:
    from taktone.store.store import Store

_KEY = "export"


class Exporting(QObject):
    """One look or export at a time, by a reader of its own; a newer one takes the older's place.

    Signals:
        looked: ``(ExportWish, ExportLook)``.
        advanced: How many calls were written so far.
        exported: The path, how many calls.
        cancelled: The export was ended; the file is as it was.
        failed: ``(KnownError,)``.
    """

    looked = Signal(object, object)
    advanced = Signal(int)
    exported = Signal(str, int)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, reader: StoreWorker, zone: Callable[[], tzinfo]) -> None:
        """Takes a worker that nobody else reads with, and the zone for times of day."""
        super().__init__()
        self._reader = reader
        self._zone = zone
        self._stop = threading.Event()
        self._is_writing = False

    def look(self, wish: ExportWish) -> None:
        """Asks what an export would hold."""
        stop = self._renewed()

        def read(store: "Store") -> ExportLook:
            return _look(_calls(store, wish, stop))

        self._reader.ask(
            read, lambda look: self.looked.emit(wish, look), self.failed.emit, key=_KEY
        )

    def export(self, wish: ExportWish, form: ExportForm, path: str) -> None:
        """Writes the file; one that is there already is replaced once the new one is whole."""
        stop, zone = self._renewed(), self._zone()
        self._is_writing = True

        def write(store: "Store") -> int:
            from taktone.exchange.export_writing import write_export  # noqa: PLC0415 - rare
            from taktone.host.fresh_file import fresh_file  # noqa: PLC0415 - as above

            counted = CountedCalls(_calls(store, wish, stop), self.advanced.emit)
            with fresh_file(Path(path)) as out:
                write_export(counted, form, zone, out)
            return counted.count

        self._reader.ask(write, lambda count: self._on_written(path, count), self._on_failed, _KEY)

    def cancel(self) -> None:
        """Ends what is under way."""
        self._stop.set()
        if self._is_writing:
            self._is_writing = False
            self.cancelled.emit()

    def _renewed(self) -> threading.Event:
        self._stop.set()
        self._stop = threading.Event()
        return self._stop

    def _on_written(self, path: str, count: int) -> None:
        if self._is_writing:
            self._is_writing = False
            self.exported.emit(path, count)

    def _on_failed(self, error: object) -> None:
        self._is_writing = False
        self.failed.emit(error)


def _calls(store: "Store", wish: ExportWish, stop: threading.Event) -> Iterator[ExportedCall]:
    for page in store.exports.calls(wish.query, wish.chosen):
        if stop.is_set():
            raise Interrupted
        yield from page


def _look(calls: Iterator[ExportedCall]) -> ExportLook:
    """Counts without keeping the calls."""
    people: dict[str, str | None] = {}
    count = 0
    for call in calls:
        count += 1
        if call.person_id not in people:
            shown = call.name.strip() or call.number
            people[call.person_id] = None if call.email.strip() else shown
    lacking = tuple(shown for shown in people.values() if shown is not None)
    return ExportLook(calls=count, people=len(people), lacking=lacking)
