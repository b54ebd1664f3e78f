"""What the middle of the main window shows."""

from dataclasses import dataclass
from enum import StrEnum


class ViewKind(StrEnum):
    """The lists there are."""

    CALLS = "calls"
    CANDIDATES = "candidates"
    PROMISES = "promises"
    INSIGHT = "insight"
    JOB = "job"
    TODAY = "today"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the lists; ``job_id`` belongs to ``JOB`` alone, ``search_id`` to ``SEARCH``."""

    kind: ViewKind = ViewKind.CALLS
    job_id: str = ""
    search_id: str = ""


TODAY = SideView(ViewKind.TODAY)
ALL_CALLS = SideView(ViewKind.CALLS)
CANDIDATES = SideView(ViewKind.CANDIDATES)
PROMISES = SideView(ViewKind.PROMISES)
INSIGHT = SideView(ViewKind.INSIGHT)
