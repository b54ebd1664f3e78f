"""One telephone call, heard by one or more sources."""

from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.phone_number import HIDDEN, PhoneNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """What one source knows of a call: enough to make a call of its own of it.

    Attributes:
        can_end: The source tells when a call is over.
        direction: None while it was not told.
        started_at: Aware UTC, as ``answered_at`` and ``ended_at``; None where it is not known.
    """

    source: str
    key: str
    state: CallState
    can_end: bool = True
    direction: Direction | None = None
    number: PhoneNumber = HIDDEN
    name: str = ""
    line: str = ""
    started_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    reason: EndReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call as it stands now; each change gives a new value.

    Attributes:
        id: UUIDv7 made on this machine.
        number: The other side's number, ``HIDDEN`` where none was sent.
        name: The name the sources sent (never our own history's).
        started_at: First event, aware UTC; ``answered_at`` and ``ended_at`` likewise, or None.
        started_tick_s: The same moments on the monotonic clock, in seconds, for durations.
        reason: How it ended, None while it lasts.
    """

    id: str
    state: CallState
    direction: Direction
    legs: tuple[Leg, ...]
    number: PhoneNumber = HIDDEN
    name: str = ""
    line: str = ""
    started_at: datetime
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    started_tick_s: float = 0.0
    answered_tick_s: float | None = None
    ended_tick_s: float | None = None
    reason: EndReason | None = None

    @property
    def source(self) -> str:
        """The source that heard it first."""
        return self.legs[0].source

    @property
    def is_ended(self) -> bool:
        """True once nothing more can happen in it."""
        return self.state is CallState.ENDED

    @property
    def talk_s(self) -> int:
        """Whole seconds talked, at least 1 after an answer; 0 before the end or without one."""
        if self.answered_tick_s is None or self.ended_tick_s is None:
            return 0
        return max(1, round(self.ended_tick_s - self.answered_tick_s))
