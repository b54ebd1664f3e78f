"""Which calls a list shows."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from taktone.core.candidate import Stage


class CallTrait(StrEnum):
    """What is so of a call or is not."""

    STARRED = "starred"
    MISSED = "missed"
    OUTGOING = "outgoing"
    NOTED = "noted"
    PROMISED = "promised"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryQuery:
    """A question to the caller history; the default asks for every call.

    Attributes:
        text: Words as typed by the user; all must match, by prefix.
        phrases: Words that must stand beside each other exactly so.
        without: Words none of which may match, by prefix.
        without_phrases: Words that must not stand beside each other so.
        job_id: Only this job's calls.
        job_words: Only calls about a job that each of these names, by the beginnings of its words.
        lines: Only calls to an own line that each of these is a part of.
        is_starred: Only calls of people marked for the call's job.
        traits: Only calls of which all of these are so.
        lacks: Only calls of which none of these is so.
        stages: Only calls of candidates for the call's job who are at one of these steps.
        since: Only calls from this moment on.
        until: Only calls before this moment.
        is_since_ad: Only calls since the job was made, the one asked for or else the newest.
        person_id: Only this person's calls.
    """

    text: str = ""
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    without_phrases: tuple[str, ...] = ()
    job_id: str = ""
    job_words: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    person_id: str = ""
    is_starred: bool = False
    traits: frozenset[CallTrait] = frozenset()
    lacks: frozenset[CallTrait] = frozenset()
    stages: frozenset[Stage] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    is_since_ad: bool = False

    @property
    def sought(self) -> str:
        """The words that rows are found by, for marking them."""
        return " ".join((self.text, *self.phrases)).strip()

    def within(self, outer: "HistoryQuery") -> "HistoryQuery":
        """What this asks, among the calls of a view (a job's, today's)."""
        begins = [at for at in (self.since, outer.since) if at is not None]
        return replace(
            self,
            job_id=outer.job_id or self.job_id,
            since=max(begins) if begins else None,
        )
