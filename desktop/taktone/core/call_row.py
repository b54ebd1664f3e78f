"""One call as the history lists it."""

from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import CallState, Direction, EndReason


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """A line of the history; ``seq`` orders it, newest largest.

    Attributes:
        is_merged: Several sources heard it; it can be taken for two calls.
    """

    seq: int
    call_id: str
    person_id: str
    name: str
    number: str
    started_at: datetime
    direction: Direction
    state: CallState
    reason: EndReason | None
    talk_s: int
    job_id: str
    note: str
    is_starred: bool
    source: str
    is_merged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """Rows newest first; ``is_last`` where nothing older follows."""

    rows: tuple[CallRow, ...]
    is_last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPage:
    """A page from anywhere in a list.

    Attributes:
        place: How many calls of the list are newer than its first row.
        count: How many calls the list has.
    """

    place: int
    count: int
    page: HistoryPage
