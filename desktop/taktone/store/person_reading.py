"""People as the windows show them: who they are, who was joined to them, who may be the same."""

from taktone.core.history_query import HistoryQuery
from taktone.core.person import Join, Lookalike, Person
from taktone.store.database import Database
from taktone.store.history_store import HistoryStore
from taktone.store.person_rows import STARRED_JOBS, person_with_id
from taktone.store.person_store import PersonStore
from taktone.store.values import from_ms

MOST_FOUND = 20
MOST_PAGES = 8

_PERSON = """
    SELECT p.id, p.name, p.email, p.seen_in, p.call_count,
        (SELECT started_at FROM calls WHERE person_seq = p.seq ORDER BY seq DESC LIMIT 1),
        (SELECT count(*) FROM promises WHERE person_seq = p.seq AND kept_at IS NULL)
    FROM people p WHERE p.seq = ?
"""
_NUMBERS = "SELECT number FROM numbers WHERE person_seq = ? ORDER BY last_at DESC"
_SENT_NAME = """
    SELECT name FROM calls WHERE person_seq = ? ORDER BY seq DESC LIMIT 1
"""
_JOINS = """
    SELECT j.seq, j.id, p.name, j.joined_at,
        (SELECT count(*) FROM joined_calls WHERE join_seq = j.seq)
    FROM joins j CROSS JOIN people p ON p.seq = j.joined_seq WHERE j.kept_seq = ?
"""
_JOINED_NUMBERS = "SELECT number, last_at FROM joined_numbers WHERE join_seq = ?"


class PersonReading:
    """Reads people for the windows; the id of somebody who was joined finds the one kept."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database
        self._history = HistoryStore(database)
        self._people = PersonStore(database)

    def person(self, person_id: str) -> Person | None:
        """Everything about a person; None where they were erased meanwhile."""
        person = person_with_id(self._database, person_id)
        return None if person is None else self._read(person)

    def alike(self, person_id: str) -> tuple[Lookalike, ...]:
        """Who may be the same person, as :meth:`PersonStore.alike` finds them."""
        found = []
        for caller, why in self._people.alike(person_id):
            person = self.person(caller.person_id)
            if person is not None:
                found.append(Lookalike(person=person, why=why))
        return tuple(found)

    def found(self, text: str, but: str) -> tuple[Person, ...]:
        """People whose calls a search finds, the latest caller first; at most 20, ``but`` left out.

        An empty text gives the latest callers.
        """
        kept = self.person(but)
        ids: list[str] = []
        before: int | None = None
        for _ in range(MOST_PAGES):
            page = self._history.page(HistoryQuery(text=text), before)
            for row in page.rows:
                if row.person_id not in ids and (kept is None or row.person_id != kept.person_id):
                    ids.append(row.person_id)
            if page.is_last or len(ids) >= MOST_FOUND:
                break
            before = page.rows[-1].seq
        people = (self.person(person_id) for person_id in ids[:MOST_FOUND])
        return tuple(person for person in people if person is not None)

    def _read(self, person: int) -> Person:
        (row,) = self._database.rows(_PERSON, (person,))
        person_id, name, email, seen_in, call_count, last_ms, promise_count = row
        jobs = self._database.rows(STARRED_JOBS, (person,))
        return Person(
            person_id=person_id,
            name=name or self._database.value(_SENT_NAME, (person,)) or "",
            email=email,
            seen_in=seen_in,
            numbers=tuple(number for (number,) in self._database.rows(_NUMBERS, (person,))),
            call_count=call_count,
            last_at=None if last_ms is None else from_ms(last_ms),
            starred_jobs=frozenset(job for (job,) in jobs),
            promise_count=promise_count,
            joins=self._joins(person),
        )

    def _joins(self, person: int) -> tuple[Join, ...]:
        rows = self._database.rows(_JOINS, (person,))
        joins = [
            Join(
                id=join_id,
                name=name,
                numbers=self._joined_numbers(join),
                at=from_ms(joined_ms),
                call_count=count,
            )
            for join, join_id, name, joined_ms, count in rows
        ]
        return tuple(sorted(joins, key=lambda join: join.id, reverse=True))

    def _joined_numbers(self, join: int) -> tuple[str, ...]:
        rows = self._database.rows(_JOINED_NUMBERS, (join,))
        return tuple(number for number, _ in sorted(rows, key=lambda row: row[1], reverse=True))
