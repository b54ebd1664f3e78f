"""What one calendar tells another about an interview (iTIP, RFC 5546)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from taktone.core.letter import Answer


class InvitationMethod(StrEnum):
    """What is asked of the other calendar."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendant:
    """Somebody who takes part: a name, may be empty, and an e-mail address."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One time for one interview.

    Attributes:
        uid: The interview's id.
        starts_at: Aware, in the zone whose clock both go by.
        made_at: When this part was made, aware.
    """

    method: InvitationMethod
    uid: str
    sequence: int
    starts_at: datetime
    length: timedelta
    made_at: datetime
    summary: str
    organizer: Attendant
    attendee: Attendant
    place: str = ""
    link: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationReply:
    """What came back: whose interview, to which sequence of it, and what was answered."""

    uid: str
    sequence: int
    answer: Answer
