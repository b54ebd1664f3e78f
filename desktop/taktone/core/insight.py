"""What the calls of a time tell about the job ad and about how callers were met: counts alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from taktone.core.wrap_up import WouldCallAgain

LONGEST_BY_WEEK = 54
LONGEST_BY_MONTH = 72


class Step(StrEnum):
    """The stretch of time that one count of calls is of."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class CalledBack(StrEnum):
    """How soon a missed call was answered, in the order of time."""

    WITHIN_HOUR = "within_hour"
    SAME_DAY = "same_day"
    NEXT_DAY = "next_day"
    LATER = "later"
    THEY_FIRST = "they_first"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobCalls:
    """How many calls were about a job, step by step.

    Attributes:
        job_id: Empty for calls without a job.
        counts: As many as ``Insight.begins``.
    """

    job_id: str
    title: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenIn:
    """Who came from one place where the ad could be seen.

    Attributes:
        words: As the user wrote it; empty where nobody said.
        callers: People who called in that time.
        starred: People marked worth an interview in that time.
        interviewed: Those of them who ever came as far as an interview, whatever came after it.
    """

    words: str
    callers: int
    starred: int
    interviewed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAbout:
    """In how many calls a fact of a job was asked about: what the ad leaves open."""

    job_id: str
    title: str
    label: str
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """Counts of one job, or of all, in one stretch of time. Nobody is ranked by any of them.

    Attributes:
        step: What ``begins`` counts by.
        begins: First day of each step with calls and of those between, local.
        jobs: The job with most calls first, calls without a job last; none without calls.
        seen_in: The place with most callers first, the unknown one last.
        asked: What was asked most, first.
        called_back: Missed calls by how soon; every kind is there.
        again: Calls by whether one would call again after being met like this; every answer
            is there, the one that was not given is not.
    """

    step: Step = Step.WEEK
    begins: tuple[date, ...] = ()
    jobs: tuple[JobCalls, ...] = ()
    seen_in: tuple[SeenIn, ...] = ()
    asked: tuple[AskedAbout, ...] = ()
    called_back: Mapping[CalledBack, int]
    again: Mapping[WouldCallAgain, int]


def steps_between(first: date, last: date) -> tuple[Step, tuple[date, ...]]:
    """First days of the weeks (from Monday), months or years from ``first`` to ``last``.

    The shortest of them that does not give more bars than one can read.
    """
    weeks = _days(first, last, Step.WEEK, LONGEST_BY_WEEK)
    if len(weeks) <= LONGEST_BY_WEEK:
        return Step.WEEK, weeks
    months = _days(first, last, Step.MONTH, LONGEST_BY_MONTH)
    if len(months) <= LONGEST_BY_MONTH:
        return Step.MONTH, months
    return Step.YEAR, _days(first, last, Step.YEAR, last.year)


def after(day: date, step: Step) -> date:
    """The first day of the step that follows the one which begins on ``day``."""
    match step:
        case Step.WEEK:
            return day + timedelta(days=7)
        case Step.MONTH:
            return date(day.year + day.month // 12, day.month % 12 + 1, 1)
        case Step.YEAR:
            return date(day.year + 1, 1, 1)


def called_back(missed_at: datetime, next_at: datetime | None, *, is_outgoing: bool) -> CalledBack:
    """How soon: ``next_at`` is the next time the two talked, or we rang them; None for never.

    Both times are of the zone whose days count.
    """
    if next_at is None:
        return CalledBack.NOT_YET
    if not is_outgoing:
        return CalledBack.THEY_FIRST
    if next_at - missed_at <= timedelta(hours=1):
        return CalledBack.WITHIN_HOUR
    days = (next_at.date() - missed_at.date()).days
    if days > 1:
        return CalledBack.LATER
    return CalledBack.NEXT_DAY if days else CalledBack.SAME_DAY


def _days(first: date, last: date, step: Step, most: int) -> tuple[date, ...]:
    """Beginnings up to ``last``; stops at one more than ``most``."""
    day = {
        Step.WEEK: first - timedelta(days=first.weekday()),
        Step.MONTH: first.replace(day=1),
        Step.YEAR: first.replace(month=1, day=1),
    }[step]
    days: list[date] = []
    while day <= last and len(days) <= most:
        days.append(day)
        day = after(day, step)
    return tuple(days)
