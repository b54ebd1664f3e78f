"""Whose call it is, when the user says so."""

from taktone.core.changes import Changes
from taktone.store.call_identity import Standing, give_call, standing
from taktone.store.database import Database
from taktone.store.person_rows import (
    keep_number,
    keep_seen_in,
    person_id_of,
    recount_number,
)
from taktone.store.promise_keeping import keep_call_backs, reopen_others
from taktone.store.star_rows import calls_about, is_set_in_call, move_star
from taktone.store.values import from_ms

_STEP_BACK = """
    UPDATE numbers SET last_at = min(last_at, ?) WHERE number = ? AND person_seq = ?
"""
_IS_BARE = """
    SELECT count(*) FROM people p WHERE p.seq = ? AND p.call_count = 0 AND p.email = ''
    AND p.name IN ('', ?)
    AND NOT EXISTS (SELECT 1 FROM candidates WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM promises WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM people other WHERE other.joined_to = p.seq)
"""


def give_call_to(database: Database, call_id: str, person: int) -> Changes:
    """Makes a call one of ``person``, with the star and the promises that came of it.

    From now on ``person`` is the one who calls from its number, unless a later call said otherwise.
    Whoever seemed to call stays, with their other calls and the number; but somebody of whom
    nothing is known except this call goes.
    """
    before = standing(database, call_id)
    if before is None or before.person == person:
        return Changes()
    people = {person_id_of(database, before.person), person_id_of(database, person)}
    seen = {call_id}
    if is_set_in_call(database, before.call, before.person, before.job):
        seen |= calls_about(database, before.person, before.job)
        seen |= calls_about(database, person, before.job)
        move_star(database, (before.person, before.job), (person, before.job))
    give_call(database, before, person)
    _remember_choice(database, before, person)
    now = standing(database, call_id)
    if now is not None:
        reopen_others(database, now)
        if now.answered_at is not None:
            keep_call_backs(database, now)
    name = str(database.value("SELECT name FROM calls WHERE id = ?", (call_id,)))
    if is_bare(database, before.person, name):
        keep_seen_in(database, before.person, person)
        database.execute("DELETE FROM people WHERE seq = ?", (before.person,))
    return Changes(
        calls=frozenset(seen), people=frozenset(people), has_candidates=True, has_promises=True
    )


def is_bare(database: Database, person: int, name: str) -> bool:
    """True where nothing is known of a person without calls but ``name``, which a line sent."""
    return bool(database.value(_IS_BARE, (person, name)))


def _remember_choice(database: Database, before: Standing, person: int) -> None:
    started_ms = int(
        database.value("SELECT started_at FROM calls WHERE seq = ?", (before.call,)) or 0
    )
    keep_number(database, person, before.number, from_ms(started_ms))
    if not recount_number(database, before.person, before.number):
        database.execute(_STEP_BACK, (started_ms - 1, before.number, before.person))
