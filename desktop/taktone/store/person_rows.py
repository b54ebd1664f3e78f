"""Rows about people that several stores read and write, always inside their transactions."""

from datetime import datetime

from taktone.core.caller import STRANGER, Caller
from taktone.core.identity import new_id
from taktone.store.database import Database
from taktone.store.promise_rows import open_promises
from taktone.store.values import from_ms, stored, to_ms

LAST_NOTE = """
    SELECT coalesce(d.text, n.text) FROM calls c
    LEFT JOIN drafts d ON d.call_seq = c.seq
    LEFT JOIN notes n ON n.call_seq = c.seq AND n.author = ''
    WHERE c.person_seq = p.seq AND coalesce(d.text, n.text, '') <> ''
    ORDER BY c.seq DESC LIMIT 1
"""
"""The newest note of person ``p`` that is not empty."""

PERSON_WITH_NUMBER = "SELECT person_seq, max(last_at) FROM numbers WHERE number = ?"

CALLER = f"""
    SELECT p.id, p.name, p.email, p.call_count, last.started_at, last.talk_s, ({LAST_NOTE}),
        (SELECT j.id FROM calls c CROSS JOIN jobs j ON j.seq = c.job_seq
            WHERE c.person_seq = p.seq ORDER BY c.seq DESC LIMIT 1),
        last.direction = 'incoming' AND last.reason = 'missed', p.seen_in
    FROM people p LEFT JOIN calls last ON last.seq =
        (SELECT seq FROM calls WHERE person_seq = p.seq ORDER BY seq DESC LIMIT 1)
    WHERE p.seq = ?
"""  # noqa: S608 - made of constants

_LATEST_FROM = """
    SELECT started_at FROM calls INDEXED BY calls_person WHERE person_seq = ? AND number = ?
    ORDER BY seq DESC LIMIT 1
"""

STARRED_JOBS = """
    SELECT j.id FROM candidates k CROSS JOIN jobs j ON j.seq = k.job_seq WHERE k.person_seq = ?
"""


def person_with_id(database: Database, person_id: str) -> int | None:
    """The ``seq`` of a person, of whoever they were joined to; None for nobody."""
    found = database.value("SELECT seq FROM people WHERE id = ?", (person_id,))
    return None if found is None else holder_of(database, found)


def holder_of(database: Database, person: int) -> int:
    """Who has the calls of ``person``: they themselves, or whoever they were joined to."""
    while True:
        joined_to = database.value("SELECT joined_to FROM people WHERE seq = ?", (person,))
        if joined_to is None:
            return person
        person = int(joined_to)


def person_id_of(database: Database, person: int) -> str:
    """The id of a person who is there."""
    return str(database.value("SELECT id FROM people WHERE seq = ?", (person,)))


def person_with_number(database: Database, number: str) -> int | None:
    """Who called last from ``number``; None where nobody did, and for a hidden one."""
    if not number:
        return None
    found: int | None = database.value(PERSON_WITH_NUMBER, (number,))
    return found


def make_person(database: Database, at: datetime) -> int:
    """A new person of whom nothing is known; the ``seq``."""
    database.execute("INSERT INTO people (id) VALUES (?)", (new_id(at),))
    return int(database.value("SELECT last_insert_rowid()"))


def keep_number(database: Database, person: int, number: str, at: datetime) -> None:
    """Notes that ``person`` called from ``number``; nothing for a hidden one."""
    if number:
        database.execute(
            "INSERT INTO numbers (number, person_seq, last_at) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)",
            (number, person, to_ms(at)),
        )


def recount_number(database: Database, person: int, number: str) -> bool:
    """Sets when ``person`` called last from ``number`` by the calls there are; False for none."""
    latest = database.value(_LATEST_FROM, (person, number))
    if latest is None:
        return False
    database.execute(
        "UPDATE numbers SET last_at = ? WHERE number = ? AND person_seq = ?",
        (latest, number, person),
    )
    return True


def keep_seen_in(database: Database, source: int, target: int) -> None:
    """Where ``source`` saw the ad is where ``target`` did, if nothing else is known."""
    database.execute(
        "UPDATE people SET seen_in = (SELECT seen_in FROM people WHERE seq = ?)"
        " WHERE seq = ? AND seen_in = ''",
        (source, target),
    )


def keep_name(database: Database, person: int, name: str) -> bool:
    """Takes a name the line sent for somebody who has none; True where it did."""
    if not name:
        return False
    changed = database.execute(
        "UPDATE people SET name = ? WHERE seq = ? AND name = ''", (stored(name), person)
    )
    return changed > 0


def read_caller(database: Database, person: int | None) -> Caller:
    """What is known about a person."""
    row = None if person is None else database.row(CALLER, (person,))
    if person is None or row is None:
        return STRANGER
    person_id, name, email, count, last_at, last_talk_s, note, job_id, was_missed, seen_in = row
    return Caller(
        person_id=person_id,
        name=name,
        email=email,
        call_count=count,
        last_at=None if last_at is None else from_ms(last_at),
        last_talk_s=last_talk_s or 0,
        last_note=note or "",
        job_id=job_id or "",
        starred_jobs=frozenset(job for (job,) in database.rows(STARRED_JOBS, (person,))),
        open_promises=open_promises(database, person),
        was_missed_last=bool(was_missed),
        seen_in=seen_in,
    )
