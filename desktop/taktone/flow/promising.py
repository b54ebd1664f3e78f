"""Promises as the user makes, sees and keeps them; told when they fall due."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.changes import Changes
from taktone.core.free_times import LOOK_AHEAD_DAYS, SLOT, OfficeHours, Taken, free_times
from taktone.core.identity import new_id
from taktone.core.promise import Promise, PromisedPerson, PromiseKind
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.trace import trace

if TYPE_CHECKING:
    from taktone.store.store import Store

LONGEST_WAIT_S = 3600.0
SNOOZE = timedelta(minutes=10)

_Due = tuple[tuple[PromisedPerson, ...], datetime | None]


class Promising(QObject):
    """Writes promises, offers times to call back, and tells each promise once when it is due.

    Signals:
        promises_read: tuple[PromisedPerson, ...], the open ones, overdue first.
        times_offered: Call id and up to three aware local datetimes.
        fell_due: PromisedPerson whose time has come.
        failed: KnownError.
    """

    promises_read = Signal(object)
    times_offered = Signal(str, object)
    fell_due = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        reader: StoreWorker,
        writes: WriteQueue,
        now: Callable[[], datetime],
        zone: Callable[[], tzinfo],
        office_hours: Callable[[], OfficeHours],
        is_day_off: Callable[[date], bool],
    ) -> None:
        """Takes its parts; ``is_day_off`` is asked in the reader's thread and may be slow."""
        super().__init__()
        self._reader = reader
        self._writes = writes
        self._now = now
        self._zone = zone
        self._office_hours = office_hours
        self._is_day_off = is_day_off
        self._told: set[tuple[str, datetime | None]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        writes.changed.connect(self._on_changed)

    def start(self) -> None:
        """Begins to look after what falls due."""
        self._look()

    def stop(self) -> None:
        """Reminds no more."""
        self._timer.stop()

    def read(self) -> None:
        """Asks for the open promises."""
        self._reader.ask(
            lambda store: store.promises.listed(),
            self.promises_read.emit,
            self.failed.emit,
            key="promises",
        )

    def offer_times(self, call_id: str) -> None:
        """Asks for times at which the caller could be called back."""
        now, hours = self._now().astimezone(self._zone()), self._office_hours()

        def look(store: "Store") -> tuple[datetime, ...]:
            last = now + timedelta(days=LOOK_AHEAD_DAYS + 1)
            return free_times(now, hours, spoken_for(store, now, last), self._is_day_off)

        self._reader.ask(
            look,
            lambda times: self._on_times(call_id, times),
            self.failed.emit,
            key="times",
        )

    def _on_times(self, call_id: str, times: tuple[datetime, ...]) -> None:
        self.times_offered.emit(call_id, times)
        trace("times.offered", n=len(times))

    def make(
        self, call_id: str, kind: PromiseKind, due_at: datetime | None = None, text: str = ""
    ) -> str:
        """Makes a promise to the caller of ``call_id``; gives its id."""
        promise = Promise(
            id=new_id(self._now()),
            person_id="",
            call_id=call_id,
            kind=kind,
            text=text,
            due_at=due_at.astimezone(UTC) if due_at else None,
            made_at=self._now(),
        )
        self._writes.write(lambda store: store.promises.make(promise))
        return promise.id

    def change(self, promise_id: str, text: str, due_at: datetime | None) -> None:
        """Gives a promise other words and another time, or none; safe with each key typed."""
        due = due_at.astimezone(UTC) if due_at else None
        self._writes.write(
            lambda store: store.promises.change(promise_id, text, due), key=f"promise {promise_id}"
        )

    def drop(self, promise_id: str) -> None:
        """Takes a promise back."""
        self._writes.write(lambda store: store.promises.drop(promise_id))

    def restore(self, promise: Promise) -> None:
        """Undoes :meth:`drop`."""
        self._writes.write(lambda store: store.promises.make(promise))

    def keep(self, promise_id: str) -> None:
        """The promise was kept."""
        at = self._now()
        self._writes.write(lambda store: store.promises.keep(promise_id, at))

    def reopen(self, promise_id: str) -> None:
        """Undoes :meth:`keep`."""
        self._writes.write(lambda store: store.promises.reopen(promise_id))

    def postpone(self, promise_id: str, due_at: datetime) -> None:
        """Gives a promise another time."""
        self._writes.write(lambda store: store.promises.postpone(promise_id, due_at))

    def snooze(self, promise_id: str) -> None:
        """Reminds again in ten minutes."""
        self.postpone(promise_id, self._now() + SNOOZE)

    def _on_changed(self, changes: Changes) -> None:
        if changes.has_promises:
            self._look()

    def _look(self) -> None:
        at = self._now()
        self._reader.ask(
            lambda store: (store.promises.due(at), store.promises.next_due(at)),
            self._on_looked,
            self.failed.emit,
            key="due",
        )

    def _on_looked(self, found: _Due) -> None:
        due, next_at = found
        for row in due:
            key = (row.promise.id, row.promise.due_at)
            if row.promise.due_at is not None and key not in self._told:
                self._told.add(key)
                self.fell_due.emit(row)
        if next_at is None:
            self._timer.stop()
            return
        left_s = (next_at - self._now()).total_seconds()
        # Looked at anew each hour at the latest: the clock may be set, the computer may sleep.
        self._timer.start(round(1000 * min(max(left_s, 1.0) + 0.5, LONGEST_WAIT_S)))


def spoken_for(
    store: "Store", first: datetime, last: datetime, interview_id: str = ""
) -> list[Taken]:
    """What the user has promised anybody between two aware times: interviews, and calls.

    The interview named is left out.
    """
    taken = list(store.letters.taken(first, last, interview_id))
    due = [x.promise.due_at for x in store.promises.listed() if x.promise.due_at is not None]
    return taken + [Taken(at, at + SLOT) for at in due]
