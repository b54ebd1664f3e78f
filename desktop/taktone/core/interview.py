"""An interview that somebody was invited to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class InterviewState(StrEnum):
    """How far the two have come."""

    PROPOSED = "proposed"
    INVITED = "invited"
    BOOKED = "booked"
    DECLINED = "declined"
    CANCELLED = "cancelled"


_OPEN = frozenset({InterviewState.PROPOSED, InterviewState.INVITED, InterviewState.BOOKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One interview of a person for a job.

    Attributes:
        id: UUIDv7; the UID of its invitations (RFC 7986, 5.3), the same whatever changes.
        times: What was proposed, aware UTC, oldest first.
        starts_at: The one that holds, aware UTC; None while several are proposed.
        zone: Name of the time zone its local times are in, empty where it has none.
        sequence: Of the newest calendar part, None where none was made.
        changed_at: When it was last changed, aware UTC.
    """

    id: str
    person_id: str
    job_id: str
    state: InterviewState
    times: tuple[datetime, ...]
    length: timedelta
    changed_at: datetime
    starts_at: datetime | None = None
    zone: str = ""
    place: str = ""
    link: str = ""
    sequence: int | None = None

    @property
    def is_open(self) -> bool:
        """True while it may take place."""
        return self.state in _OPEN

    @property
    def next_sequence(self) -> int:
        """That of the calendar part made next."""
        return 0 if self.sequence is None else self.sequence + 1
