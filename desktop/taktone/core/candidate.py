"""A person marked worth an interview for a job."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """How far a candidate has come."""

    STARRED = "starred"
    INVITED = "invited"
    BOOKED = "booked"
    HELD = "held"
    DECLINED = "declined"
    HIRED = "hired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One person for one job.

    Attributes:
        marked_at: When the star was set, aware UTC.
        last_note: The newest note about the person that is not empty.
    """

    person_id: str
    job_id: str
    name: str
    number: str
    stage: Stage
    marked_at: datetime
    last_note: str
    call_count: int
