"""What the middle of the main window shows."""

from dataclasses import dataclass
from enum import StrEnum


class ViewKind(StrEnum):
    """The lists there are."""

    CALLS = "calls"
    CANDIDATES = "candidates"
    PROMISES = "promises"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the lists; ``job_id`` belongs to ``JOB`` alone."""

    kind: ViewKind = ViewKind.CALLS
    job_id: str = ""


ALL_CALLS = SideView(ViewKind.CALLS)
CANDIDATES = SideView(ViewKind.CANDIDATES)
PROMISES = SideView(ViewKind.PROMISES)
