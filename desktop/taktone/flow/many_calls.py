"""What is done to calls that were chosen together, and the way back of each."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.call_selection import MOST_CALLS, CallSelection
from taktone.core.changes import Changes
from taktone.core.deletion import Deletion
from taktone.core.identity import new_id
from taktone.core.many_done import ManyAct, ManyDone
from taktone.flow.call_desk import CallDesk
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.store.store import Store

AT_ONCE = 100
"""Calls in one write: what is typed meanwhile waits no longer than for those."""

KEPT_FOR = timedelta(days=30)

_Step = Callable[["Store", tuple[str, ...], ManyDone], Changes]


class ManyCalls(QObject):
    """Writes in steps, between which everybody else may write.

    Signals:
        done: ``(ManyAct, ManyDone)``: everything is on disk.
        too_many: So many calls are not changed at once.
        deletions_read: tuple[Deletion, ...], the latest first.
        failed: KnownError.
    """

    done = Signal(object, object)
    too_many = Signal()
    deletions_read = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: CallDesk,
        reader: StoreWorker,
        writes: WriteQueue,
        now: Callable[[], datetime],
    ) -> None:
        """Takes its parts and the wall clock (aware UTC)."""
        super().__init__()
        self._desk = desk
        self._reader = reader
        self._writes = writes
        self._now = now

    def start(self) -> None:
        """Erases for good what was deleted more than 30 days ago."""
        before = self._now() - KEPT_FOR
        self._writes.write(lambda store: store.many.trash.empty(before))

    def star(self, calls: CallSelection) -> None:
        """Marks the callers worth an interview."""
        at = self._now()
        self._begin(ManyAct.STAR, calls, lambda store, ids, done: store.many.star(ids, at, done))

    def unstar(self, calls: CallSelection) -> None:
        """Takes the marks back."""
        self._begin(ManyAct.UNSTAR, calls, lambda store, ids, done: store.many.unstar(ids, done))

    def choose_job(self, calls: CallSelection, job_id: str) -> None:
        """Says which job the calls were about; empty for none."""
        self._begin(
            ManyAct.JOB,
            calls,
            lambda store, ids, done: store.many.choose_job(ids, job_id, done),
        )

    def promise(self, calls: CallSelection, due_at: datetime) -> None:
        """Promises to ring each caller back by then."""
        at, due = self._now(), due_at.astimezone(UTC)
        self._begin(
            ManyAct.PROMISE,
            calls,
            lambda store, ids, done: store.many.promise(ids, due, at, done),
        )

    def delete(self, calls: CallSelection) -> None:
        """Takes the calls out of the history; they can be put back for 30 days.

        Those that are still on a card stay.
        """
        at, deletion_id = self._now(), new_id(self._now())

        def delete(store: "Store", ids: tuple[str, ...], done: ManyDone) -> Changes:
            done.deletion_id = deletion_id
            return store.many.trash.delete(ids, deletion_id, at)

        self._begin(ManyAct.DELETE, calls, delete)

    def undo(self, done: ManyDone) -> None:
        """Takes it back, the latest first."""
        self._writes.write(
            lambda store: store.many.undo_some(done),
            lambda changes: self.undo(done) if changes != Changes() or done.is_left else None,
        )

    def put_back(self, deletion_id: str) -> None:
        """Undoes a deletion."""
        self.undo(ManyDone(deletion_id=deletion_id))

    def read_deletions(self) -> None:
        """Asks what can be put back."""
        self._reader.ask(
            lambda store: store.many.trash.listed(),
            self._on_read,
            self.failed.emit,
            key="deletions",
        )

    def forget(self, deletion_id: str) -> None:
        """Erases a deletion for good."""
        self._forget(lambda store: store.many.trash.forget(deletion_id))

    def forget_all(self) -> None:
        """Erases everything that was deleted."""
        before = self._now() + timedelta(days=1)
        self._forget(lambda store: store.many.trash.empty(before))

    def _forget(self, forget: Callable[["Store"], bool]) -> None:
        self._writes.write(forget, lambda _: self.read_deletions())

    def _on_read(self, deletions: tuple[Deletion, ...]) -> None:
        self.deletions_read.emit(deletions)

    def _begin(self, act: ManyAct, calls: CallSelection, step: _Step) -> None:
        def resolve(store: "Store") -> tuple[str, ...]:
            return calls.chosen or store.many.ids(calls.query, MOST_CALLS + 1)

        self._writes.write(resolve, lambda ids: self._go(act, ids, step))

    def _go(self, act: ManyAct, ids: tuple[str, ...], step: _Step) -> None:
        if len(ids) > MOST_CALLS:
            self.too_many.emit()
            return
        if act is ManyAct.DELETE:
            ids = tuple(x for x in ids if x not in self._desk.calls.entries)
        self._do(act, ids, step, ManyDone(count=len(ids)))

    def _do(self, act: ManyAct, ids: tuple[str, ...], step: _Step, done: ManyDone) -> None:
        if not ids:
            self.done.emit(act, done)
            return
        now, rest = ids[:AT_ONCE], ids[AT_ONCE:]
        self._writes.write(
            lambda store: step(store, now, done), lambda _: self._do(act, rest, step, done)
        )
