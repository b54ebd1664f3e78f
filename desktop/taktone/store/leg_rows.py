"""Legs of calls that several sources heard, always inside a transaction."""

from collections.abc import Sequence

from taktone.core.call import Leg
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.phone_number import PhoneNumber
from taktone.store.database import Database, Row
from taktone.store.values import from_ms_or_none, stored, to_ms_or_none

_COLUMNS = (
    *("place", "source", "key", "state", "can_end", "direction"),
    *("number", "number_raw", "number_national", "number_kind", "name", "line"),
    *("started_at", "answered_at", "ended_at", "reason"),
)
_READ = f"SELECT {', '.join(_COLUMNS)} FROM legs WHERE call_seq = ? ORDER BY place"  # noqa: S608
_WRITE = (
    f"INSERT INTO legs (call_seq, {', '.join(_COLUMNS)})"  # noqa: S608 - made of constants
    f" VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})"
)
_END = """
    UPDATE legs SET state = 'ended', ended_at = ?, reason = 'unknown'
    WHERE call_seq = ? AND state <> 'ended'
"""

_OWN = """
    SELECT source, id, state, 1, direction, number, number_raw, number_national, number_kind,
        name, line, started_at, answered_at, ended_at, reason
    FROM calls WHERE seq = ?
"""

Placed = tuple[int, Leg]
"""A leg and its place among those of the call they were taken for."""


def keep_legs(database: Database, call: int, legs: Sequence[Leg]) -> None:
    """Keeps what the sources told of a call; nothing where it is one alone that never had more."""
    if len(legs) > 1:
        put_legs(database, call, tuple(enumerate(legs)))
    else:
        drop_legs(database, call)


def put_legs(database: Database, call: int, legs: Sequence[Placed]) -> None:
    """Makes these the legs of a call."""
    drop_legs(database, call)
    for place, leg in legs:
        database.execute(_WRITE, (call, *_values(place, leg)))


def drop_legs(database: Database, call: int) -> None:
    """The call says everything itself."""
    database.execute("DELETE FROM legs WHERE call_seq = ?", (call,))


def end_legs(database: Database, call: int, ended_ms: int) -> None:
    """Nothing more will be told of a call: what was still open in it ended then."""
    database.execute(_END, (ended_ms, call))


def legs_of(database: Database, call: int) -> list[Placed]:
    """The legs that are kept of a call, the one heard first in front."""
    return [(int(row[0]), _leg(row[1:])) for row in database.rows(_READ, (call,))]


def legs_or_own(database: Database, call: int, place: int) -> list[Placed]:
    """The legs of a call; of one that has none, the call itself is the leg at ``place``."""
    return legs_of(database, call) or [
        (place, _leg(row)) for row in database.rows(_OWN, (call,))
    ]  # fmt: skip


def _leg(row: Row) -> Leg:
    source, key, state, can_end, direction, number, raw, national, kind, name, line = row[:11]
    started_at, answered_at, ended_at, reason = row[11:]
    return Leg(
        source=source,
        key=key,
        state=CallState(state),
        can_end=bool(can_end),
        direction=None if direction is None else Direction(direction),
        number=PhoneNumber(number=number, raw=raw, national=national, kind=kind),
        name=name,
        line=line,
        started_at=from_ms_or_none(started_at),
        answered_at=from_ms_or_none(answered_at),
        ended_at=from_ms_or_none(ended_at),
        reason=None if reason is None else EndReason(reason),
    )


def _values(place: int, leg: Leg) -> tuple[object, ...]:
    number = leg.number
    return (
        *(place, leg.source, stored(leg.key), leg.state, int(leg.can_end), leg.direction),
        *(number.number, stored(number.raw), number.national, number.kind),
        *(stored(leg.name), stored(leg.line), to_ms_or_none(leg.started_at)),
        *(to_ms_or_none(leg.answered_at), to_ms_or_none(leg.ended_at), leg.reason),
    )
