"""Something in a person's timeline that is no call."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class EntryKind(StrEnum):
    """What happened; ``TimelineEntry.what`` says more in a value of that kind."""

    PROMISED = "promised"
    KEPT = "kept"
    MARKED = "marked"
    STEPPED = "stepped"
    SENT = "sent"
    ANSWERED = "answered"
    INTERVIEW = "interview"


class TimelineEntry(NamedTuple):
    """One line of the timeline, between the calls before and after it.

    Attributes:
        at: When, aware UTC; of an interview when it begins, which may be still to come.
        what: Of a promise its ``PromiseKind``, of a step its ``Stage``, of a letter that was sent
            its ``LetterKind``, of an answer the ``Answer``, of an interview its
            ``InterviewState``, else empty.
        text: In the user's own words; may be empty. Of a step what the person is told.
        job_id: The job it is about, empty for none.
        reason: Why somebody was declined, for the user's eyes alone; may be empty.
    """

    kind: EntryKind
    at: datetime
    what: str = ""
    text: str = ""
    job_id: str = ""
    reason: str = ""
