"""Public holidays of the user's country (the library ``holidays``)."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache


class DaysOff:
    """Says which days nobody works; asked in a worker's thread, because loading takes 0.1 s."""

    def __init__(self, region: Callable[[], str]) -> None:
        """Takes the ISO 3166 code of the country, asked each time."""
        self._region = region

    def __call__(self, day: date) -> bool:
        """True on a public holiday; False all year where the country is not known."""
        return day in _holidays(self._region(), day.year)


@lru_cache(maxsize=8)
def _holidays(region: str, year: int) -> frozenset[date]:
    import holidays  # noqa: PLC0415 - 0.1 s and 17 MiB, paid with the first promise

    if region not in holidays.list_supported_countries():
        return frozenset()
    return frozenset(holidays.country_holidays(region, years=year))
