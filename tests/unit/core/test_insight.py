"""Steps of time and how soon somebody was called back."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.insight import (
    LONGEST_BY_MONTH,
    LONGEST_BY_WEEK,
    CalledBack,
    Step,
    after,
    called_back,
    steps_between,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(days, days)
def test_steps_hold_every_day_and_are_few_enough_to_read(one: date, other: date) -> None:
    first, last = sorted((one, other))
    step, begins = steps_between(first, last)
    assert begins[0] <= first
    assert begins[-1] <= last < after(begins[-1], step)
    assert all(after(a, step) == b for a, b in pairwise(begins))
    most = {Step.WEEK: LONGEST_BY_WEEK, Step.MONTH: LONGEST_BY_MONTH, Step.YEAR: 101}
    assert len(begins) <= most[step]


def test_a_week_begins_on_monday_and_december_is_followed_by_january() -> None:
    assert steps_between(date(2026, 11, 25), date(2026, 11, 26))[1] == (date(2026, 11, 23),)
    assert after(date(2026, 12, 1), Step.MONTH) == date(2027, 1, 1)
    assert after(date(2026, 11, 1), Step.MONTH) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("wait", "kind"),
    [
        (timedelta(minutes=60), CalledBack.WITHIN_HOUR),
        (timedelta(minutes=61), CalledBack.SAME_DAY),
        (timedelta(hours=11, minutes=59), CalledBack.SAME_DAY),
        (timedelta(hours=12), CalledBack.NEXT_DAY),
        (timedelta(hours=36), CalledBack.LATER),
    ],
)
def test_how_soon_goes_by_the_hour_then_by_the_day(wait: timedelta, kind: CalledBack) -> None:
    assert called_back(NOON, NOON + wait, is_outgoing=True) is kind
    assert called_back(NOON, NOON + wait, is_outgoing=False) is CalledBack.THEY_FIRST


def test_an_hour_over_midnight_is_an_hour() -> None:
    late = NOON.replace(hour=23, minute=40)
    soon = called_back(late, late + timedelta(minutes=40), is_outgoing=True)
    assert soon is CalledBack.WITHIN_HOUR
    assert called_back(late, None, is_outgoing=False) is CalledBack.NOT_YET
