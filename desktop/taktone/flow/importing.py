"""Imports for the window: a file is read, looked at, taken in steps, and taken back again."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.changes import Changes
from taktone.core.damaged_file import DamagedFileError
from taktone.core.import_look import ImportLook, ImportUndo
from taktone.core.import_shape import ImportShape
from taktone.core.known_error import KnownError, Problem
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.flow.import_road import ImportBook
    from taktone.host.kept_columns import KeptColumns
    from taktone.store.store import Store

MOST_BYTES = 200_000_000
_KEY = "export"


class Importing(QObject):
    """One import at a time; nothing stays of one that was cancelled.

    Signals:
        shape_read: An ``ImportShape``: the user says what the columns hold.
        looked: An ``ImportLook``: nothing is taken yet.
        damaged: ``(line, Flaw)``: nothing of the file can be taken.
        advanced: ``(entries taken so far, of how many)``.
        imported: The ``ImportUndo`` that :meth:`take_back` needs.
        taken_back: Nothing of it is left.
        failed: ``(KnownError,)``.
    """

    shape_read = Signal(object)
    looked = Signal(object)
    damaged = Signal(int, object)
    advanced = Signal(int, int)
    imported = Signal(object)
    taken_back = Signal()
    failed = Signal(object)

    def __init__(
        self,
        reader: StoreWorker,
        writes: WriteQueue,
        kept: "KeptColumns",
        now: Callable[[], datetime],
        region: Callable[[], str],
        zone: Callable[[], tzinfo],
    ) -> None:
        """Takes a worker that reads, the queue of writes, kept columns, clock, country, zone."""
        super().__init__()
        self._reader = reader
        self._writes = writes
        self._kept = kept
        self._now = now
        self._region = region
        self._zone = zone
        self._path = Path()
        self._book: ImportBook | None = None
        self._books: dict[int, ImportBook] = {}
        self._is_cancelled = False

    def open(self, path: str) -> None:
        """Reads a file; a table is asked about first, everything else looked at."""
        self._path, self._book = Path(path), None
        self._ask(lambda store: self._opened(store, Path(path)))

    def choose_columns(self, shape: ImportShape, columns: Mapping[int, str]) -> None:
        """What the columns hold; it is remembered for files with the same headings."""
        path = self._path

        def read(store: "Store") -> object:
            from taktone.exchange.contact_columns import ContactField  # noqa: PLC0415 - rare

            self._kept.keep(shape.headings, dict(columns))
            chosen = {place: ContactField(held) for place, held in columns.items()}
            return self._looked(store, _bytes(path), chosen)

        self._ask(read)

    def take(self) -> None:
        """Takes in what was looked at."""
        if self._book is not None:
            self._is_cancelled = False
            self._step(self._book, 0, self._now(), ImportUndo())

    def cancel(self) -> None:
        """What was taken in so far is taken back."""
        self._is_cancelled = True

    def take_back(self, undo: ImportUndo) -> None:
        """Undoes a whole import."""
        book = self._books.pop(id(undo), None)
        if book is not None:
            self._back(book, undo)

    def _ask(self, read: Callable[["Store"], object]) -> None:
        def guarded(store: "Store") -> object:
            try:
                return read(store)
            except DamagedFileError as error:
                return error

        self._reader.ask(guarded, self._on_read, self.failed.emit, key=_KEY)

    def _opened(self, store: "Store", path: Path) -> object:
        from taktone.exchange.call_lists import is_call_list  # noqa: PLC0415 - rare
        from taktone.exchange.contact_columns import guess_columns, read_sample  # noqa: PLC0415 - rare
        from taktone.exchange.contact_reading import is_vcard  # noqa: PLC0415 - as above

        data = _bytes(path)
        if is_vcard(data) or is_call_list(data):
            return self._looked(store, data, None)
        headings, samples = read_sample(data)
        columns = self._kept.columns(headings)
        if columns is None:
            columns = {place: str(held) for place, held in guess_columns(headings).items()}
        return ImportShape(headings=headings, samples=samples, columns=columns)

    def _looked(
        self, store: "Store", data: bytes, columns: object
    ) -> "tuple[ImportBook, ImportLook]":
        from taktone.flow import import_road  # noqa: PLC0415 - rare

        book = import_road.read_book(data, self._region(), self._zone(), columns)  # type: ignore[arg-type]
        return book, import_road.look(store, book)

    def _on_read(self, found: object) -> None:
        if isinstance(found, DamagedFileError):
            self.damaged.emit(found.line, found.flaw)
        elif isinstance(found, ImportShape):
            self.shape_read.emit(found)
        elif isinstance(found, tuple):
            self._book, look = found
            self.looked.emit(look)

    def _step(self, book: "ImportBook", begin: int, at: datetime, undo: ImportUndo) -> None:
        if self._is_cancelled:
            self._back(book, undo)
        elif begin >= book.count:
            self._books[id(undo)] = book
            self.imported.emit(undo)
        else:
            self._writes.write(
                lambda store: _take(store, book, begin, at, undo),
                lambda _: self._on_taken(book, begin, at, undo),
            )

    def _on_taken(self, book: "ImportBook", begin: int, at: datetime, undo: ImportUndo) -> None:
        self.advanced.emit(min(begin + book.step, book.count), book.count)
        self._step(book, begin + book.step, at, undo)

    def _back(self, book: "ImportBook", undo: ImportUndo) -> None:
        if undo.is_empty:
            self._writes.write(lambda store: store.empty_log(), lambda _: self.taken_back.emit())
        else:
            self._writes.write(
                lambda store: _take_back(store, book, undo), lambda _: self._back(book, undo)
            )


def _take(
    store: "Store", book: "ImportBook", begin: int, at: datetime, undo: ImportUndo
) -> Changes:
    from taktone.flow.import_road import take_step  # noqa: PLC0415 - rare

    return take_step(store, book, begin, at, undo)


def _take_back(store: "Store", book: "ImportBook", undo: ImportUndo) -> Changes:
    from taktone.flow.import_road import take_back_step  # noqa: PLC0415 - rare

    return take_back_step(store, book, undo)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise KnownError(Problem.IMPORT_FAILED, f"{path}: {error.strerror}") from error
