"""Two people who were joined are two again, always inside a transaction of the person store.

Each gets back what they had. What came since stays with the one who was kept, except calls from a
number that only the other one had; what was taken back or erased since does not return. The kept
person may have been joined to somebody else since (a parent), and others to them (siblings).
"""

from dataclasses import dataclass

from taktone.core.changes import Changes
from taktone.store.database import Database
from taktone.store.joining import GIVE_CALLS, TAKEN, changes_of
from taktone.store.letter_rows import MOVED
from taktone.store.person_rows import recount_number
from taktone.store.star_rows import move_star
from taktone.store.step_rows import give_joined_steps

_JOINED_CALLS = """
    SELECT c.seq FROM joined_calls m CROSS JOIN calls c ON c.seq = m.call_seq
    WHERE m.join_seq = ? AND c.person_seq = ?
"""
_LATER_CALLS = """
    SELECT c.seq FROM calls c INDEXED BY calls_person
    WHERE c.person_seq = ? AND c.seq >= ? AND c.number IN
        (SELECT number FROM joined_numbers WHERE join_seq = ? AND kept_last_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM joined_calls m WHERE m.call_seq = c.seq)
"""
_NOT_THEIRS = """
    DELETE FROM joined_steps WHERE join_seq = ?
    AND step_id IN (SELECT step_id FROM joined_steps WHERE join_seq = ?)
"""
_SIBLINGS = "join_seq IN (SELECT seq FROM joins WHERE kept_seq = ? AND seq > ?)"


@dataclass(frozen=True, slots=True)
class _Join:
    """A join to be undone.

    Attributes:
        holder: Who has the kept person's calls now.
        parents: The joins by which they came there, ``seq`` and ``kept_seq`` each.
    """

    seq: int
    kept: int
    joined: int
    joined_at: int
    holder: int
    parents: tuple[tuple[int, int], ...]


def part(database: Database, join_id: str) -> Changes:
    """Undoes a join; nothing changes where it was undone before, or erased."""
    join = _read(database, join_id)
    if join is None:
        return Changes()
    touched = database.rows("SELECT id FROM calls WHERE person_seq = ?", (join.holder,))
    database.execute("UPDATE people SET joined_to = NULL WHERE seq = ?", (join.joined,))
    _part_stars(database, join)
    database.execute(
        "UPDATE promises SET person_seq = ? WHERE person_seq = ? AND seq IN"
        " (SELECT promise_seq FROM joined_promises WHERE join_seq = ?)",
        (join.joined, join.holder, join.seq),
    )
    for table, key in MOVED:
        database.execute(
            f"UPDATE {table} SET person_seq = ? WHERE person_seq = ? AND seq IN"  # noqa: S608
            f" (SELECT {key} FROM joined_{table} WHERE join_seq = ?)",
            (join.joined, join.holder, join.seq),
        )
    calls = database.rows(_JOINED_CALLS, (join.seq, join.holder))
    calls += database.rows(_LATER_CALLS, (join.holder, join.joined_at, join.seq))
    for (call,) in calls:
        database.execute(f"{GIVE_CALLS} WHERE seq = ?", (join.joined, join.joined, call))
    _part_numbers(database, join)
    for text in TAKEN:
        _part_text(database, join, text)
    database.execute("DELETE FROM joins WHERE seq = ?", (join.seq,))
    return changes_of(database, touched, join.holder, join.joined)


def _read(database: Database, join_id: str) -> _Join | None:
    row = database.row(
        "SELECT seq, kept_seq, joined_seq, joined_at FROM joins WHERE id = ?", (join_id,)
    )
    if row is None:
        return None
    seq, kept, joined, joined_at = row
    holder, parents = int(kept), []
    while parent := database.row("SELECT seq, kept_seq FROM joins WHERE joined_seq = ?", (holder,)):
        parents.append((int(parent[0]), int(parent[1])))
        holder = int(parent[1])
    return _Join(seq, kept, joined, joined_at, holder, tuple(parents))


