"""Rows about promises that several stores read and write, always inside their transactions."""

from taktone.core.promise import Promise, PromiseKind
from taktone.store.database import Database, Row
from taktone.store.values import from_ms, stored, to_ms, to_ms_or_none

PROMISE = """
    SELECT r.id, r.kind, r.text, r.due_at, r.made_at, r.kept_at, r.is_automatic,
        (SELECT id FROM people WHERE seq = r.person_seq),
        (SELECT id FROM calls WHERE seq = r.call_seq),
        (SELECT id FROM jobs WHERE seq = r.job_seq)
"""
"""The columns of promise ``r`` that :func:`promise_of` reads."""

_OPEN_OF = f"{PROMISE} FROM promises r WHERE r.person_seq = ? AND r.kept_at IS NULL"


def promise_of(row: Row) -> Promise:
    """The promise in the first columns of a row (see ``PROMISE``)."""
    promise_id, kind, text, due_at, made_at, kept_at, is_automatic, person, call, job = row[:10]
    return Promise(
        id=promise_id,
        person_id=person,
        call_id=call or "",
        job_id=job or "",
        kind=PromiseKind(kind),
        text=text,
        due_at=None if due_at is None else from_ms(due_at),
        made_at=from_ms(made_at),
        kept_at=None if kept_at is None else from_ms(kept_at),
        is_automatic=bool(is_automatic),
    )


def open_promises(database: Database, person: int) -> tuple[Promise, ...]:
    """What was promised to a person and is not kept: the one due first, undated ones last."""
    found = [promise_of(row) for row in database.rows(_OPEN_OF, (person,))]
    return tuple(sorted(found, key=lambda p: (p.due_at is None, p.due_at or p.made_at, p.id)))


def move_promises(database: Database, source: int, target: int) -> None:
    """All promises to person ``source`` are to ``target`` from now on."""
    database.execute("UPDATE promises SET person_seq = ? WHERE person_seq = ?", (target, source))


def insert_promise(database: Database, promise: Promise, person: int, call: int | None) -> int:
    """Adds a promise as given; how many rows that made (0 where it stands there already)."""
    return database.execute(
        "INSERT INTO promises (id, person_seq, call_seq, job_seq, kind, text, due_at, made_at,"
        " kept_at, is_automatic) VALUES (?, ?, ?, (SELECT seq FROM jobs WHERE id = ?), ?, ?, ?, ?,"
        " ?, ?) ON CONFLICT (id) DO NOTHING",
        (
            *(promise.id, person, call, promise.job_id, str(promise.kind), stored(promise.text)),
            *(to_ms_or_none(promise.due_at), to_ms(promise.made_at)),
            *(to_ms_or_none(promise.kept_at), int(promise.is_automatic)),
        ),
    )
