"""Days on which nobody can be called back."""

from datetime import date

import pytest

from taktone.host.days_off import DaysOff


@pytest.mark.parametrize(
    ("region", "day", "is_off"),
    [
        ("DK", date(2026, 12, 25), True),
        ("DK", date(2027, 3, 25), True),
        ("DK", date(2026, 11, 23), False),
        ("US", date(2026, 11, 26), True),
        ("DK", date(2026, 11, 26), False),
        ("XX", date(2026, 12, 25), False),
    ],
)
def test_the_countrys_own_holidays_are_off(region: str, day: date, is_off: bool) -> None:
    assert DaysOff(lambda: region)(day) is is_off


def test_another_country_is_followed_at_once() -> None:
    region = "DK"
    days_off = DaysOff(lambda: region)
    assert not days_off(date(2026, 11, 26))
    region = "US"
    assert days_off(date(2026, 11, 26))
