"""Which calls a list shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryQuery:
    """A question to the caller history; the default asks for every call.

    Attributes:
        text: Words as typed by the user; all must match, by prefix.
        job_id: Only this job's calls.
        is_starred: Only calls of people marked for the call's job.
        person_id: Only this person's calls.
    """

    text: str = ""
    job_id: str = ""
    person_id: str = ""
    is_starred: bool = False
