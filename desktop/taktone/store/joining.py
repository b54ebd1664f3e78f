"""Two people who turn out to be one, always inside a transaction of the person store.

The joined person's row stays as it is and names the one who has everything since (``joined_to``).
What moved is recorded, so that :func:`part` can move it back at any time: what came later stays with
the one who was kept, except calls from a number that only the joined person had.
"""

from dataclasses import dataclass
from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.identity import new_id
from taktone.store.database import Database
from taktone.store.person_rows import holder_of, person_id_of, recount_number
from taktone.store.promise_rows import move_promises
from taktone.store.star_rows import move_all_stars, move_star
from taktone.store.values import to_ms

_TAKEN = ("name", "email", "seen_in")
_JOIN = f"""
    INSERT INTO joins (id, kept_seq, joined_seq, joined_at,
        {", ".join(f"is_{text}_taken" for text in _TAKEN)})
    SELECT ?, k.seq, j.seq, ?,
        {", ".join(f"k.{text} = '' AND j.{text} <> ''" for text in _TAKEN)}
    FROM people k CROSS JOIN people j WHERE k.seq = ? AND j.seq = ?
"""  # noqa: S608 - made of constants
_RECORD = (
    """
    INSERT INTO joined_calls SELECT j.seq, c.seq FROM joins j
    CROSS JOIN calls c ON c.person_seq = j.joined_seq WHERE j.seq = ?
    """,
    """
    INSERT INTO joined_promises SELECT j.seq, r.seq FROM joins j
    CROSS JOIN promises r ON r.person_seq = j.joined_seq WHERE j.seq = ?
    """,
    """
    INSERT INTO joined_numbers SELECT j.seq, n.number, n.last_at, k.last_at FROM joins j
    CROSS JOIN numbers n ON n.person_seq = j.joined_seq
    LEFT JOIN numbers k ON k.person_seq = j.kept_seq AND k.number = n.number WHERE j.seq = ?
    """,
    """
    INSERT INTO joined_candidates
    SELECT j.seq, n.job_seq, n.stage, n.marked_at, k.job_seq IS NOT NULL FROM joins j
    CROSS JOIN candidates n ON n.person_seq = j.joined_seq
    LEFT JOIN candidates k ON k.person_seq = j.kept_seq AND k.job_seq = n.job_seq WHERE j.seq = ?
    """,
)
_MOVE_NUMBERS = """
    INSERT INTO numbers (number, person_seq, last_at)
    SELECT number, ?, last_at FROM numbers WHERE person_seq = ?
    ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)
"""
_GIVE_CALLS = """
    UPDATE calls SET person_seq = ?, is_starred = EXISTS (SELECT 1 FROM candidates k
        WHERE k.person_seq = ? AND k.job_seq = coalesce(calls.job_seq, 1))
"""
_JOINED_CALLS = """
    SELECT c.seq, c.id FROM joined_calls m CROSS JOIN calls c ON c.seq = m.call_seq
    WHERE m.join_seq = ? AND c.person_seq = ?
"""
_LATER_CALLS = """
    SELECT c.seq, c.id FROM calls c INDEXED BY calls_person
    WHERE c.person_seq = ? AND c.seq >= ? AND c.number IN
        (SELECT number FROM joined_numbers WHERE join_seq = ? AND kept_last_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM joined_calls m WHERE m.call_seq = c.seq)
"""
_SIBLINGS = "join_seq IN (SELECT seq FROM joins WHERE kept_seq = ? AND seq > ?)"
_PARENTS = "join_seq IN (SELECT seq FROM joins WHERE joined_seq = ? AND seq > ?)"


@dataclass(frozen=True, slots=True)
class _Join:
    """A row of ``joins``, with whoever has the kept person's calls now (``holder``)."""

    seq: int
    kept: int
    joined: int
    joined_at: int
    holder: int


def join_people(database: Database, kept: int, joined: int, at: datetime) -> tuple[str, Changes]:
    """Gives ``kept`` all that ``joined`` has; name, e-mail and the like where they have none.

    A mark for a job that both have stays as the kept person's is.

    Returns:
        The id by which :func:`part` undoes it, and what changed.
    """
    join_id = new_id(at)
    moved = database.rows("SELECT id FROM calls WHERE person_seq = ?", (joined,))
    stayed = database.rows("SELECT id FROM calls WHERE person_seq = ?", (kept,))
    database.execute(_JOIN, (join_id, to_ms(at), kept, joined))
    join = int(database.value("SELECT last_insert_rowid()"))
    for sql in _RECORD:
        database.execute(sql, (join,))
    move_all_stars(database, joined, kept)
    move_promises(database, joined, kept)
    database.execute(f"{_GIVE_CALLS} WHERE person_seq = ?", (kept, kept, joined))
    database.execute(_MOVE_NUMBERS, (kept, joined))
    database.execute("DELETE FROM numbers WHERE person_seq = ?", (joined,))
    for text in _TAKEN:
        database.execute(
            f"UPDATE people SET {text} = (SELECT {text} FROM people WHERE seq = ?)"  # noqa: S608
            f" WHERE seq = ? AND {text} = ''",
            (joined, kept),
        )
    database.execute("UPDATE people SET joined_to = ? WHERE seq = ?", (kept, joined))
    return join_id, _changes(database, [*moved, *stayed], kept, joined)


