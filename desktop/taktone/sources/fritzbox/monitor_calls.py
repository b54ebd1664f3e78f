"""What the lines of a call monitor tell of the user's calls."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason

MOST_CALLS = 64
LONGEST_FIELD = 64


@dataclass(slots=True, kw_only=True)
class _Call:
    key: str
    direction: Direction | None
    number: str = ""
    line: str = ""
    is_answered: bool = False

    @property
    def reason(self) -> EndReason:
        if self.is_answered:
            return EndReason.COMPLETED
        is_outgoing = self.direction is Direction.OUTGOING
        return EndReason.NO_ANSWER if is_outgoing else EndReason.MISSED


class MonitorCalls:
    """Knows the calls that are open, by the id of their connection, which the box uses again.

    The lines, after their time (box firmware since FRITZ!OS 4)::

        RING;id;caller;own number;SIP0
        CALL;id;extension;own number;called;SIP0
        CONNECT;id;extension;the other's number
        DISCONNECT;id;seconds
    """

    def __init__(self, source: str, own_numbers: Collection[str] = ()) -> None:
        """Takes the source's name for the events, and the own numbers that count; none: all."""
        self._source = source
        self._own_numbers = frozenset(_digits(number) for number in own_numbers)
        self._calls: dict[str, _Call] = {}
        self._passed_over: set[str] = set()
        self._count = 0

    @property
    def is_anything_open(self) -> bool:
        """True while a call lasts."""
        return bool(self._calls)

    def take(self, fields: Sequence[str], at: datetime) -> tuple[CallEvent, ...]:
        """What a line tells; nothing where it is none of the four."""
        told = [field[:LONGEST_FIELD] for field in fields[1:]]
        match told:
            case ["RING", box_id, caller, own, *_]:
                return self._begin(box_id, Direction.INCOMING, caller, own, at)
            case ["CALL", box_id, _, own, called, *_]:
                return self._begin(box_id, Direction.OUTGOING, called.rstrip("#"), own, at)
            case ["CONNECT", box_id, _, number, *_]:
                return self._answer(box_id, number, at)
            case ["DISCONNECT", box_id, *_]:
                self._passed_over.discard(box_id)
                return self._end(box_id, at)
        return ()

    def lose(self, at: datetime) -> tuple[CallEvent, ...]:
        """The box stays away: nobody will tell any more how its calls end."""
        self._passed_over.clear()
        told = [self._end(box_id, at, EndReason.LOST) for box_id in tuple(self._calls)]
        return tuple(event for events in told for event in events)

    def _begin(
        self, box_id: str, direction: Direction, number: str, own: str, at: datetime
    ) -> tuple[CallEvent, ...]:
        before = self._end(box_id, at, EndReason.UNKNOWN)
        self._passed_over.discard(box_id)
        if self._own_numbers and _digits(own) not in self._own_numbers:
            if len(self._passed_over) < MOST_CALLS:
                self._passed_over.add(box_id)
            return before
        shed = self._shed(at)
        call = self._open(box_id, direction, number, own)
        is_ringing = direction is Direction.INCOMING
        state = CallState.RINGING if is_ringing else CallState.DIALING
        return (*before, *shed, self._event(call, state, at))

    def _answer(self, box_id: str, number: str, at: datetime) -> tuple[CallEvent, ...]:
        if box_id in self._passed_over:
            return ()
        shed: tuple[CallEvent, ...] = ()
        call = self._calls.get(box_id)
        if call is None:
            # Taktone may have been started in the middle of a call.
            shed = self._shed(at)
            call = self._open(box_id, None, number, "")
        call.is_answered = True
        return (*shed, self._event(call, CallState.ACTIVE, at))

    def _end(
        self, box_id: str, at: datetime, reason: EndReason | None = None
    ) -> tuple[CallEvent, ...]:
        call = self._calls.pop(box_id, None)
        if call is None:
            return ()
        return (self._event(call, CallState.ENDED, at, reason or call.reason),)

    def _shed(self, at: datetime) -> tuple[CallEvent, ...]:
        """Makes room: no box has that many calls at once."""
        if len(self._calls) < MOST_CALLS:
            return ()
        return self._end(next(iter(self._calls)), at, EndReason.UNKNOWN)

    def _open(self, box_id: str, direction: Direction | None, number: str, own: str) -> _Call:
        self._count += 1
        # The box counts from 0 each time, so the same id comes again with every call.
        key = f"{box_id}/{self._count}"
        call = _Call(key=key, direction=direction, number=number, line=own)
        self._calls[box_id] = call
        return call

    def _event(
        self, call: _Call, state: CallState, at: datetime, reason: EndReason | None = None
    ) -> CallEvent:
        return CallEvent(
            source=self._source,
            key=call.key,
            at=at,
            state=state,
            direction=call.direction,
            number=call.number,
            line=call.line,
            reason=reason,
        )


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter in "0123456789")
