"""Times at which a manager could call back: "may I call you at 14:30?"."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

SLOT = timedelta(minutes=30)
SOONEST = timedelta(minutes=15)
APART = timedelta(hours=2)
MOST_TIMES = 3
LOOK_AHEAD_DAYS = 60


class Taken(NamedTuple):
    """A stretch of time that is spoken for, both aware."""

    starts_at: datetime
    ends_at: datetime


class OfficeHours(NamedTuple):
    """When calls can be made, in local time; weekdays as ``date.weekday()`` (Monday 0)."""

    opens: time = time(9)
    closes: time = time(16)
    weekdays: frozenset[int] = frozenset(range(5))


def free_times(
    now: datetime,
    hours: OfficeHours,
    taken: Collection[Taken] = (),
    is_day_off: Callable[[date], bool] = lambda _: False,
) -> tuple[datetime, ...]:
    """Up to three half hours to offer: the next one, one later that day, the rest a day later.

    Each is at least 15 minutes from ``now``, two hours from the one before, overlaps nothing in
    ``taken``, and is wholly within ``hours`` on a day that is not off. Fewer than three where the
    next 60 days hold no more. ``now`` is aware; the answer is in its zone, oldest first, and counts
    real time where clocks are put forward or back.
    """
    soonest = now.astimezone(UTC) + SOONEST
    found: list[datetime] = []
    for slot in _slots(now, hours, is_day_off):
        is_free = slot.astimezone(UTC) >= soonest and not overlaps(slot, SLOT, taken)
        if is_free and _is_worth_offering(slot, found):
            found.append(slot)
        if len(found) == MOST_TIMES:
            break
    return tuple(found)


def overlaps(at: datetime, length: timedelta, taken: Collection[Taken]) -> bool:
    """True where something of that length would meet something taken."""
    begins = at.astimezone(UTC)
    ends = begins + length
    return any(
        begins < other.ends_at.astimezone(UTC) and other.starts_at.astimezone(UTC) < ends
        for other in taken
    )


def _slots(
    now: datetime, hours: OfficeHours, is_day_off: Callable[[date], bool]
) -> Iterator[datetime]:
    """Every half hour of the office hours to come; none that the clocks leave out."""
    for offset in range(LOOK_AHEAD_DAYS):
        day = now.date() + timedelta(days=offset)
        if day.weekday() not in hours.weekdays or is_day_off(day):
            continue
        slot = datetime.combine(day, hours.opens, now.tzinfo)
        closes = datetime.combine(day, hours.closes, now.tzinfo)
        while slot + SLOT <= closes:
            if slot.astimezone(UTC).astimezone(now.tzinfo) == slot:
                yield slot
            slot += SLOT


def _is_worth_offering(slot: datetime, found: list[datetime]) -> bool:
    """Two hours after the one before, and not a third on the first one's day."""
    if not found:
        return True
    is_third_that_day = len(found) == MOST_TIMES - 1 and slot.date() == found[0].date()
    return not is_third_that_day and slot.astimezone(UTC) - found[-1].astimezone(UTC) >= APART
