"""Two people who turn out to be one, always inside a transaction of the person store.

The joined person's row stays as it is and names the one who has everything since (``joined_to``).
What moved is recorded, so that parting.py can move it back at any time.
"""

from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.identity import new_id
from taktone.store.database import Database
from taktone.store.letter_rows import MOVED, move_letters
from taktone.store.person_rows import person_id_of
from taktone.store.promise_rows import move_promises
from taktone.store.star_rows import move_all_stars
from taktone.store.values import to_ms

TAKEN = ("name", "email", "seen_in")
"""What of the joined person is taken where the one who is kept has none."""

_JOIN = f"""
    INSERT INTO joins (id, kept_seq, joined_seq, joined_at,
        {", ".join(f"is_{text}_taken" for text in TAKEN)})
    SELECT ?, k.seq, j.seq, ?,
        {", ".join(f"k.{text} = '' AND j.{text} <> ''" for text in TAKEN)}
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
    """
    INSERT INTO joined_steps SELECT j.seq, s.id FROM joins j
    CROSS JOIN candidate_steps s ON s.person_seq = j.joined_seq WHERE j.seq = ?
    """,
    *(
        f"""
        INSERT INTO joined_{table} SELECT j.seq, x.seq FROM joins j
        CROSS JOIN {table} x ON x.person_seq = j.joined_seq WHERE j.seq = ?
        """  # noqa: S608 - made of constants
        for table, _ in MOVED
    ),
)
_MOVE_NUMBERS = """
    INSERT INTO numbers (number, person_seq, last_at)
    SELECT number, ?, last_at FROM numbers WHERE person_seq = ?
    ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)
"""

GIVE_CALLS = """
    UPDATE calls SET person_seq = ?, is_starred = EXISTS (SELECT 1 FROM candidates k
        WHERE k.person_seq = ? AND k.job_seq = coalesce(calls.job_seq, 1))
"""
"""SQL, before its WHERE: makes calls those of a person (twice), starred as theirs are."""


def join_people(database: Database, kept: int, joined: int, at: datetime) -> tuple[str, Changes]:
    """Gives ``kept`` all that ``joined`` has; name, e-mail and the like where they have none.

    A mark for a job that both have stays as the kept person's is, with the steps of both.

    Returns:
        The id by which parting.py undoes it, and what changed.
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
    move_letters(database, joined, kept)
    database.execute(f"{GIVE_CALLS} WHERE person_seq = ?", (kept, kept, joined))
    database.execute(_MOVE_NUMBERS, (kept, joined))
    database.execute("DELETE FROM numbers WHERE person_seq = ?", (joined,))
    for text in TAKEN:
        database.execute(
            f"UPDATE people SET {text} = (SELECT {text} FROM people WHERE seq = ?)"  # noqa: S608
            f" WHERE seq = ? AND {text} = ''",
            (joined, kept),
        )
    database.execute("UPDATE people SET joined_to = ? WHERE seq = ?", (kept, joined))
    return join_id, changes_of(database, [*moved, *stayed], kept, joined)


def changes_of(database: Database, calls: list[tuple[str]], *people: int) -> Changes:
    """Changes to ``calls`` (rows of ids) and all that their people have."""
    return Changes(
        calls=frozenset(call for (call,) in calls),
        people=frozenset(person_id_of(database, person) for person in people),
        has_candidates=True,
        has_promises=True,
    )
