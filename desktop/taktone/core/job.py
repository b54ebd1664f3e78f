"""The vacancy an ad is about."""

from dataclasses import dataclass
from datetime import date

UNSOLICITED_ID = "unsolicited"
MOST_FACTS = 8
MOST_CRITERIA = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFact:
    """One fact at hand, so that nobody has to say "it is all in the ad".

    Attributes:
        id: Stable within its job while label and value are edited.
        label: What it is about (travel).
        value: What there is to say (20 days a year).
    """

    id: str
    label: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job people call about; "unsolicited" is a job too and has no title of its own.

    Attributes:
        id: UUIDv7, or ``UNSOLICITED_ID``.
        ad_link: Web address of the ad, empty where there is none.
        closes_on: Last day to apply, None where open.
        is_archived: True once it is no longer offered for new calls.
        greeting: The line the employer wants callers greeted with.
        facts: At most ``MOST_FACTS``, in the order they are shown in.
        criteria: At most ``MOST_CRITERIA`` things that count for this job.
        questions: What to ask a caller.
        channels: Where the ad runs.
        numbers: Own numbers (E.164) or lines; a call to one of them is about this job.

    Raises:
        ValueError: There are more facts or criteria than that.
    """

    id: str
    title: str = ""
    place: str = ""
    ad_link: str = ""
    closes_on: date | None = None
    is_archived: bool = False
    greeting: str = ""
    facts: tuple[JobFact, ...] = ()
    criteria: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Holds the two limits."""
        if len(self.facts) > MOST_FACTS or len(self.criteria) > MOST_CRITERIA:
            raise ValueError(self.id)
