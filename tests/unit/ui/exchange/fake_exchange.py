"""Imports and changes to many calls that answer when the test says so."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.call_selection import CallSelection
from taktone.core.import_look import ImportUndo
from taktone.core.import_shape import ImportShape
from taktone.core.many_done import ManyDone


class FakeImporting(QObject):
    """Keeps what was wished."""

    shape_read = Signal(object)
    looked = Signal(object)
    damaged = Signal(int, object)
    advanced = Signal(int, int)
    imported = Signal(object)
    taken_back = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[tuple[object, ...]] = []

    def open(self, path: str) -> None:
        self.wishes.append(("open", path))

    def choose_columns(self, shape: ImportShape, columns: Mapping[int, str]) -> None:
        self.wishes.append(("columns", shape, dict(columns)))

    def take(self) -> None:
        self.wishes.append(("take",))

    def cancel(self) -> None:
        self.wishes.append(("cancel",))

    def take_back(self, undo: ImportUndo) -> None:
        self.wishes.append(("take_back", undo))


class FakeMany(QObject):
    """Keeps what was wished."""

    done = Signal(object, object)
    too_many = Signal()
    deletions_read = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[tuple[object, ...]] = []

    def star(self, calls: CallSelection) -> None:
        self.wishes.append(("star", calls.chosen))

    def unstar(self, calls: CallSelection) -> None:
        self.wishes.append(("unstar", calls.chosen))

    def choose_job(self, calls: CallSelection, job_id: str) -> None:
        self.wishes.append(("job", calls.chosen, job_id))

    def promise(self, calls: CallSelection, due_at: datetime) -> None:
        self.wishes.append(("promise", calls.chosen, due_at))

    def delete(self, calls: CallSelection) -> None:
        self.wishes.append(("delete", calls.chosen))

    def undo(self, done: ManyDone) -> None:
        self.wishes.append(("undo", done))

    def put_back(self, deletion_id: str) -> None:
        self.wishes.append(("put_back", deletion_id))

    def read_deletions(self) -> None:
        self.wishes.append(("read",))

    def forget(self, deletion_id: str) -> None:
        self.wishes.append(("forget", deletion_id))

    def forget_all(self) -> None:
        self.wishes.append(("forget_all",))
