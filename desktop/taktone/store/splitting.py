"""Two calls that were taken for one, and one again, always inside a transaction.

What was written stays with the part heard first; mending brings together what was written since.
"""

from dataclasses import replace
from datetime import datetime

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, EndReason
from taktone.core.call_leg import joined_again
from taktone.core.changes import Changes
from taktone.core.identity import new_id
from taktone.store.call_choice import is_bare
from taktone.store.call_identity import Standing, standing
from taktone.store.call_writing import begin_call, update_call
from taktone.store.database import Database
from taktone.store.leg_rows import Placed, legs_of, legs_or_own, put_legs
from taktone.store.note_rows import put_note, settle_draft
from taktone.store.person_rows import person_id_of, recount_number
from taktone.store.values import from_ms

_TIMES = "SELECT started_at, ended_at, state FROM calls WHERE seq = ?"
_NOTE = "SELECT text, written_at FROM notes WHERE call_seq = ? AND author = ''"
_FILLED = ("verdict", "criteria_met", "words", "may_become", "would_call_again")
_ADDED = ("personality", "voice", "intuition")
_THEIRS = ", ".join(
    (
        *(f"{x} = iif(mine.{x} IN ('', '[]'), theirs.{x}, mine.{x})" for x in _FILLED),
        *(f"{x} = trim(mine.{x} || ' ' || theirs.{x})" for x in _ADDED),
    )
)
_JOIN_WRAP_UPS = f"""
    UPDATE wrap_ups AS mine SET {_THEIRS} FROM wrap_ups theirs
    WHERE mine.call_seq = ? AND theirs.call_seq = ?
"""  # noqa: S608 - made of constants
_MOVE = (
    _JOIN_WRAP_UPS,
    "UPDATE OR IGNORE wrap_ups SET call_seq = ? WHERE call_seq = ?",
    "UPDATE OR IGNORE asked_facts SET call_seq = ? WHERE call_seq = ?",
    "UPDATE note_versions SET call_seq = ? WHERE call_seq = ?",
    "UPDATE promises SET kept_in = ? WHERE kept_in = ?",
    # What nobody but the program promised, because a part was missed, goes with the part.
    "UPDATE promises SET call_seq = ? WHERE call_seq = ? AND (is_automatic = 0 OR kept_at > 0)",
)


def split_call(database: Database, call_id: str) -> tuple[tuple[Call, ...], Changes]:
    """The leg heard last becomes a call of its own; what is left, and the new call, or nothing."""
    before = standing(database, call_id)
    legs = [] if before is None else _ended_legs(database, before)
    if before is None or len(legs) < 2:
        return (), Changes()
    *staying, leaving = legs
    call = _call(database, before, call_id, staying)
    started_at = leaving[1].started_at or call.started_at
    other = _call(database, before, new_id(started_at), [leaving])
    changes = update_call(database, call) | begin_call(database, other, "")[1]
    put_legs(database, before.call, staying)
    _put_apart(database, other.id, leaving)
    return (call, other), changes | Changes(has_jobs=True, has_promises=True)


def mend_call(database: Database, call_id: str, other_id: str) -> tuple[Call | None, Changes]:
    """Two calls are one, with the notes of both; None where one of them is gone."""
    before, other = standing(database, call_id), standing(database, other_id)
    if before is None or other is None or before.call == other.call:
        return None, Changes()
    mine, theirs = legs_or_own(database, before.call, 0), legs_or_own(database, other.call, 1)
    legs = _brought_together(mine, theirs)
    people = {person_id_of(database, before.person), person_id_of(database, other.person)}
    call = _call(database, before, call_id, legs)
    _bring_together(database, before, other)
    changes = update_call(database, call)
    put_legs(database, before.call, legs)
    return call, changes | Changes(
        calls=frozenset({call_id, other_id}),
        people=frozenset(people),
        has_jobs=True,
        has_candidates=True,
        has_promises=True,
    )


def _brought_together(mine: list[Placed], theirs: list[Placed]) -> list[Placed]:
    """The legs of both, each source's once: an open call may have been written with both before."""
    known = {leg.source for _, leg in mine} if len(mine) > 1 else set()
    legs = sorted((*mine, *(x for x in theirs if x[1].source not in known)), key=_place)
    is_clear = len({place for place, _ in legs}) == len(legs)
    return legs if is_clear else [(place, leg) for place, (_, leg) in enumerate(legs)]


def _place(leg: Placed) -> int:
    return leg[0]


def _call(database: Database, before: Standing, call_id: str, legs: list[Placed]) -> Call:
    started_ms = int(database.value("SELECT started_at FROM calls WHERE seq = ?", (before.call,)))
    return joined_again(call_id, [leg for _, leg in legs], from_ms(started_ms))


def _ended_legs(database: Database, before: Standing) -> list[Placed]:
    """The legs of a call; of one that is over, those that no source ended are over too."""
    legs = legs_of(database, before.call)
    row = database.row(_TIMES, (before.call,))
    if row is None or row[2] != CallState.ENDED:
        return legs
    ended_at = from_ms(row[0] if row[1] is None else row[1])
    return [(place, _over(leg, ended_at)) for place, leg in legs]


def _over(leg: Leg, ended_at: datetime) -> Leg:
    if leg.state is CallState.ENDED:
        return leg
    return replace(leg, state=CallState.ENDED, ended_at=ended_at, reason=EndReason.UNKNOWN)


def _put_apart(database: Database, call_id: str, leg: Placed) -> None:
    other = standing(database, call_id)
    if other is not None:
        put_legs(database, other.call, [leg])


def _bring_together(database: Database, before: Standing, other: Standing) -> None:
    """All that was written about the other call is about this one; the other one goes."""
    for call in (before.call, other.call):
        settle_draft(database, call)
    mine, theirs = (database.row(_NOTE, (call,)) for call in (before.call, other.call))
    if theirs is not None and theirs[0]:
        text = f"{mine[0]}\n{theirs[0]}" if mine is not None and mine[0] else theirs[0]
        put_note(database, before.call, text, theirs[1])
    for sql in _MOVE:
        database.execute(sql, (before.call, other.call))
    name = str(database.value("SELECT name FROM calls WHERE seq = ?", (other.call,)))
    database.execute("DELETE FROM calls WHERE seq = ?", (other.call,))
    recount_number(database, other.person, other.number)
    if other.person != before.person and is_bare(database, other.person, name):
        database.execute("DELETE FROM people WHERE seq = ?", (other.person,))
