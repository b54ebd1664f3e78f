"""A caller who was no job seeker: nothing of the call is kept."""

import json
from collections.abc import Collection

from taktone.core.changes import Changes
from taktone.store.call_identity import Standing, standing
from taktone.store.database import Database
from taktone.store.person_rows import person_id_of, person_with_id, recount_number
from taktone.store.recalling import Recall, lost, rows_about
from taktone.store.star_rows import is_set_in_call

_JOINED_BY_THIS_CALL = """
    SELECT j.joined_seq FROM joined_calls m CROSS JOIN joins j ON j.seq = m.join_seq
    WHERE m.call_seq = ? AND NOT EXISTS (SELECT 1 FROM joined_calls other
        WHERE other.join_seq = j.seq AND other.call_seq <> m.call_seq)
"""
_JOINED_BY_THESE_CALLS = """
    SELECT j.joined_seq FROM joined_calls m CROSS JOIN joins j ON j.seq = m.join_seq
    WHERE m.call_seq IN (SELECT value FROM json_each(?))
"""
_IS_DONE_WITH = """
    SELECT count(*) FROM people p WHERE p.seq = ? AND p.call_count = 0
    AND NOT EXISTS (SELECT 1 FROM candidates WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM promises WHERE person_seq = p.seq)
"""


def forget_recallably(
    database: Database, call_ids: Collection[str], person_id: str
) -> tuple[Recall, Changes]:
    """Erases calls, or a whole person where ``person_id`` is given; what :func:`put_back` needs."""
    person = person_with_id(database, person_id) if person_id else None
    found = [row for row in (standing(database, call_id) for call_id in call_ids) if row]
    calls = {row.call for row in found}
    people = {row.person for row in found}
    if person is not None:
        rows = database.rows("SELECT seq FROM calls WHERE person_seq = ?", (person,))
        calls |= {call for (call,) in rows}
        people.add(person)
    # A call may have been moved to somebody else since.
    joined = database.rows(_JOINED_BY_THESE_CALLS, (json.dumps(sorted(calls)),))
    people |= {person for (person,) in joined}
    before = rows_about(database, calls, people)
    changes = Changes()
    for call_id in call_ids:
        changes |= forget(database, call_id)
    if person is not None:
        changes |= _forget_person(database, person)
    return lost(before, rows_about(database, calls, people)), changes


def forget(database: Database, call_id: str) -> Changes:
    """Erases a call with all that was written in it, and its person if that was all there is.

    The star set in it goes too. Somebody with other calls, with a mark or a promise of another
    time stays; the number goes where they called from it in this call only. Erased text may still
    stand in the log: empty that afterwards (``Store.forget_call`` does).
    """
    before = standing(database, call_id)
    if before is None:
        return Changes()
    person_id = person_id_of(database, before.person)
    if is_set_in_call(database, before.call, before.person, before.job):
        database.execute(
            "DELETE FROM candidates WHERE person_seq = ? AND job_seq = ?",
            (before.person, before.job),
        )
    joined = database.rows(_JOINED_BY_THIS_CALL, (before.call,))
    database.execute("DELETE FROM calls WHERE seq = ?", (before.call,))
    for (person,) in joined:
        database.execute("DELETE FROM people WHERE seq = ?", (person,))
    _forget_number(database, before)
    if database.value(_IS_DONE_WITH, (before.person,)):
        database.execute("DELETE FROM people WHERE seq = ?", (before.person,))
    return Changes(
        calls=frozenset({call_id}),
        people=frozenset({person_id}),
        has_jobs=True,
        has_candidates=True,
        has_promises=True,
    )


def _forget_person(database: Database, person: int) -> Changes:
    """Somebody goes with everything, and with those who were joined to them."""
    calls = database.rows("SELECT id FROM calls WHERE person_seq = ?", (person,))
    person_id = person_id_of(database, person)
    database.execute("DELETE FROM people WHERE seq = ?", (person,))
    return Changes(
        calls=frozenset(call_id for (call_id,) in calls),
        people=frozenset({person_id}),
        has_jobs=True,
        has_candidates=True,
        has_promises=True,
    )


def _forget_number(database: Database, call: Standing) -> None:
    """The number goes, in the book on joins too, unless the person called from it otherwise."""
    if recount_number(database, call.person, call.number):
        return
    database.execute(
        "DELETE FROM numbers WHERE number = ? AND person_seq = ?", (call.number, call.person)
    )
    database.execute(
        "DELETE FROM joined_numbers WHERE number = ?"
        " AND join_seq IN (SELECT seq FROM joins WHERE kept_seq = ?)",
        (call.number, call.person),
    )
