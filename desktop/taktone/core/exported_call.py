"""A call as it leaves the house: what may be read by others, and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import Direction, EndReason


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedCall:
    """What an export says of a call.

    Impressions and "would you have called again" have no place here, so that no format can tell.

    Attributes:
        numbers: All numbers of the person (E.164), the one used last first.
        number: The one of this call, empty for a hidden caller.
        started_at: Aware UTC.
        reason: None while the call is under way.
        talk_s: Seconds from answer to end.
        job: Title of the job the call is about, empty where none was chosen or it has no title.
        is_starred: The person is marked worth an interview for that job.
    """

    call_id: str
    person_id: str
    name: str
    email: str
    numbers: tuple[str, ...]
    number: str
    started_at: datetime
    direction: Direction
    reason: EndReason | None
    talk_s: int
    job: str
    is_starred: bool
    seen_in: str
    note: str
