"""What one source has told of one call so far, and what several such legs make together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.name_origin import NameOrigin
from taktone.core.phone_number import HIDDEN, PhoneNumber

_T = TypeVar("_T")


@dataclass(slots=True, kw_only=True)
class CallLeg:
    """One source's view, grown event by event; ticks are seconds on the monotonic clock."""

    source: str
    key: str
    can_end: bool
    state: CallState
    started_at: datetime
    started_tick_s: float
    knows_number: bool = True
    heard_tick_s: float = 0.0
    direction: Direction | None = None
    number: PhoneNumber = HIDDEN
    name: str = ""
    name_origin: NameOrigin = NameOrigin.PHONE_BOOK
    line: str = ""
    answered_at: datetime | None = None
    answered_tick_s: float | None = None
    ended_at: datetime | None = None
    ended_tick_s: float | None = None
    reason: EndReason | None = None

    def take(self, event: CallEvent, number: PhoneNumber, tick_s: float) -> bool:
        """Learns from an event; True where it told anything new. An ended leg learns nothing."""
        if self.state is CallState.ENDED:
            return False
        self.heard_tick_s = tick_s
        before = (self.state, self.direction, self.number, self.name, self.line)
        if event.state.rank >= self.state.rank:
            self._move(event, tick_s)
        self.direction = self.direction or event.direction
        self.line = self.line or event.line
        if not number.is_hidden and self.number.is_hidden:
            self.number = number
        is_name = bool(event.name) and event.name not in (event.number, number.number)
        if is_name and event.name_origin >= self.name_origin:
            self.name, self.name_origin = event.name, event.name_origin
        return before != (self.state, self.direction, self.number, self.name, self.line)

    def seen(self) -> Leg:
        """The leg as others may see it."""
        return Leg(
            source=self.source,
            key=self.key,
            state=self.state,
            can_end=self.can_end,
            direction=self.direction,
            number=self.number,
            name=self.name,
            line=self.line,
            started_at=self.started_at,
            answered_at=self.answered_at,
            ended_at=self.ended_at,
            reason=self.reason,
        )

    def _move(self, event: CallEvent, tick_s: float) -> None:
        self.state = event.state
        if event.state.rank == 1 and self.answered_at is None:
            self.answered_at, self.answered_tick_s = event.at, tick_s
        if event.state is CallState.ENDED:
            self.end(event.at, tick_s, event.reason)

    def end(self, at: datetime, tick_s: float, reason: EndReason | None) -> None:
        """The source said, or the user or a time limit decided, that it is over."""
        self.state = CallState.ENDED
        self.ended_at, self.ended_tick_s, self.reason = at, tick_s, reason


def joined(call_id: str, legs: Sequence[CallLeg]) -> Call:
    """The call that ``legs`` (the first one heard first) are parts of."""
    answered = [leg for leg in legs if leg.answered_at and not _is_elsewhere(leg)]
    first_answer = min(answered, key=lambda leg: leg.answered_tick_s or 0.0, default=None)
    state = _state(legs)
    deciding = [leg for leg in legs if leg.can_end] or list(legs)
    last_end = max(deciding, key=lambda leg: leg.ended_tick_s or 0.0)
    is_ended = state is CallState.ENDED
    direction = _first(leg.direction for leg in legs) or Direction.INCOMING
    return Call(
        id=call_id,
        state=state,
        direction=direction,
        legs=tuple(leg.seen() for leg in legs),
        number=next((leg.number for leg in legs if not leg.number.is_hidden), legs[0].number),
        name=_best_name(legs),
        line=_first(leg.line for leg in sorted(legs, key=_is_numberless)) or "",
        started_at=legs[0].started_at,
        started_tick_s=legs[0].started_tick_s,
        answered_at=first_answer.answered_at if first_answer else None,
        answered_tick_s=first_answer.answered_tick_s if first_answer else None,
        ended_at=last_end.ended_at if is_ended else None,
        ended_tick_s=last_end.ended_tick_s if is_ended else None,
        reason=_reason(deciding, direction, was_answered=bool(answered)) if is_ended else None,
    )


def joined_again(call_id: str, legs: Sequence[Leg], started_at: datetime) -> Call:
    """The call that legs from the history make; how long things took is told by the wall clock.

    Args:
        call_id: Its id.
        legs: At least one, the one heard first in front.
        started_at: Stands in for a start that a leg does not know.
    """
    return joined(call_id, [_revived(leg, leg.started_at or started_at) for leg in legs])


def _revived(leg: Leg, started_at: datetime) -> CallLeg:
    return CallLeg(
        source=leg.source,
        key=leg.key,
        can_end=leg.can_end,
        state=leg.state,
        started_at=started_at,
        started_tick_s=started_at.timestamp(),
        direction=leg.direction,
        number=leg.number,
        name=leg.name,
        line=leg.line,
        answered_at=leg.answered_at,
        answered_tick_s=leg.answered_at.timestamp() if leg.answered_at else None,
        ended_at=leg.ended_at,
        ended_tick_s=leg.ended_at.timestamp() if leg.ended_at else None,
        reason=leg.reason,
    )


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((value for value in values if value), None)


def _is_numberless(leg: CallLeg) -> bool:
    return not leg.knows_number


def _best_name(legs: Sequence[CallLeg]) -> str:
    """The name of the highest origin; of two such the one that was heard first."""
    named = [leg for leg in legs if leg.name]
    return max(named, key=lambda leg: leg.name_origin).name if named else ""


def _is_elsewhere(leg: CallLeg) -> bool:
    return leg.reason is EndReason.ANSWERED_ELSEWHERE


def _state(legs: Sequence[CallLeg]) -> CallState:
    deciding = [leg for leg in legs if leg.can_end] or legs
    if all(leg.state is CallState.ENDED for leg in deciding):
        return CallState.ENDED
    open_states = {leg.state for leg in legs if leg.state is not CallState.ENDED}
    if CallState.ACTIVE in open_states:
        return CallState.ACTIVE
    if CallState.HELD in open_states:
        return CallState.HELD
    if any(leg.answered_at and not _is_elsewhere(leg) for leg in legs):
        return CallState.ACTIVE
    return CallState.DIALING if CallState.DIALING in open_states else CallState.RINGING


def _reason(legs: Sequence[CallLeg], direction: Direction, *, was_answered: bool) -> EndReason:
    told = {leg.reason for leg in legs}
    if was_answered:
        return EndReason.LOST if told == {EndReason.LOST} else EndReason.COMPLETED
    for reason in (
        EndReason.ANSWERED_ELSEWHERE,
        EndReason.REJECTED,
        EndReason.LOST,
        EndReason.UNKNOWN,
    ):
        if reason in told:
            return reason
    return EndReason.MISSED if direction is Direction.INCOMING else EndReason.NO_ANSWER
