"""How much there is in the caller history: counts only, never a score."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryStats:
    """Counts of the whole history.

    Attributes:
        answered: Incoming calls in which somebody talked.
        missed: Incoming calls that nobody took here.
        starred: People marked worth an interview, once for each job.
        promises: Promises that are open.
        first_at: Start of the oldest call, aware UTC; None without calls.
        by_job: Id and title of each job with how many calls; both empty for calls without a job.
    """

    calls: int
    answered: int
    missed: int
    outgoing: int
    people: int
    starred: int
    promises: int
    first_at: datetime | None
    last_at: datetime | None
    by_job: tuple[tuple[str, str, int], ...]
