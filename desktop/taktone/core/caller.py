"""What is known about the person who calls, at the moment of the ring."""

from dataclasses import dataclass
from datetime import datetime

from taktone.core.promise import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A person as the card shows them; all fields empty for somebody new.

    Attributes:
        person_id: Empty until the store has given the person an id.
        call_count: Calls before this one.
        last_at: Start of the latest earlier call, aware UTC.
        last_talk_s: Seconds talked then; 0 where it was missed.
        last_note: The newest note that is not empty.
        job_id: The job of the latest earlier call that had one.
        starred_jobs: Ids of the jobs this person is marked for.
        open_promises: What was promised and is not kept yet, the one due first at the front.
        was_missed_last: The latest earlier call was theirs and nobody answered it.
        seen_in: Where they saw the ad, as chosen or typed.
    """

    person_id: str = ""
    name: str = ""
    email: str = ""
    call_count: int = 0
    last_at: datetime | None = None
    last_talk_s: int = 0
    last_note: str = ""
    job_id: str = ""
    starred_jobs: frozenset[str] = frozenset()
    open_promises: tuple[Promise, ...] = ()
    was_missed_last: bool = False
    seen_in: str = ""


STRANGER = Caller()
