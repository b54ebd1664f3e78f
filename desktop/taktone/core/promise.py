"""What the manager said they would do, and by when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class PromiseKind(StrEnum):
    """What was promised; the words of any other promise are its text."""

    CALL_BACK = "call_back"
    SEND_MAIL = "send_mail"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise to one person.

    Attributes:
        id: UUIDv7.
        person_id: To whom; the person of ``call_id`` wherever there is one.
        call_id: The call it was made in, empty where it was made outside of calls.
        job_id: The job it is about, empty for none.
        text: In the manager's own words; may be empty.
        due_at: By when, aware UTC; None for as soon as possible.
        made_at: When it was made, aware UTC.
        kept_at: When it was kept, None while it is open.
        is_automatic: Made by a missed call.
    """

    id: str
    person_id: str
    kind: PromiseKind
    made_at: datetime
    call_id: str = ""
    job_id: str = ""
    text: str = ""
    due_at: datetime | None = None
    kept_at: datetime | None = None
    is_automatic: bool = False

    @property
    def is_open(self) -> bool:
        """True until it is kept."""
        return self.kept_at is None

    def is_overdue(self, at: datetime) -> bool:
        """True where it is open and should have been kept before ``at``."""
        return self.is_open and self.due_at is not None and self.due_at < at


class PromisedPerson(NamedTuple):
    """An open promise with what one needs to keep it.

    Attributes:
        name: The person's, empty where none is known.
        number: The one they called from last (E.164), empty where it is hidden.
        last_note: The newest note about the person that is not empty.
    """

    promise: Promise
    name: str
    number: str
    last_note: str
