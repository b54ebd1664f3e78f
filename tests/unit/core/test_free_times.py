"""Which times a busy manager can offer."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.free_times import (
    APART,
    SLOT,
    SOONEST,
    OfficeHours,
    Taken,
    free_times,
    overlaps,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
OFFICE = OfficeHours()
NIGHT = OfficeHours(opens=time(0), closes=time(6), weekdays=frozenset(range(7)))
MONDAY = date(2026, 11, 23)

ZONES = st.sampled_from(["Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe", "UTC"])
NOWS = st.builds(
    lambda at, zone: at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    ZONES,
)
HOURS = st.builds(
    lambda opens, length, weekdays: OfficeHours(
        opens=time(opens), closes=time(min(23, opens + length)), weekdays=weekdays
    ),
    st.integers(0, 20),
    st.integers(1, 10),
    st.frozensets(st.integers(0, 6)),
)


def at(text: str, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), COPENHAGEN)


def half_hours(*begins: datetime) -> list[Taken]:
    return [Taken(begin, begin + SLOT) for begin in begins]


def told(found: tuple[datetime, ...]) -> list[str]:
    return [f"{slot:%a %H:%M}" for slot in found]


def test_two_times_today_and_one_tomorrow() -> None:
    assert told(free_times(at("09:40"), OFFICE)) == ["Mon 10:00", "Mon 12:00", "Tue 09:00"]


def test_a_quarter_of_an_hour_is_the_least() -> None:
    assert told(free_times(at("09:45"), OFFICE))[0] == "Mon 10:00"
    assert told(free_times(at("09:46"), OFFICE))[0] == "Mon 10:30"


def test_late_in_the_day_the_others_are_tomorrow() -> None:
    assert told(free_times(at("14:50"), OFFICE)) == ["Mon 15:30", "Tue 09:00", "Tue 11:00"]


def test_after_hours_nothing_is_today() -> None:
    assert told(free_times(at("17:00"), OFFICE)) == ["Tue 09:00", "Tue 11:00", "Wed 09:00"]


def test_before_hours_the_first_is_when_the_office_opens() -> None:
    assert told(free_times(at("07:00"), OFFICE))[0] == "Mon 09:00"


def test_weekends_and_days_off_are_left_out() -> None:
    friday = date(2026, 11, 27)
    found = free_times(at("17:00", friday), OFFICE, is_day_off=lambda d: d == date(2026, 11, 30))
    assert told(found) == ["Tue 09:00", "Tue 11:00", "Wed 09:00"]


def test_times_already_promised_are_not_offered_again() -> None:
    taken = half_hours(at("10:00"), at("10:45"), at("09:00", date(2026, 11, 24)))
    assert told(free_times(at("09:40"), OFFICE, taken)) == ["Mon 11:30", "Mon 13:30", "Tue 09:30"]


def test_promised_times_of_another_zone_count() -> None:
    taken = half_hours(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    assert told(free_times(at("09:40"), OFFICE, taken))[0] == "Mon 10:30"


def test_nothing_is_offered_within_an_interview_however_long() -> None:
    taken = [Taken(at("09:45"), at("12:15")), Taken(at("13:00"), at("14:00"))]
    assert told(free_times(at("09:40"), OFFICE, taken)) == ["Mon 12:30", "Mon 14:30", "Tue 09:00"]


def test_no_office_hours_no_times() -> None:
    assert free_times(at("09:40"), OfficeHours(weekdays=frozenset())) == ()
    assert free_times(at("09:40"), OFFICE, is_day_off=lambda _: True) == ()
    assert free_times(at("09:40"), OfficeHours(opens=time(9), closes=time(9, 20))) == ()


def test_offer_across_the_change_to_summer_time_is_by_the_clock_on_the_wall() -> None:
    saturday = date(2027, 3, 27)
    found = free_times(at("17:00", saturday), OFFICE)
    assert told(found)[0] == "Mon 09:00"
    assert found[0].astimezone(UTC).hour == 7


def test_half_hours_that_the_clocks_leave_out_are_not_offered() -> None:
    spring = date(2027, 3, 28)
    begins = [at("00:00", spring) + timedelta(minutes=30 * half) for half in range(4)]
    taken = half_hours(*begins)
    found = free_times(at("00:00", spring), NIGHT, taken)
    assert told(found)[:2] == ["Sun 03:00", "Sun 05:00"]


def test_two_hours_apart_are_real_hours_where_clocks_go_forward() -> None:
    found = free_times(at("00:45", date(2027, 3, 28)), NIGHT)
    assert told(found)[:2] == ["Sun 01:00", "Sun 04:00"]


def test_quarter_of_an_hour_is_a_real_one_in_the_hour_that_comes_twice() -> None:
    second = at("02:20", date(2026, 10, 25)).replace(fold=1)
    assert told(free_times(second, NIGHT))[0] == "Sun 03:00"
    assert told(free_times(second.replace(fold=0), NIGHT))[0] == "Sun 03:00"
    assert told(free_times(second.replace(fold=0, minute=10), NIGHT))[0] == "Sun 02:30"


@given(
    NOWS,
    HOURS,
    st.lists(
        st.tuples(
            st.timedeltas(timedelta(0), timedelta(days=4)),
            st.timedeltas(timedelta(minutes=1), timedelta(hours=4)),
        ),
        max_size=6,
    ),
)
def test_every_offer_keeps_every_rule(
    now: datetime, hours: OfficeHours, stretches: list[tuple[timedelta, timedelta]]
) -> None:
    begins = [(now.astimezone(UTC) + offset, length) for offset, length in stretches]
    taken = [Taken(begin, begin + length) for begin, length in begins]
    found = free_times(now, hours, taken, lambda day: day.day == 13)
    moments = [slot.astimezone(UTC) for slot in found]
    for slot, moment in zip(found, moments, strict=True):
        assert slot.tzinfo is now.tzinfo
        assert moment - now.astimezone(UTC) >= SOONEST
        assert slot.weekday() in hours.weekdays
        assert slot.day != 13
        assert hours.opens <= slot.time() < hours.closes
        assert all(moment >= x.ends_at or moment + SLOT <= x.starts_at for x in taken)
        assert not overlaps(slot, SLOT, taken)
    assert all(later - earlier >= APART for earlier, later in pairwise(moments))
    assert len({slot.date() for slot in found}) > 1 or len(found) < 3
    assert len(found) == 3 or not hours.weekdays or hours.opens.hour >= 22
