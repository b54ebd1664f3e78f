"""Calls from the list of another program: none twice, and all of them can be taken back.

Such a list tells minutes, and its clock may be off by one: a call is known where the history has
one with the same number and direction from a minute before to two after, each standing for one.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from taktone.core.call import Call
from taktone.core.changes import Changes
from taktone.core.import_look import Fate, ImportLook, ImportUndo, LookedEntry
from taktone.store.call_writing import insert_call
from taktone.store.database import Database
from taktone.store.import_erasing import (
    erase_untouched,
    ids_of,
    take_back_fields,
    take_back_times,
)
from taktone.store.person_rows import make_person, person_id_of, person_with_number
from taktone.store.values import stored, to_ms

CALLS_AT_ONCE = 200
"""Calls in one transaction: each is indexed, which costs more than a contact."""

Listed = tuple[Call, int]
"""A call and the line of the file it begins at."""

COMPARED = 8
"""Last digits that tell numbers apart, as where legs become calls."""

_EARLIER, _LATER = timedelta(minutes=1), timedelta(minutes=2)
_NEAR = """
    SELECT seq, number, started_at FROM calls
    WHERE seq BETWEEN ? AND ? AND direction = ? ORDER BY seq
"""
_WHOSE = """
    SELECT p.name, c.number FROM calls c CROSS JOIN people p ON p.seq = c.person_seq
    WHERE c.seq = ?
"""
_IS_BARE = """
    SELECT id FROM calls c WHERE seq = ?
    AND NOT EXISTS (SELECT 1 FROM notes WHERE call_seq = c.seq AND text <> '')
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE call_seq = c.seq)
    AND NOT EXISTS (SELECT 1 FROM wrap_ups WHERE call_seq = c.seq)
    AND NOT EXISTS (SELECT 1 FROM asked_facts WHERE call_seq = c.seq)
    AND NOT EXISTS (SELECT 1 FROM promises WHERE call_seq = c.seq)
"""
_LAST_AT = "SELECT last_at FROM numbers WHERE number = ? AND person_seq = ?"
_KEEP_NUMBER = """
    INSERT INTO numbers (number, person_seq, last_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)
"""


class CallListStore:
    """Takes ended calls as they are: no promise is made or kept by them."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database
        self._matched: set[int] = set()

    def look(self, calls: Iterable[Listed]) -> ImportLook:
        """What :meth:`take` would do; nothing is written. Raises Interrupted when told to stop."""
        self.begin()
        return ImportLook(entries=tuple(self._look(call, line) for call, line in calls))

    def begin(self) -> None:
        """A list begins: each call of the history may stand for one of it again."""
        self._matched.clear()

    def take(self, calls: Sequence[Listed], undo: ImportUndo) -> Changes:
        """Keeps at most ``CALLS_AT_ONCE`` calls of a list that began; ``undo`` learns which."""
        made = ImportUndo()
        found: set[str] = set()
        people: set[str] = set()
        with self._database.transaction():
            for call, _ in calls:
                if self._match(call) is None:
                    found.add(call.id)
                    people.add(person_id_of(self._database, self._keep(call, made)))
        undo.calls += made.calls
        undo.people += made.people
        undo.times += made.times
        undo.fields += made.fields
        return Changes(calls=frozenset(found), people=frozenset(people), has_jobs=bool(found))

    def undo_some(self, undo: ImportUndo) -> Changes:
        """Takes a step back, newest first; calls in which something was written since stay."""
        calls, people = undo.calls[-CALLS_AT_ONCE:], frozenset[str]()
        erased: set[str] = set()
        with self._database.transaction():
            if calls:
                people = ids_of(self._database, {person for _, person in calls})
                erased = set(filter(None, (self._erase(call) for call, _ in calls)))
                del undo.calls[-CALLS_AT_ONCE:]
            else:
                people |= take_back_fields(self._database, undo.fields)
                people |= take_back_times(self._database, undo.times)
                people |= erase_untouched(self._database, undo.people)
                undo.fields, undo.times, undo.people = [], [], []
        return Changes(calls=frozenset(erased), people=people, has_jobs=bool(erased))

    def _look(self, call: Call, line: int) -> LookedEntry:
        match = self._match(call)
        fate, whose = Fate.NEW, ""
        if match is not None:
            name, number = self._database.rows(_WHOSE, (match,))[0]
            fate, whose = Fate.KNOWN, str(name or number)
        title = call.name or call.number.number
        return LookedEntry(line, title, call.started_at.isoformat(), fate, whose)

    def _match(self, call: Call) -> int | None:
        """The nearest call of the history that may be the same and stands for none yet."""
        first, last = to_ms(call.started_at - _EARLIER), to_ms(call.started_at + _LATER)
        near = self._database.rows(_NEAR, (first, last - 1, call.direction))
        fits = [
            (abs(started_at - to_ms(call.started_at)), seq)
            for seq, number, started_at in near
            if seq not in self._matched and number[-COMPARED:] == call.number.number[-COMPARED:]
        ]
        if not fits:
            return None
        _, seq = min(fits)
        self._matched.add(int(seq))
        return int(seq)

    def _keep(self, call: Call, undo: ImportUndo) -> int:
        number = call.number.number
        person = person_with_number(self._database, number)
        if person is None:
            person = make_person(self._database, call.started_at)
            undo.people.append(person)
        seq = insert_call(self._database, call, person)
        self._matched.add(seq)
        undo.calls.append((seq, person))
        if number:
            before = self._database.value(_LAST_AT, (number, person))
            undo.times.append((person, number, before))
            self._database.execute(_KEEP_NUMBER, (number, person, to_ms(call.started_at)))
        name = stored(call.name)
        if name and self._database.execute(
            "UPDATE people SET name = ? WHERE seq = ? AND name = ''", (name, person)
        ):
            undo.fields.append((person, "name", name))
        return person

    def _erase(self, call: int) -> str:
        """The id of the call where it was erased: nobody wrote anything in it."""
        found = self._database.row(_IS_BARE, (call,))
        if found is None:
            return ""
        self._database.execute("DELETE FROM calls WHERE seq = ?", (call,))
        return str(found[0])
