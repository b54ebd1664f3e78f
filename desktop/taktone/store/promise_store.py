"""What was promised, to whom and by when."""

from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.promise import Promise, PromisedPerson
from taktone.store.call_identity import standing
from taktone.store.database import Database, Row
from taktone.store.person_rows import LAST_NOTE, person_with_id
from taktone.store.promise_rows import PROMISE, insert_promise, open_promises, promise_of
from taktone.store.values import from_ms, stored, to_ms, to_ms_or_none

_DUE = "coalesce(r.due_at, 9223372036854775807)"
_LISTED = f"""
    {PROMISE}, p.name, ({LAST_NOTE}),
        (SELECT number FROM numbers WHERE person_seq = p.seq ORDER BY last_at DESC LIMIT 1)
    FROM promises r INDEXED BY promises_due CROSS JOIN people p ON p.seq = r.person_seq
    WHERE r.kept_at IS NULL AND {_DUE} <= ? AND NOT (r.is_automatic AND EXISTS (
        SELECT 1 FROM promises newer WHERE newer.person_seq = r.person_seq
        AND newer.kept_at IS NULL AND newer.is_automatic = 1 AND newer.seq > r.seq))
    ORDER BY {_DUE}, r.made_at
"""  # noqa: S608 - made of constants
_NEXT_DUE = f"""
    SELECT r.due_at FROM promises r INDEXED BY promises_due
    WHERE r.kept_at IS NULL AND {_DUE} > ? ORDER BY {_DUE} LIMIT 1
"""  # noqa: S608 - made of constants
_EVER = 2**63 - 1


class PromiseStore:
    """Reads and writes promises; what was erased meanwhile is left alone."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def make(self, promise: Promise) -> Changes:
        """Keeps a promise as given; one made in a call is to whoever that call is from.

        It undoes :meth:`drop` too. Told twice of the same promise, it changes nothing.
        """
        database = self._database
        with database.transaction():
            call = standing(database, promise.call_id) if promise.call_id else None
            person = call.person if call else person_with_id(database, promise.person_id)
            if person is None or (promise.call_id and call is None):
                return Changes()
            made = insert_promise(database, promise, person, call.call if call else None)
            return self._told(promise.id) if made else Changes()

    def keep(self, promise_id: str, at: datetime) -> Changes:
        """It was done; a promise kept already stays as it is."""
        return self._change("SET kept_at = ? WHERE id = ? AND kept_at IS NULL", promise_id, at)

    def reopen(self, promise_id: str) -> Changes:
        """Undoes that it was kept, by hand or by a call."""
        sql = "SET kept_at = NULL, kept_in = NULL WHERE id = ? AND kept_at IS NOT NULL"
        return self._change(sql, promise_id)

    def postpone(self, promise_id: str, due_at: datetime) -> Changes:
        """Gives an open promise another time."""
        return self._change("SET due_at = ? WHERE id = ? AND kept_at IS NULL", promise_id, due_at)

    def change(self, promise_id: str, text: str, due_at: datetime | None) -> Changes:
        """Gives an open promise other words and another time, or none."""
        with self._database.transaction():
            if not self._database.execute(
                "UPDATE promises SET text = ?, due_at = ? WHERE id = ? AND kept_at IS NULL",
                (stored(text), to_ms_or_none(due_at), promise_id),
            ):
                return Changes()
            return self._told(promise_id)

    def drop(self, promise_id: str) -> Changes:
        """Takes a promise back: nothing of it is kept."""
        with self._database.transaction():
            changes = self._told(promise_id)
            self._database.execute("DELETE FROM promises WHERE id = ?", (promise_id,))
        return changes

    def open_of(self, person_id: str) -> tuple[Promise, ...]:
        """What is promised to a person and not kept, the one due first, undated ones last."""
        person = person_with_id(self._database, person_id)
        return () if person is None else open_promises(self._database, person)

    def listed(self) -> tuple[PromisedPerson, ...]:
        """All open promises: overdue first, by time; those without a time last, oldest first.

        Somebody whose calls were missed as two people, who were joined since, stands there once.
        """
        return self._read(_EVER)

    def due(self, at: datetime) -> tuple[PromisedPerson, ...]:
        """The open promises whose time has come by ``at``."""
        return self._read(to_ms(at))

    def next_due(self, after: datetime) -> datetime | None:
        """The first time later than ``after`` at which an open promise is due; None for never."""
        found = self._database.value(_NEXT_DUE, (to_ms(after),))
        return None if found is None else from_ms(found)

    def _read(self, last_ms: int) -> tuple[PromisedPerson, ...]:
        return tuple(_promised_person(row) for row in self._database.rows(_LISTED, (last_ms,)))

    def _change(self, sql: str, promise_id: str, *times: datetime) -> Changes:
        with self._database.transaction():
            values = (*map(to_ms, times), promise_id)
            if not self._database.execute(f"UPDATE promises {sql}", values):
                return Changes()
            return self._told(promise_id)

    def _told(self, promise_id: str) -> Changes:
        person = self._database.value(
            "SELECT p.id FROM promises r CROSS JOIN people p ON p.seq = r.person_seq"
            " WHERE r.id = ?",
            (promise_id,),
        )
        return Changes(people=frozenset({person}), has_promises=True) if person else Changes()


def _promised_person(row: Row) -> PromisedPerson:
    name, note, number = row[10:]
    return PromisedPerson(
        promise=promise_of(row), name=name, number=number or "", last_note=note or ""
    )
