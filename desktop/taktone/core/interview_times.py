"""Times an interview can be held at: a week as it is shown, and three to propose."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from taktone.core.free_times import SLOT, OfficeHours, Taken, overlaps

MOST_PROPOSED = 3
SHORTEST, LONGEST = timedelta(minutes=15), timedelta(hours=4)
_PREFERRED = (time(10), time(13), time(14))
_WEEK = 7


class Slot(NamedTuple):
    """A time an interview could begin at, aware and local."""

    at: datetime
    is_free: bool


class Day(NamedTuple):
    """A working day and the times in it; none on a day off."""

    day: date
    is_off: bool
    slots: tuple[Slot, ...]


def week(
    monday: date,
    now: datetime,
    hours: OfficeHours,
    length: timedelta,
    taken: Collection[Taken],
    is_day_off: Callable[[date], bool] = lambda _: False,
) -> tuple[Day, ...]:
    """The working days of a week, each with every half hour an interview fits into.

    ``now`` is aware and names the zone. What has begun, what ``taken`` overlaps and what would last
    beyond the office hours is not free; an hour that the clocks leave out is not there at all.
    Lengths count real time where clocks are put forward or back.
    """
    days = (monday + timedelta(days=offset) for offset in range(_WEEK))
    return tuple(
        _day(day, now, hours, length, taken, is_off=is_day_off(day))
        for day in days
        if day.weekday() in hours.weekdays
    )


def suggested(days: Sequence[Day]) -> tuple[datetime, ...]:
    """Up to three free times on different days, in the morning and after lunch where it can be."""
    found: list[datetime] = []
    for day in days:
        free = [slot.at for slot in day.slots if slot.is_free]
        if free and len(found) < MOST_PROPOSED:
            wish = _PREFERRED[len(found)]
            found.append(min(free, key=lambda at: _minutes_apart(at.time(), wish)))
    return tuple(found)


def _day(
    day: date,
    now: datetime,
    hours: OfficeHours,
    length: timedelta,
    taken: Collection[Taken],
    *,
    is_off: bool,
) -> Day:
    if is_off:
        return Day(day, is_off=True, slots=())
    closes = datetime.combine(day, hours.closes, now.tzinfo).astimezone(UTC)
    slots = []
    for at in _half_hours(day, now, hours):
        is_over = at.astimezone(UTC) <= now.astimezone(UTC)
        if at.astimezone(UTC) + length <= closes:
            slots.append(Slot(at, is_free=not is_over and not overlaps(at, length, taken)))
    return Day(day, is_off=False, slots=tuple(slots))


def _half_hours(day: date, now: datetime, hours: OfficeHours) -> Iterator[datetime]:
    at = datetime.combine(day, hours.opens, now.tzinfo)
    closes = datetime.combine(day, hours.closes, now.tzinfo)
    while at < closes:
        if at.astimezone(UTC).astimezone(now.tzinfo) == at:
            yield at
        at += SLOT


def _minutes_apart(one: time, other: time) -> int:
    return abs((one.hour - other.hour) * 60 + one.minute - other.minute)
