"""What a source tells about one of its calls."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from taktone.core.name_origin import NameOrigin


class CallState(StrEnum):
    """How far a call has come; its rank only grows (held and active share one)."""

    RINGING = "ringing"
    DIALING = "dialing"
    ACTIVE = "active"
    HELD = "held"
    ENDED = "ended"

    @property
    def rank(self) -> int:
        """0 before the answer, 1 in the call, 2 after it."""
        return _RANKS[self]


_RANKS = {
    CallState.RINGING: 0,
    CallState.DIALING: 0,
    CallState.ACTIVE: 1,
    CallState.HELD: 1,
    CallState.ENDED: 2,
}


class Direction(StrEnum):
    """Who called whom."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class EndReason(StrEnum):
    """How a call ended."""

    COMPLETED = "completed"
    MISSED = "missed"
    NO_ANSWER = "no_answer"
    REJECTED = "rejected"
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    LOST = "lost"
    UNKNOWN = "unknown"


class CallEvent(NamedTuple):
    """One fact from one source about one call.

    Attributes:
        source: Name of the source, as in ``Call.source``.
        key: The source's own id for the call (SIP Call-ID, oFono path, AMI Linkedid).
        at: When it happened, aware UTC.
        state: What the call is now.
        direction: Who called whom, None where the source cannot tell.
        number: The other side's number as the line sent it; empty for a hidden caller.
        name: The name the line or the phone's contacts sent; foreign text.
        line: The own line or number that was called.
        reason: How it ended, None where the source cannot tell.
        name_origin: Who says the name.
        tells_end: False where nobody may ever tell that this call is over: it ends by the user's
            hand, by time, or by a word that comes all the same.
    """

    source: str
    key: str
    at: datetime
    state: CallState
    direction: Direction | None = None
    number: str = ""
    name: str = ""
    line: str = ""
    reason: EndReason | None = None
    name_origin: NameOrigin = NameOrigin.TELEPHONE_SYSTEM
    tells_end: bool = True
