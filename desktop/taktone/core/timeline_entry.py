"""Something in a person's timeline that is no call."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class EntryKind(StrEnum):
    """What happened; ``TimelineEntry.what`` says more in a value of that kind."""

    PROMISED = "promised"
    KEPT = "kept"
    MARKED = "marked"


class TimelineEntry(NamedTuple):
    """One line of the timeline, between the calls before and after it.

    Attributes:
        at: When, aware UTC.
        what: Of a promise its ``PromiseKind``, else empty.
        text: In the user's own words; may be empty.
        job_id: The job it is about, empty for none.
    """

    kind: EntryKind
    at: datetime
    what: str = ""
    text: str = ""
    job_id: str = ""
