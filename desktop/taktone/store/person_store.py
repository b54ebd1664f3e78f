"""The people who call."""

from datetime import datetime

from taktone.core.caller import Caller
from taktone.core.changes import Changes
from taktone.core.likeness import Likeness
from taktone.store.database import Database
from taktone.store.fold_sql import fold_sql
from taktone.store.joining import join_people
from taktone.store.parting import part
from taktone.store.person_rows import person_id_of, person_with_id, read_caller
from taktone.store.promise_rows import open_promises
from taktone.store.values import stored

MOST_PEOPLE = 20

_PEOPLE_OF = """
    SELECT person_seq FROM numbers INDEXED BY numbers_latest WHERE number = ?
    ORDER BY last_at DESC LIMIT ?
"""
_ALIKE = {
    Likeness.SAME_NUMBER: """
        SELECT o.person_seq FROM numbers n CROSS JOIN numbers o INDEXED BY numbers_latest
        ON o.number = n.number WHERE n.person_seq = ? AND o.person_seq <> n.person_seq LIMIT ?
    """,
    Likeness.SAME_EMAIL: """
        SELECT o.seq FROM people p CROSS JOIN people o INDEXED BY people_email
        ON lower(o.email) = lower(p.email) AND o.email <> ''
        WHERE p.seq = ? AND o.seq <> p.seq AND o.joined_to IS NULL LIMIT ?
    """,
    Likeness.CLOSE_NAME: f"""
        SELECT o.seq FROM people p CROSS JOIN people o INDEXED BY people_name
        ON {fold_sql("o.name")} = {fold_sql("p.name")} AND instr(o.name, ' ') > 0
        WHERE p.seq = ? AND o.seq <> p.seq AND o.joined_to IS NULL LIMIT ?
    """,  # noqa: S608 - made of constants
}


class PersonStore:
    """Reads and writes people; the id of somebody who was joined finds the one who was kept."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def caller(self, person_id: str) -> Caller:
        """What is known of a person, calls that last included; ``STRANGER`` for nobody."""
        return read_caller(self._database, person_with_id(self._database, person_id))

    def people_of(self, number: str) -> tuple[Caller, ...]:
        """Everybody who called from a number (E.164), the latest caller first; at most 20.

        The first is who a call from it is taken for; there is nobody for a hidden one (empty).
        """
        rows = self._database.rows(_PEOPLE_OF, (number, MOST_PEOPLE))
        return tuple(read_caller(self._database, person) for (person,) in rows)

    def rename(self, person_id: str, name: str) -> Changes:
        """Gives a person a name, '' for none; their calls are found by it from now on."""
        return self._set(person_id, "name", name)

    def set_email(self, person_id: str, email: str) -> Changes:
        """Keeps a person's e-mail address as typed, '' for none."""
        return self._set(person_id, "email", email)

    def set_seen_in(self, person_id: str, seen_in: str) -> Changes:
        """Keeps where a person saw the ad, '' for unknown."""
        return self._set(person_id, "seen_in", seen_in)

    def alike(self, person_id: str) -> tuple[tuple[Caller, frozenset[Likeness]], ...]:
        """Who may be the same person, and why: same number first, then e-mail, then name.

        Names are compared as a search does (Østergård is Ostergaard) and only where they have two
        words or more. At most 20 for each reason.
        """
        person = person_with_id(self._database, person_id)
        reasons: dict[int, frozenset[Likeness]] = {}
        for likeness, sql in _ALIKE.items():
            for (other,) in self._database.rows(sql, (person, MOST_PEOPLE)):
                reasons[other] = reasons.get(other, frozenset()) | {likeness}
        return tuple((read_caller(self._database, other), why) for other, why in reasons.items())

    def join(self, kept_id: str, joined_id: str, at: datetime) -> tuple[str, Changes]:
        """Two people are one: ``kept_id`` has all calls, numbers, marks and promises from now on.

        Returns:
            The id by which :meth:`undo_join` takes it back at any time, and what changed; '' where
            they are one already or one of them is not there.
        """
        with self._database.transaction():
            kept = person_with_id(self._database, kept_id)
            joined = person_with_id(self._database, joined_id)
            if kept is None or joined is None or kept == joined:
                return "", Changes()
            return join_people(self._database, kept, joined, at)

    def undo_join(self, join_id: str) -> Changes:
        """Two people are two again, each with what they had; what came since stays.

        What came since is with the one who was kept, except calls from a number that only the other
        one had. Nothing changes where it was undone before, or one of them erased.
        """
        with self._database.transaction():
            return part(self._database, join_id)

    def _set(self, person_id: str, column: str, text: str) -> Changes:
        with self._database.transaction():
            person = person_with_id(self._database, person_id)
            if person is None:
                return Changes()
            self._database.execute(
                f"UPDATE people SET {column} = ? WHERE seq = ?",  # noqa: S608 - one of three names
                (stored(text.strip()), person),
            )
            people = frozenset({person_id, person_id_of(self._database, person)})
            is_listed = column == "name" and bool(open_promises(self._database, person))
        return Changes(people=people, has_candidates=column == "name", has_promises=is_listed)
