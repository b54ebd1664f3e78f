"""Stretches of time as the calendar has them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from taktone.core.time_span import TimeSpan, midnight, span_bounds

HOME = ZoneInfo("Europe/Copenhagen")


def at(year: int, month: int, day: int, hour: int = 0) -> datetime:
    return datetime(year, month, day, hour, tzinfo=HOME)


@pytest.mark.parametrize(
    ("span", "now", "since", "until"),
    [
        (TimeSpan.TODAY, at(2026, 3, 29, 12), at(2026, 3, 29), None),
        (TimeSpan.THIS_WEEK, at(2026, 11, 23, 1), at(2026, 11, 23), None),
        (TimeSpan.THIS_WEEK, at(2026, 11, 1, 23), at(2026, 10, 26), None),
        (TimeSpan.LAST_MONTH, at(2026, 1, 31, 9), at(2025, 12, 1), at(2026, 1, 1)),
        (TimeSpan.LAST_MONTH, at(2026, 3, 31, 9), at(2026, 2, 1), at(2026, 3, 1)),
        (TimeSpan.SIX_MONTHS, at(2026, 8, 31, 9), at(2026, 2, 28), None),
        (TimeSpan.SIX_MONTHS, at(2028, 8, 30, 9), at(2028, 2, 29), None),
        (TimeSpan.SINCE_AD, at(2026, 8, 31, 9), None, None),
    ],
)
def test_it_begins_and_ends_with_the_calendar(
    span: TimeSpan, now: datetime, since: datetime | None, until: datetime | None
) -> None:
    assert span_bounds(span, now) == (since, until)


def test_midnight_is_that_of_the_zone_also_on_the_day_the_clock_moves() -> None:
    assert midnight(at(2026, 3, 29, 12)).utcoffset() == at(2026, 3, 29).utcoffset()
    assert midnight(at(2026, 3, 29, 12)).utcoffset() != at(2026, 3, 29, 12).utcoffset()
