"""Sleep is noticed on either clock."""

from datetime import UTC, datetime, timedelta

import pytest

from taktone.sources.sip.clock_watch import LOOK_EVERY_S, ClockWatch
from taktone.sources.sip.moment import Moment

AT = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ticked_s", "went_by_s", "expected"),
    [
        (LOOK_EVERY_S, LOOK_EVERY_S, False),
        (LOOK_EVERY_S + 3, LOOK_EVERY_S + 3, False),
        (LOOK_EVERY_S, 3600, True),
        (3600, 3600, True),
        (LOOK_EVERY_S, -3600, False),
    ],
)
def test_it_slept(ticked_s: float, went_by_s: float, expected: bool) -> None:
    watch = ClockWatch()
    assert not watch.has_slept(Moment(5, AT))
    later = Moment(5 + ticked_s, AT + timedelta(seconds=went_by_s))
    assert watch.has_slept(later) is expected
    again = Moment(later.tick_s + LOOK_EVERY_S, later.at + timedelta(seconds=LOOK_EVERY_S))
    assert not watch.has_slept(again)
