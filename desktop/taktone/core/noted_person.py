"""What was noted about somebody who is a candidate, for seeing people side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from taktone.core.candidate import Candidate
from taktone.core.promise import Promise
from taktone.core.wrap_up import Verdict

MOST_BESIDE = 4
"""How many people are seen side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedCall:
    """What was noted in one call.

    Impressions, and whether one would have called again, have no place here.

    Attributes:
        criteria_met: Those of the job's criteria that were ticked, in the job's order.
        promises: What was promised in the call, as it was made.
    """

    call_id: str
    started_at: datetime
    talk_s: int
    note: str
    verdict: Verdict
    criteria_met: tuple[str, ...]
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedPerson:
    """A candidate with the calls about the job, or about none, in the order they came.

    Attributes:
        calls: Those in which something was noted.
        promises: What was promised outside of calls.
        first_at: When the person called first, aware UTC; the mark's day where they never did.
    """

    candidate: Candidate
    calls: tuple[NotedCall, ...]
    promises: tuple[Promise, ...]
    first_at: datetime


def in_order_of_call(people: Iterable[NotedPerson]) -> tuple[NotedPerson, ...]:
    """Whoever called first stands first, and that says nothing else about them."""
    return tuple(sorted(people, key=lambda one: (one.first_at, one.candidate.person_id)))
