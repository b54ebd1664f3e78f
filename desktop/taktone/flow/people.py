"""Who is who: said on the card, joined and taken apart in the windows."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.caller import STRANGER
from taktone.core.changes import Changes
from taktone.core.person import Lookalike, Person
from taktone.flow.call_desk import CallDesk
from taktone.flow.call_keeping import CallKeeping
from taktone.flow.meeting import people_behind
from taktone.flow.splitting import Splitting
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.store.store import Store


class People(QObject):
    """Chooses among several people behind one number, joins two into one, and takes them apart.

    Signals:
        person_read: The id asked for, Person, tuple[Lookalike, ...]; None, () where erased.
        people_found: The text searched for, tuple[Person, ...].
        failed: KnownError.

    Attributes:
        splitting: Two calls that were taken for one.
    """

    person_read = Signal(str, object, object)
    people_found = Signal(str, object)
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
        self._keeping = CallKeeping(writes)
        self.splitting = Splitting(desk, writes)
        desk.twins_met.connect(self.splitting.mend)
        self._now = now

    def choose(self, call_id: str, person_id: str) -> None:
        """One of the people behind the number calls; remembered for their next call.

        What was said and promised to them is shown at once; what was typed in the call follows.
        An empty ``person_id`` stands for somebody new. Somebody who never called from the number is
        joined with whoever seemed to call, which can be taken apart at any time.
        """
        entry = self._desk.calls.entries.get(call_id)
        if entry is None:
            return
        known = {caller.person_id: caller for caller in entry.shown.people}
        caller = known.get(person_id, STRANGER)
        entry.shown = entry.shown.given_to(caller, self._desk.jobs)
        entry.is_used, entry.person_id = True, person_id
        job_id, number, at = entry.shown.job_id, entry.shown.call.number, self._now()

        def write(store: "Store") -> tuple[str, Changes]:
            behind = {caller.person_id for caller in people_behind(store, number)}
            row = store.history.row(call_id)
            if not person_id:
                given = store.calls.new_person_for(call_id)
            elif person_id in behind or row is None:
                given = person_id, store.calls.assign(call_id, person_id)
            else:
                given = person_id, store.people.join(person_id, row.person_id, at)[1]
            return given[0], given[1] | store.calls.choose_job(call_id, job_id)

        def written(given: tuple[str, Changes]) -> None:
            entry.person_id = given[0]
            self._writes.tell(given[1])

        self._keeping.keep(entry)
        self._writes.write(write, written)
        self._desk.calls.show(entry)

    def split(self, call_id: str) -> None:
        """These are two calls: the part heard last gets a card of its own while it lasts."""
        self.splitting.split(call_id)

    def read_person(self, person_id: str) -> None:
        """Asks who somebody is, who was joined to them, and who may be the same."""

        def read(store: "Store") -> tuple[Person | None, tuple[Lookalike, ...]]:
            return store.portraits.person(person_id), store.portraits.alike(person_id)

        self._reader.ask(
            read,
            lambda found: self.person_read.emit(person_id, *found),
            self.failed.emit,
            key="portrait",
        )

    def find_people(self, text: str, but: str) -> None:
        """Asks for people by name, number or word of a note; ``but`` is left out."""
        self._reader.ask(
            lambda store: store.portraits.found(text, but),
            lambda found: self.people_found.emit(text, found),
            self.failed.emit,
            key="people",
        )

    def join(self, kept_id: str, joined_id: str) -> None:
        """Two people are one from now on."""
        at = self._now()
        self._writes.write(lambda store: store.people.join(kept_id, joined_id, at)[1])

    def take_apart(self, join_id: str) -> None:
        """Two people who were joined are two again, each with what they had."""
        self._writes.write(lambda store: store.people.undo_join(join_id))

    def undo_latest_join(self, kept_id: str) -> None:
        """Takes the latest join of a person back."""

        def undo(store: "Store") -> Changes:
            person = store.portraits.person(kept_id)
            joins = person.joins if person else ()
            return store.people.undo_join(joins[0].id) if joins else Changes()

        self._writes.write(undo)