def part(database: Database, join_id: str) -> Changes:
    """Undoes a join; nothing changes where it was undone before, or erased."""
    row = database.row(
        "SELECT seq, kept_seq, joined_seq, joined_at FROM joins WHERE id = ?", (join_id,)
    )
    if row is None:
        return Changes()
    join = _Join(*row, holder=holder_of(database, row[1]))
    database.execute("UPDATE people SET joined_to = NULL WHERE seq = ?", (join.joined,))
    touched = database.rows("SELECT id FROM calls WHERE person_seq = ?", (join.holder,))
    _part_stars(database, join)
    database.execute(
        "UPDATE promises SET person_seq = ? WHERE person_seq = ? AND seq IN"
        " (SELECT promise_seq FROM joined_promises WHERE join_seq = ?)",
        (join.joined, join.holder, join.seq),
    )
    calls = database.rows(_JOINED_CALLS, (join.seq, join.holder))
    calls += database.rows(_LATER_CALLS, (join.holder, join.joined_at, join.seq))
    for call, _ in calls:
        database.execute(f"{_GIVE_CALLS} WHERE seq = ?", (join.joined, join.joined, call))
    _part_numbers(database, join)
    for text in _TAKEN:
        database.execute(
            f"UPDATE people SET {text} = '' WHERE seq = ?"  # noqa: S608 - constants
            f" AND (SELECT is_{text}_taken FROM joins WHERE seq = ?)"
            f" AND {text} = (SELECT {text} FROM people WHERE seq = ?)",
            (join.kept, join.seq, join.joined),
        )
    database.execute("DELETE FROM joins WHERE seq = ?", (join.seq,))
    return _changes(database, touched, join.holder, join.joined)


def _part_stars(database: Database, join: _Join) -> None:
    marks = database.rows(
        "SELECT job_seq, stage, marked_at, was_kept FROM joined_candidates WHERE join_seq = ?",
        (join.seq,),
    )
    for job, stage, marked_at, was_kept in marks:
        if was_kept:
            database.execute(
                "INSERT INTO candidates VALUES (?, ?, ?, ?)", (join.joined, job, stage, marked_at)
            )
            continue
        move_star(database, (join.holder, job), (join.joined, job))
        later = (job, join.kept, join.seq)
        # What others who were joined since had too is theirs alone now.
        database.execute(
            f"INSERT INTO candidates SELECT ?, job_seq, stage, marked_at FROM joined_candidates"  # noqa: S608
            f" WHERE job_seq = ? AND {_SIBLINGS} LIMIT 1",
            (join.holder, *later),
        )
        database.execute(
            f"UPDATE joined_candidates SET was_kept = 0 WHERE job_seq = ? AND {_SIBLINGS}",  # noqa: S608
            later,
        )
        database.execute(
            f"DELETE FROM joined_candidates WHERE job_seq = ? AND {_PARENTS}",  # noqa: S608
            later,
        )


def _part_numbers(database: Database, join: _Join) -> None:
    numbers = database.rows(
        "SELECT number, last_at, kept_last_at FROM joined_numbers WHERE join_seq = ?", (join.seq,)
    )
    for number, last_at, kept_last_at in numbers:
        database.execute("INSERT INTO numbers VALUES (?, ?, ?)", (number, join.joined, last_at))
        recount_number(database, join.joined, number)
        if kept_last_at is not None:
            database.execute(
                "UPDATE numbers SET last_at = ? WHERE number = ? AND person_seq = ?"
                " AND last_at = max(?, ?)",
                (kept_last_at, number, join.holder, last_at, kept_last_at),
            )
            continue
        if not recount_number(database, join.holder, number):
            database.execute(
                "DELETE FROM numbers WHERE number = ? AND person_seq = ?", (number, join.holder)
            )
        later = (number, join.kept, join.seq)
        database.execute(
            f"UPDATE joined_numbers SET kept_last_at = NULL WHERE number = ? AND {_SIBLINGS}",  # noqa: S608
            later,
        )
        database.execute(
            f"DELETE FROM joined_numbers WHERE number = ? AND {_PARENTS}",  # noqa: S608
            later,
        )


def _changes(database: Database, calls: list[tuple[str]], *people: int) -> Changes:
    return Changes(
        calls=frozenset(call for (call,) in calls),
        people=frozenset(person_id_of(database, person) for person in people),
        has_candidates=True,
        has_promises=True,
    )
