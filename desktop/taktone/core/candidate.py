"""A person marked worth an interview for a job."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """How far a candidate has come; in the order of the board, which is no order of people."""

    STARRED = "starred"
    INVITED = "invited"
    BOOKED = "booked"
    HELD = "held"
    OFFERED = "offered"
    DECLINED = "declined"
    HIRED = "hired"


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateStep:
    """That a person came to ``stage`` for a job. The star that comes first is none of these.

    Attributes:
        id: A UUIDv7 made on this machine.
        at: When, aware UTC.
        reason: Why somebody was declined, for the user's eyes alone; '' where nothing is written.
        told: What the person is told about it; '' where nothing is written.
    """

    id: str
    stage: Stage
    at: datetime
    reason: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One person for one job.

    Attributes:
        stage: What the newest step says; starred where there is none.
        marked_at: When the star was set, aware UTC.
        last_note: The newest note about the person that is not empty.
        steps: As they were entered.
    """

    person_id: str
    job_id: str
    name: str
    number: str
    stage: Stage
    marked_at: datetime
    last_note: str
    call_count: int
    steps: tuple[CandidateStep, ...] = ()

    @property
    def stage_at(self) -> datetime:
        """Since when the person stands where they stand, aware UTC."""
        return self.steps[-1].at if self.steps else self.marked_at
