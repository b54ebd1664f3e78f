"""Whose call it is, when its number becomes known or is corrected while it lasts."""

from typing import NamedTuple

from taktone.core.call import Call
from taktone.store.database import Database
from taktone.store.person_rows import (
    keep_number,
    keep_seen_in,
    make_person,
    person_with_number,
)
from taktone.store.promise_rows import move_promises
from taktone.store.star_rows import (
    IS_STARRED,
    is_set_in_call,
    move_all_stars,
    move_star,
)

_STANDING = """
    SELECT c.seq, c.number, coalesce(c.job_seq, 1), p.seq, p.call_count,
        p.name NOT IN ('', c.name) OR p.email <> '', c.direction, c.reason, c.answered_at
    FROM calls c CROSS JOIN people p ON p.seq = c.person_seq WHERE c.id = ?
"""


class Standing(NamedTuple):
    """A call and its person as they are in the store.

    Attributes:
        job: ``jobs.seq`` that a star of this call is for.
        is_named: The person has more than what the line sent in this call.
        answered_at: Milliseconds UTC, None while nobody has answered.
    """

    call: int
    number: str
    job: int
    person: int
    call_count: int
    is_named: bool
    direction: str
    reason: str | None
    answered_at: int | None

    @property
    def is_only_call(self) -> bool:
        """The person is known from this call alone."""
        return self.call_count == 1


def standing(database: Database, call_id: str) -> Standing | None:
    """How a call stands, None where there is no such call (or it was erased)."""
    row = database.row(_STANDING, (call_id,))
    return None if row is None else Standing(*row)


def follow_number(database: Database, before: Standing, call: Call) -> int:
    """Gives the call to whom its number says; the person's ``seq``.

    - A person made for this call alone gives way to the one known by the number, with all
      stars and promises.
    - A person whom the user has named stays, and gets the number.
    - A person with other calls keeps those where this call only seemed to be theirs by a number
      that was corrected; a hidden caller's call that was theirs for another reason stays theirs.
    """
    number = call.number.number
    owner = person_with_number(database, number)
    person = before.person
    if owner == person:
        pass
    elif before.is_only_call and owner is not None and not before.is_named:
        person = owner
        move_all_stars(database, before.person, person)
        move_promises(database, before.person, person)
        keep_seen_in(database, before.person, person)
        give_call(database, before, person)
        database.execute("DELETE FROM people WHERE seq = ?", (before.person,))
    elif before.is_only_call:
        _forget_number(database, before)
    elif before.number:
        person = owner or make_person(database, call.started_at)
        if is_set_in_call(database, before.call, before.person, before.job):
            move_star(database, (before.person, before.job), (person, before.job))
        give_call(database, before, person)
    keep_number(database, person, number, call.started_at)
    return person


def give_call(database: Database, before: Standing, person: int) -> None:
    """Makes a call, as it stood ``before``, one of ``person``; its promises follow it."""
    database.execute(
        f"UPDATE calls SET person_seq = ?, is_starred = {IS_STARRED} WHERE seq = ?",  # noqa: S608
        (person, person, before.job, before.call),
    )


def _forget_number(database: Database, before: Standing) -> None:
    database.execute(
        "DELETE FROM numbers WHERE number = ? AND person_seq = ?", (before.number, before.person)
    )
