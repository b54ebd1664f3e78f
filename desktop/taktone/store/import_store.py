"""People from address books: nobody twice, nothing overwritten, and all of it can be taken back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.contact import Contact
from taktone.core.identity import new_id
from taktone.core.import_look import Fate, ImportLook, ImportUndo, LookedEntry
from taktone.store.call_list_store import CallListStore
from taktone.store.database import Database
from taktone.store.import_erasing import NEVER, erase_untouched, take_back_numbers
from taktone.store.person_rows import holder_of, person_id_of, person_with_number
from taktone.store.values import stored

AT_ONCE = 500
"""Contacts in one transaction: a note that is typed meanwhile waits no longer than for those."""

_BY_EMAIL = """
    SELECT seq FROM people INDEXED BY people_email
    WHERE lower(email) = lower(?) AND email <> '' ORDER BY seq LIMIT 1
"""
_ADD_NUMBER = "INSERT INTO numbers (number, person_seq, last_at) VALUES (?, ?, ?)"
_HAS_NUMBER = "SELECT count(*) FROM numbers WHERE number = ? AND person_seq = ?"


class ImportStore:
    """Contacts have their numbers in E.164 here; how a file spells them its reader knows.

    Attributes:
        calls: The same for lists of calls.
    """

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database
        self.calls = CallListStore(database)

    def look(self, contacts: Iterable[Contact]) -> ImportLook:
        """What :meth:`take` would do; nothing is written. Raises Interrupted when told to stop."""
        lines: dict[str, int] = {}
        return ImportLook(entries=tuple(self._look(contact, lines) for contact in contacts))

    def take(self, contacts: Iterable[Contact], at: datetime, undo: ImportUndo) -> Changes:
        """Keeps at most ``AT_ONCE`` contacts; ``undo`` learns what :meth:`undo` needs."""
        made = ImportUndo()
        people: set[str] = set()
        with self._database.transaction():
            for contact in contacts:
                if contact.numbers or contact.emails:
                    people.update(self._keep(contact, at, made))
        undo.people += made.people
        undo.numbers += made.numbers
        undo.fields += made.fields
        return Changes(people=frozenset(people))

    def undo(self, undo: ImportUndo) -> Changes:
        """Takes back what an import made; people stay of whom there is more by now.

        In steps, as it was made: no note that is typed meanwhile waits for the whole of it.
        """
        changes = Changes()
        while undo.fields or undo.numbers or undo.people:
            changes |= self.undo_some(undo)
        return changes

    def undo_some(self, undo: ImportUndo) -> Changes:
        """One step of :meth:`undo`; what it took back is no longer in ``undo``."""
        with self._database.transaction():
            if undo.fields or undo.numbers:
                people = take_back_numbers(self._database, undo.fields, undo.numbers)
                undo.fields, undo.numbers = [], []
            else:
                people = erase_untouched(self._database, undo.people[-AT_ONCE:])
                del undo.people[-AT_ONCE:]
        return Changes(people=people)

    def _look(self, contact: Contact, lines: dict[str, int]) -> LookedEntry:
        """``lines`` has where a number or an e-mail stood earlier in the file."""
        marks = (*contact.numbers, *(email.casefold() for email in contact.emails))
        detail = next(iter((*contact.numbers, *contact.emails)), "")
        earlier = next((lines[mark] for mark in marks if mark in lines), 0)
        person = self._person(contact) if marks else None
        fate, whose = Fate.NEW, ""
        if not marks:
            fate = Fate.UNUSABLE
        elif person is not None or earlier:
            is_whole = person is not None and not any(self._missing(person, contact))
            is_told = all(mark in lines for mark in marks)
            fate = Fate.KNOWN if is_whole or is_told else Fate.COMPLETED
            whose = "" if person is None else self._whose(person)
        for mark in marks:
            lines.setdefault(mark, contact.line)
        of_line = 0 if person is not None else earlier
        return LookedEntry(contact.line, contact.name, detail, fate, whose, of_line)

    def _whose(self, person: int) -> str:
        """The name, else a number or the e-mail, of somebody who is known."""
        (found,) = self._database.rows(
            "SELECT name, email, (SELECT number FROM numbers WHERE person_seq = p.seq LIMIT 1)"
            " FROM people p WHERE seq = ?",
            (person,),
        )
        name, email, number = found
        return str(name or number or email)

    def _keep(self, contact: Contact, at: datetime, undo: ImportUndo) -> Sequence[str]:
        """The id of whoever the contact is, empty where nothing of them changed."""
        person = self._person(contact)
        if person is None:
            email, person_id = next(iter(contact.emails), ""), new_id(at)
            self._database.execute(
                "INSERT INTO people (id, name, email) VALUES (?, ?, ?)",
                (person_id, stored(contact.name), stored(email)),
            )
            person = int(self._database.value("SELECT last_insert_rowid()"))
            undo.people.append(person)
            for number in contact.numbers:
                self._database.execute(_ADD_NUMBER, (number, person, NEVER))
            return (person_id,)
        missing = list(self._missing(person, contact))
        for column, text in missing:
            if column == "number":
                self._database.execute(_ADD_NUMBER, (text, person, NEVER))
                undo.numbers.append((person, text))
            else:
                self._database.execute(
                    f"UPDATE people SET {column} = ? WHERE seq = ?",  # noqa: S608 - one of two
                    (text, person),
                )
                undo.fields.append((person, column, text))
        return (person_id_of(self._database, person),) if missing else ()

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
