"""A call as it is put into the history and followed there, always inside a transaction."""

from taktone.core.call import Call
from taktone.core.changes import Changes
from taktone.store.call_identity import follow_number, standing
from taktone.store.database import Database
from taktone.store.leg_rows import keep_legs
from taktone.store.person_rows import (
    keep_name,
    keep_number,
    make_person,
    person_id_of,
    person_with_id,
    person_with_number,
)
from taktone.store.promise_keeping import follow_call
from taktone.store.star_rows import IS_STARRED, UNSOLICITED_SEQ
from taktone.store.values import stored, to_ms, to_ms_or_none

_FACTS = (
    *("state", "direction", "reason", "source", "line", "name"),
    *("number", "number_raw", "number_national", "number_kind"),
    *("started_at", "answered_at", "ended_at", "talk_s"),
)
_INSERT = (
    f"INSERT INTO calls (seq, id, person_seq, is_starred, {', '.join(_FACTS)})"  # noqa: S608
    f" VALUES (?, ?, ?, {IS_STARRED}, {', '.join('?' * len(_FACTS))})"
)
_UPDATE = f"UPDATE calls SET {', '.join(f'{fact} = ?' for fact in _FACTS)} WHERE id = ?"  # noqa: S608


def begin_call(database: Database, call: Call, person_id: str) -> tuple[str, Changes]:
    """Puts a call into the history; told again of the same call, it changes nothing.

    An empty or unknown ``person_id`` stands for whoever called last from the number, else for
    somebody new; a hidden caller is always somebody new.

    Returns:
        The id of the person, and what changed.
    """
    known = person_of_call(database, call.id)
    if known is not None:
        return known, Changes()
    seq = _person_for(database, call, person_id)
    place = insert_call(database, call, seq)
    if len(call.legs) > 1:
        keep_legs(database, place, call.legs)
    keep_number(database, seq, call.number.number, call.started_at)
    keep_name(database, seq, call.name)
    person = person_id_of(database, seq)
    began = standing(database, call.id)
    has_promises = began is not None and follow_call(database, call, None, began)
    return person, Changes(
        calls=frozenset({call.id}), people=frozenset({person}), has_promises=has_promises
    )


def insert_call(database: Database, call: Call, person: int) -> int:
    """Puts a call of ``person`` among the others, and nothing but that; its ``seq``."""
    seq = _free_seq(database, call)
    database.execute(_INSERT, (seq, call.id, person, person, UNSOLICITED_SEQ, *_facts(call)))
    return seq


def update_call(database: Database, call: Call) -> Changes:
    """Keeps how a call that began stands now, and whose it is if its number changed."""
    before = standing(database, call.id)
    if before is None:
        return Changes()
    people = {person_of_call(database, call.id)}
    database.execute(_UPDATE, (*_facts(call), call.id))
    keep_legs(database, before.call, call.legs)
    person = before.person
    if call.number.number != before.number:
        person = follow_number(database, before, call)
    keep_name(database, person, call.name)
    people.add(person_of_call(database, call.id))
    now = standing(database, call.id)
    has_promises = now is not None and follow_call(database, call, before, now)
    return Changes(
        calls=frozenset({call.id}),
        people=frozenset(filter(None, people)),
        has_candidates=person != before.person,
        has_promises=has_promises or person != before.person,
    )


def person_of_call(database: Database, call_id: str) -> str | None:
    """The id of the person whose call it is, None where there is no such call."""
    found: str | None = database.value(
        "SELECT p.id FROM calls c CROSS JOIN people p ON p.seq = c.person_seq WHERE c.id = ?",
        (call_id,),
    )
    return found


def _person_for(database: Database, call: Call, person_id: str) -> int:
    chosen = person_with_id(database, person_id) if person_id else None
    known = chosen or person_with_number(database, call.number.number)
    return known or make_person(database, call.started_at)


def _free_seq(database: Database, call: Call) -> int:
    """After all others for a live call, whatever the clock says; else the next free moment."""
    seq = to_ms(call.started_at)
    newest = database.value("SELECT max(seq) FROM calls") or 0
    if not call.is_ended:
        return max(seq, newest + 1)
    while database.row("SELECT 1 FROM calls WHERE seq = ?", (seq,)):
        seq += 1
    return seq


def _facts(call: Call) -> tuple[object, ...]:
    number = call.number
    return (
        *(call.state, call.direction, call.reason),
        *(call.source, stored(call.line), stored(call.name)),
        *(number.number, stored(number.raw), number.national, number.kind),
        *(to_ms(call.started_at), to_ms_or_none(call.answered_at)),
        *(to_ms_or_none(call.ended_at), call.talk_s),
    )
