"""What was done to many calls at once, so that it can be undone."""

from dataclasses import dataclass, field
from enum import StrEnum

from taktone.core.candidate import Candidate


class ManyAct(StrEnum):
    """What is done to calls that were chosen together."""

    STAR = "star"
    UNSTAR = "unstar"
    JOB = "job"
    PROMISE = "promise"
    DELETE = "delete"


@dataclass(slots=True)
class ManyDone:
    """The way back; it stays in memory only, but for what was deleted.

    Attributes:
        count: How many calls it was done to.
        marked: Who was marked: person and job.
        unmarked: Marks that were taken back.
        jobs: Calls that got another job, each with the one before.
        promises: Ids of those that were made.
        promised_to: Ids of the people they were made to.
        deletion_id: Empty where nothing was deleted.
    """

    count: int = 0
    marked: list[tuple[str, str]] = field(default_factory=list)
    unmarked: list[Candidate] = field(default_factory=list)
    jobs: list[tuple[str, str]] = field(default_factory=list)
    promises: list[str] = field(default_factory=list)
    promised_to: set[str] = field(default_factory=set)
    deletion_id: str = ""

    @property
    def is_left(self) -> bool:
        """There is more to take back, whatever became of what was deleted."""
        return bool(self.marked or self.unmarked or self.jobs or self.promises)
