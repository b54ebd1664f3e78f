"""Stretches of time that people ask for by name."""

from datetime import datetime, time, timedelta
from enum import StrEnum


class TimeSpan(StrEnum):
    """Each ends now, but for last month, and for the one that only a job knows the beginning of."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    LAST_MONTH = "last_month"
    SIX_MONTHS = "six_months"
    SINCE_AD = "since_ad"


def midnight(now: datetime) -> datetime:
    """The beginning of today, in the zone of ``now``."""
    return datetime.combine(now.date(), time.min, now.tzinfo)


def span_bounds(span: TimeSpan, now: datetime) -> tuple[datetime | None, datetime | None]:
    """First moment and the one after the last, as seen from ``now`` (aware, local).

    A week begins on Monday, last month is the calendar's. None where there is no bound.
    """
    today = midnight(now)
    match span:
        case TimeSpan.TODAY:
            return today, None
        case TimeSpan.THIS_WEEK:
            return midnight(today - timedelta(days=today.weekday())), None
        case TimeSpan.LAST_MONTH:
            first = today.replace(day=1)
            return _months_before(first, 1), first
        case TimeSpan.SIX_MONTHS:
            return _months_before(today, 6), None
        case TimeSpan.SINCE_AD:
            return None, None


def _months_before(day: datetime, months: int) -> datetime:
    """The same day of an earlier month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return day.replace(year=year, month=month + 1, day=last)
        except ValueError:
            continue
    raise AssertionError(day)
