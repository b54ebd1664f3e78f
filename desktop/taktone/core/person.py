"""A person as the history knows them, and what two of them are together."""

from dataclasses import dataclass, replace
from datetime import datetime

from taktone.core.likeness import Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """That somebody was joined to a person, and can be taken apart again.

    Attributes:
        id: By which it is undone.
        name: Of the one who was joined, empty where none is known.
        numbers: Theirs (E.164), the one used last first.
        at: When the two were joined, aware UTC.
        call_count: How many of the calls they brought along are still there.
    """

    id: str
    name: str
    numbers: tuple[str, ...]
    at: datetime
    call_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Everything by which one tells a person from another.

    Attributes:
        numbers: Theirs (E.164), the one used last first.
        last_at: Start of their latest call, aware UTC; None without calls.
        starred_jobs: Ids of the jobs they are marked for.
        promise_count: Promises to them that are open.
        joins: Who was joined to them, the latest first.
    """

    person_id: str
    name: str = ""
    email: str = ""
    seen_in: str = ""
    numbers: tuple[str, ...] = ()
    call_count: int = 0
    last_at: datetime | None = None
    starred_jobs: frozenset[str] = frozenset()
    promise_count: int = 0
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """Somebody who may be the same person.

    Attributes:
        why: What they have in common; empty where the user looked them up by hand.
    """

    person: Person
    why: frozenset[Likeness] = frozenset()


def together(kept: Person, joined: Person) -> Person:
    """What the two are once ``joined`` was joined to ``kept``: whose own words come first."""
    latest = [at for at in (kept.last_at, joined.last_at) if at is not None]
    return replace(
        kept,
        name=kept.name or joined.name,
        email=kept.email or joined.email,
        seen_in=kept.seen_in or joined.seen_in,
        numbers=tuple(dict.fromkeys((*kept.numbers, *joined.numbers))),
        call_count=kept.call_count + joined.call_count,
        last_at=max(latest, default=None),
        starred_jobs=kept.starred_jobs | joined.starred_jobs,
        promise_count=kept.promise_count + joined.promise_count,
    )
