"""People from address books: nobody twice, nothing overwritten, and all of it can be taken back."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.contact import Contact
from taktone.core.identity import new_id
from taktone.core.import_look import ImportLook, ImportUndo
from taktone.store.database import Database
from taktone.store.person_rows import holder_of, person_id_of, person_with_number
from taktone.store.values import stored

AT_ONCE = 500
"""Contacts in one transaction: a note that is typed meanwhile waits no longer than for those."""

_ERASED_AT_ONCE = 50
"""Erasing somebody costs 2 ms: the search index is asked about each."""

_NEVER = 0
"""When somebody called last from a number that is only known from an address book."""

_BY_EMAIL = """
    SELECT seq FROM people INDEXED BY people_email
    WHERE lower(email) = lower(?) AND email <> '' ORDER BY seq LIMIT 1
"""
_ADD_NUMBER = "INSERT INTO numbers (number, person_seq, last_at) VALUES (?, ?, ?)"
_HAS_NUMBER = "SELECT count(*) FROM numbers WHERE number = ? AND person_seq = ?"
_IS_UNTOUCHED = """
    SELECT count(*) FROM people p WHERE p.seq = ? AND p.call_count = 0 AND p.joined_to IS NULL
    AND NOT EXISTS (SELECT 1 FROM candidates WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM promises WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM people other WHERE other.joined_to = p.seq)
"""


class ImportStore:
    """Contacts have their numbers in E.164 here; how a file spells them its reader knows."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def look(self, contacts: Iterable[Contact]) -> ImportLook:
        """What :meth:`take` would do; nothing is written. Raises Interrupted when told to stop."""
        counts = {"new": 0, "completed": 0, "known": 0, "unusable": 0}
        seen: set[str] = set()
        for contact in contacts:
            marks = {*contact.numbers, *(email.casefold() for email in contact.emails)}
            if not marks:
                counts["unusable"] += 1
                continue
            person = self._person(contact)
            if person is None and not marks & seen:
                counts["new"] += 1
            else:
                is_whole = person is not None and not any(self._missing(person, contact))
                counts["known" if is_whole or marks <= seen else "completed"] += 1
            seen |= marks
        return ImportLook(**counts)

    def take(self, contacts: Iterable[Contact], at: datetime, undo: ImportUndo) -> Changes:
        """Keeps at most ``AT_ONCE`` contacts; ``undo`` learns what :meth:`undo` needs."""
        made = ImportUndo()
        people: set[str] = set()
        with self._database.transaction():
            for contact in contacts:
                if contact.numbers or contact.emails:
                    people.add(person_id_of(self._database, self._keep(contact, at, made)))
        undo.people += made.people
        undo.numbers += made.numbers
        undo.fields += made.fields
        return Changes(people=frozenset(people))

    def undo(self, undo: ImportUndo) -> Changes:
        """Takes back what an import made; people stay of whom there is more by now.

        In steps, as it was made: no note that is typed meanwhile waits for the whole of it.
        """
        people: set[str] = set()
        with self._database.transaction():
            for person, column, text in undo.fields:
                people.update(self._ids(person))
                self._database.execute(
                    f"UPDATE people SET {column} = '' WHERE seq = ? AND {column} = ?",  # noqa: S608
                    (person, text),
                )
            for person, number in undo.numbers:
                people.update(self._ids(person))
                self._database.execute(
                    "DELETE FROM numbers WHERE person_seq = ? AND number = ? AND last_at = ?",
                    (person, number, _NEVER),
                )
        for begin in range(0, len(undo.people), _ERASED_AT_ONCE):
            with self._database.transaction():
                for person in undo.people[begin : begin + _ERASED_AT_ONCE]:
                    people.update(self._erase(person))
        return Changes(people=frozenset(people))

    def _erase(self, person: int) -> tuple[str, ...]:
        """Their id where they were erased: nothing hangs on them but what the import made."""
        if not self._database.value(_IS_UNTOUCHED, (person,)):
            return ()
        ids = tuple(self._ids(person))
        self._database.execute("DELETE FROM people WHERE seq = ?", (person,))
        return ids

    def _ids(self, person: int) -> Iterator[str]:
        for (found,) in self._database.rows("SELECT id FROM people WHERE seq = ?", (person,)):
            yield str(found)

    def _keep(self, contact: Contact, at: datetime, undo: ImportUndo) -> int:
        person = self._person(contact)
        if person is None:
            email = next(iter(contact.emails), "")
            self._database.execute(
                "INSERT INTO people (id, name, email) VALUES (?, ?, ?)",
                (new_id(at), stored(contact.name), stored(email)),
            )
            person = int(self._database.value("SELECT last_insert_rowid()"))
            undo.people.append(person)
            for number in contact.numbers:
                self._database.execute(_ADD_NUMBER, (number, person, _NEVER))
            return person
        for column, text in self._missing(person, contact):
            if column == "number":
                self._database.execute(_ADD_NUMBER, (text, person, _NEVER))
                undo.numbers.append((person, text))
            else:
                self._database.execute(
                    f"UPDATE people SET {column} = ? WHERE seq = ?",  # noqa: S608 - one of two
                    (text, person),
                )
                undo.fields.append((person, column, text))
        return person

    def _person(self, contact: Contact) -> int | None:
        """Who has one of the numbers, else one of the e-mails."""
        for number in contact.numbers:
            found = person_with_number(self._database, number)
            if found is not None:
                return holder_of(self._database, found)
        for email in contact.emails:
            found = self._database.value(_BY_EMAIL, (stored(email),))
            if found is not None:
                return holder_of(self._database, found)
        return None

    def _missing(self, person: int, contact: Contact) -> Iterator[tuple[str, str]]:
        """What the contact tells and is not known: the column, or ``number``, and the text."""
        name, email = self._database.rows(
            "SELECT name, email FROM people WHERE seq = ?", (person,)
        )[0]
        if not name and contact.name:
            yield "name", stored(contact.name)
        if not email and contact.emails:
            yield "email", stored(contact.emails[0])
        for number in contact.numbers:
            if not self._database.value(_HAS_NUMBER, (number, person)):
                yield "number", number
