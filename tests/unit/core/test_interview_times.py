"""Times to propose: working hours, holidays, what is booked, and clocks that are changed."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.free_times import OfficeHours, Taken, overlaps
from taktone.core.interview_times import Day, suggested, week

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MONDAY = date(2026, 11, 30)
HOUR = timedelta(hours=1)
HOURS = OfficeHours(time(9), time(16))
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=COPENHAGEN)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN)


def free(days: tuple[Day, ...]) -> list[datetime]:
    return [slot.at for day in days for slot in day.slots if slot.is_free]


def test_week_has_its_working_days_and_every_half_hour_that_has_room() -> None:
    days = week(MONDAY, NOW, HOURS, HOUR, ())
    assert [day.day for day in days] == [MONDAY + timedelta(days=x) for x in range(5)]
    times = [slot.at.time() for slot in days[0].slots]
    assert (times[0], times[1], times[-1]) == (time(9), time(9, 30), time(15))
    assert all(slot.is_free for day in days for slot in day.slots)


def test_holiday_has_no_times() -> None:
    days = week(date(2026, 12, 21), NOW, HOURS, HOUR, (), lambda day: day.day in {24, 25})
    assert [day.is_off for day in days] == [False, False, False, True, True]
    assert days[3].slots == ()


def test_what_has_begun_is_not_free() -> None:
    today = week(date(2026, 11, 23), NOW, HOURS, HOUR, ())
    assert free(today)[0] == local("2026-11-24T12:30")


def test_nothing_taken_is_offered() -> None:
    taken = (Taken(local("2026-11-30T10:00"), local("2026-11-30T10:45")),)
    days = week(MONDAY, NOW, HOURS, HOUR, taken)
    busy = [slot.at.time() for slot in days[0].slots if not slot.is_free]
    assert busy == [time(9, 30), time(10), time(10, 30)]


@given(
    st.lists(st.tuples(st.integers(0, 60 * 24 * 7), st.integers(1, 300)), max_size=8),
    st.integers(1, 8),
    st.sampled_from(["2026-03-23", "2026-10-19", "2026-11-30"]),
)
def test_free_times_meet_nothing_taken_and_stay_in_the_hours(
    stretches: list[tuple[int, int]], halves: int, monday: str
) -> None:
    first = datetime.fromisoformat(monday).replace(tzinfo=UTC)
    taken = [
        Taken(first + timedelta(minutes=at), first + timedelta(minutes=at + lasts))
        for at, lasts in stretches
    ]
    length = timedelta(minutes=30 * halves)
    now = first.astimezone(COPENHAGEN)
    for at in free(week(first.date(), now, HOURS, length, taken)):
        begins, ends = at.astimezone(UTC), at.astimezone(UTC) + length
        assert begins > now.astimezone(UTC)
        assert all(ends <= x.starts_at or x.ends_at <= begins for x in taken)
        assert HOURS.opens <= at.time()
        assert ends.astimezone(COPENHAGEN).time() <= HOURS.closes
        assert ends.astimezone(COPENHAGEN).date() == at.date()


def test_hour_that_the_clocks_leave_out_is_not_there() -> None:
    """Night work on the last Sunday of March: 2:00 and 2:30 do not exist."""
    hours = OfficeHours(time(1), time(5), frozenset({6}))
    (day,) = week(date(2026, 3, 23), NOW.replace(month=3, day=20), hours, HOUR, ())
    assert [slot.at.time() for slot in day.slots] == [
        *(time(1), time(1, 30), time(3), time(3, 30), time(4)),
    ]


@pytest.mark.parametrize(
    ("at", "is_met"),
    [("09:15", False), ("09:16", True), ("10:44", True), ("10:45", False)],
)
def test_touching_is_not_meeting(at: str, is_met: bool) -> None:
    taken = [Taken(local("2026-11-30T10:00"), local("2026-11-30T10:45"))]
    assert overlaps(local(f"2026-11-30T{at}"), timedelta(minutes=45), taken) is is_met


def test_three_suggestions_are_on_three_days_and_not_all_in_the_morning() -> None:
    days = week(MONDAY, NOW, HOURS, HOUR, (), lambda day: day == MONDAY)
    assert suggested(days) == (
        local("2026-12-01T10:00"),
        local("2026-12-02T13:00"),
        local("2026-12-03T14:00"),
    )


def test_where_little_is_free_little_is_suggested() -> None:
    all_week = [Taken(local("2026-11-30T00:00"), local("2026-12-04T13:00"))]
    assert suggested(week(MONDAY, NOW, HOURS, HOUR, all_week)) == (local("2026-12-04T13:00"),)
    assert suggested(()) == ()