def _part_stars(database: Database, join: _Join) -> None:
    for parent, _ in join.parents:
        database.execute(_NOT_THEIRS, (parent, join.seq))
    marks = database.rows(
        "SELECT job_seq, marked_at, was_kept FROM joined_candidates WHERE join_seq = ?",
        (join.seq,),
    )
    for job, marked_at, was_kept in marks:
        if was_kept or _has_parent_own_star(database, join, job):
            database.execute(
                "INSERT INTO candidates VALUES (?, ?, 'starred', ?)", (join.joined, job, marked_at)
            )
            give_joined_steps(database, join.joined, job, "join_seq = ?", join.seq)
        else:
            _part_star(database, join, job)


def _has_parent_own_star(database: Database, join: _Join, job: int) -> bool:
    """True where a parent had a mark for the job before; this one is no part of theirs any more."""
    for parent, _ in join.parents:
        key = (parent, job)
        was_kept = database.value(
            "SELECT was_kept FROM joined_candidates WHERE join_seq = ? AND job_seq = ?", key
        )
        database.execute("DELETE FROM joined_candidates WHERE join_seq = ? AND job_seq = ?", key)
        if was_kept:
            return True
    return False


def _part_star(database: Database, join: _Join, job: int) -> None:
    """A mark goes back with its person, unless it was taken back meanwhile.

    Siblings who had one too are the only ones with it now.
    """
    later = (job, join.kept, join.seq)
    is_there = "SELECT 1 FROM candidates WHERE person_seq = ? AND job_seq = ?"
    if database.row(is_there, (join.holder, job)):
        move_star(database, (join.holder, job), (join.joined, job))
        if database.execute(
            "INSERT INTO candidates SELECT ?, job_seq, 'starred', marked_at FROM joined_candidates"  # noqa: S608
            f" WHERE job_seq = ? AND {_SIBLINGS} LIMIT 1",
            (join.holder, *later),
        ):
            give_joined_steps(database, join.holder, job, _SIBLINGS, join.kept, join.seq)
    database.execute(
        f"UPDATE joined_candidates SET was_kept = 0 WHERE job_seq = ? AND {_SIBLINGS}",  # noqa: S608
        later,
    )


def _part_numbers(database: Database, join: _Join) -> None:
    numbers = database.rows(
        "SELECT number, last_at, kept_last_at FROM joined_numbers WHERE join_seq = ?", (join.seq,)
    )
    for number, last_at, kept_last_at in numbers:
        database.execute("INSERT INTO numbers VALUES (?, ?, ?)", (number, join.joined, last_at))
        recount_number(database, join.joined, number)
        own_last_at = kept_last_at
        if own_last_at is None:
            database.execute(
                f"UPDATE joined_numbers SET kept_last_at = NULL WHERE number = ? AND {_SIBLINGS}",  # noqa: S608
                (number, join.kept, join.seq),
            )
            own_last_at = _parents_own_last_at(database, join, number)
        if own_last_at is not None:
            database.execute(
                "UPDATE numbers SET last_at = ? WHERE number = ? AND person_seq = ?"
                " AND last_at = max(?, ?)",
                (own_last_at, number, join.holder, last_at, own_last_at),
            )
        elif not recount_number(database, join.holder, number):
            database.execute(
                "DELETE FROM numbers WHERE number = ? AND person_seq = ?", (number, join.holder)
            )


def _parents_own_last_at(database: Database, join: _Join, number: str) -> int | None:
    """When a parent who had the number before called from it; it is no part of theirs any more."""
    for parent, _ in join.parents:
        own: int | None = database.value(
            "SELECT kept_last_at FROM joined_numbers WHERE join_seq = ? AND number = ?",
            (parent, number),
        )
        database.execute(
            "DELETE FROM joined_numbers WHERE join_seq = ? AND number = ?", (parent, number)
        )
        if own is not None:
            return own
    return None


def _part_text(database: Database, join: _Join, text: str) -> None:
    """What was taken from the joined person is no longer the others', unless it was changed."""
    taken = f"""
        UPDATE people SET {text} = '' WHERE seq = ?
        AND (SELECT is_{text}_taken FROM joins WHERE seq = ?)
        AND {text} = (SELECT {text} FROM people WHERE seq = ?)
    """  # noqa: S608 - one of three names
    for seq, person in ((join.seq, join.kept), *join.parents):
        if not database.execute(taken, (person, seq, join.joined)):
            return
