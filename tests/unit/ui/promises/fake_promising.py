"""Promises in memory that answer as ``flow.promising.Promising`` does: by signal."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from taktone.core.changes import Changes
from taktone.core.promise import Promise, PromisedPerson, PromiseKind
from unit.ui.history.sample import NOW


def a_promise(promise_id: str = "p1", **values: Any) -> Promise:  # noqa: ANN401 - any field
    """To call Mette back in two and a half hours."""
    known: dict[str, Any] = {
        "id": promise_id,
        "person_id": "mette",
        "kind": PromiseKind.CALL_BACK,
        "made_at": NOW - timedelta(hours=3),
        "due_at": NOW + timedelta(hours=2, minutes=30),
    }
    return Promise(**{**known, **values})


def promised(
    promise: Promise | None = None,
    name: str = "Mette Sørensen",
    number: str = "+4520123456",
    last_note: str = "Leder et team på 6.",
) -> PromisedPerson:
    """Mette, and what was promised to her."""
    return PromisedPerson(
        promise=promise or a_promise(), name=name, number=number, last_note=last_note
    )


class FakePromising(QObject):
    """Answers at once; a change tells of itself as the history does."""

    promises_read = Signal(object)
    changed = Signal(object)

    def __init__(self, *listed: PromisedPerson) -> None:
        super().__init__()
        self.listed = list(listed)
        self.wishes: list[tuple[object, ...]] = []
        self.reads = 0
        self._gone: dict[str, PromisedPerson] = {x.promise.id: x for x in listed}

    def read(self) -> None:
        self.reads += 1
        self.promises_read.emit(tuple(self.listed))

    def keep(self, promise_id: str) -> None:
        self.wishes.append(("keep", promise_id))
        self._take(promise_id)

    def reopen(self, promise_id: str) -> None:
        self.wishes.append(("reopen", promise_id))
        self._put_back(self._gone[promise_id])

    def drop(self, promise_id: str) -> None:
        self.wishes.append(("drop", promise_id))
        self._take(promise_id)

    def restore(self, promise: Promise) -> None:
        self.wishes.append(("restore", promise))
        self._put_back(self._gone.get(promise.id, promised())._replace(promise=promise))

    def postpone(self, promise_id: str, due_at: datetime) -> None:
        self.wishes.append(("postpone", promise_id, due_at))
        self.listed = [
            x._replace(promise=replace(x.promise, due_at=due_at))
            if x.promise.id == promise_id
            else x
            for x in self.listed
        ]
        self.changed.emit(Changes(has_promises=True))

    def _take(self, promise_id: str) -> None:
        self.listed = [x for x in self.listed if x.promise.id != promise_id]
        self.changed.emit(Changes(has_promises=True))

    def _put_back(self, person: PromisedPerson) -> None:
        self.listed.insert(0, person)
        self.changed.emit(Changes(has_promises=True))
