"""The vacancy an ad is about."""

from dataclasses import dataclass
from datetime import date

UNSOLICITED_ID = "unsolicited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job people call about; "unsolicited" is a job too and has no title of its own.

    Attributes:
        id: UUIDv7, or ``UNSOLICITED_ID``.
        ad_link: Web address of the ad, empty where there is none.
        closes_on: Last day to apply, None where open.
        is_archived: True once it is no longer offered for new calls.
    """

    id: str
    title: str = ""
    place: str = ""
    ad_link: str = ""
    closes_on: date | None = None
    is_archived: bool = False
