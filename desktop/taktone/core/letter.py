"""A letter to somebody who called: what it was about, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LetterKind(StrEnum):
    """Why one writes."""

    INVITATION = "invitation"
    CONFIRMATION = "confirmation"
    CANCELLATION = "cancellation"
    THANKS = "thanks"
    ASK = "ask"
    DECLINE = "decline"

    @property
    def is_about_interview(self) -> bool:
        """True where times and a place belong into it."""
        return self in _ABOUT_INTERVIEW


_ABOUT_INTERVIEW = frozenset(
    {LetterKind.INVITATION, LetterKind.CONFIRMATION, LetterKind.CANCELLATION}
)


class Answer(StrEnum):
    """What somebody answered to an invitation."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    OTHER_TIME = "other_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter as the history keeps it; never its text.

    Attributes:
        id: UUIDv7.
        language: Of the person: ``da`` or ``en``.
        made_at: When the draft was made, aware UTC.
        interview_id: The interview it is about, which is the UID of its calendar part too.
        sequence: That of its calendar part (RFC 5545, 3.8.7.4), None where it had none.
        sent_at: When the user said it was sent, None until then.
    """

    id: str
    person_id: str
    job_id: str
    kind: LetterKind
    language: str
    made_at: datetime
    interview_id: str = ""
    sequence: int | None = None
    sent_at: datetime | None = None
    answer: Answer | None = None
    answered_at: datetime | None = None
