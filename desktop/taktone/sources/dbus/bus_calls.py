"""The calls of one service that are open, known by their object paths."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.name_origin import NameOrigin
from taktone.core.number_reading import is_withheld

MOST_CALLS = 64
LONGEST_TEXT = 256


@dataclass(slots=True, kw_only=True)
class _Call:
    key: str
    state: CallState | None = None
    direction: Direction | None = None
    number: str = ""
    name: str = ""
    line: str = ""
    is_answered: bool = False
    reason: EndReason | None = None
    told: tuple[object, ...] = field(default=())

    @property
    def usual_reason(self) -> EndReason:
        if self.is_answered:
            return EndReason.COMPLETED
        is_outgoing = self.direction is Direction.OUTGOING
        return EndReason.NO_ANSWER if is_outgoing else EndReason.MISSED


class BusCalls:
    """Makes events of what is told of each path, and each event once.

    A service uses its paths again, so the key of a call is path and count.
    """

    def __init__(self, source: str, name_origin: NameOrigin = NameOrigin.TELEPHONE_SYSTEM) -> None:
        """Takes the source's name for the events, and who says its names."""
        self._source = source
        self._name_origin = name_origin
        self._calls: dict[str, _Call] = {}
        self._count = 0

    @property
    def paths(self) -> tuple[str, ...]:
        """Those of the calls that are open."""
        return tuple(self._calls)

    def told(
        self,
        path: str,
        at: datetime,
        *,
        state: CallState | None = None,
        direction: Direction | None = None,
        number: object = None,
        name: object = None,
        line: str = "",
    ) -> tuple[CallEvent, ...]:
        """What a service says of a call; None and empty say nothing.

        The direction of a call that was heard ringing or dialling need not be told.
        """
        call = self._calls.get(path)
        shed: tuple[CallEvent, ...] = ()
        if call is None:
            shed = self._shed(at)
            self._count += 1
            call = self._calls[path] = _Call(key=f"{path}#{self._count}")
        call.number = _text(number) or call.number
        call.name = _text(name) or call.name
        call.line = line or call.line
        call.direction = call.direction or direction or (_DIRECTIONS.get(state) if state else None)
        if state is CallState.ENDED:
            return (*shed, *self.over(path, at))
        if state is not None and (call.state is None or state.rank >= call.state.rank):
            call.state = state
            call.is_answered = call.is_answered or state.rank == CallState.ACTIVE.rank
        return (*shed, *self._news(call, at))

    def explain(
        self, path: str, reason: Callable[[Direction | None, bool], EndReason | None]
    ) -> None:
        """Says beforehand how a call is about to end, by direction and whether it was answered.

        A reason that is None leaves it as usual.
        """
        call = self._calls.get(path)
        if call is not None:
            call.reason = reason(call.direction, call.is_answered)

    def over(
        self, path: str, at: datetime, reason: EndReason | None = None
    ) -> tuple[CallEvent, ...]:
        """The call is over; nothing where there is none."""
        call = self._calls.pop(path, None)
        if call is None:
            return ()
        ended = reason or call.reason or call.usual_reason
        return (self._event(call, CallState.ENDED, at, ended),)

    def lose(self, at: datetime, below: str = "") -> tuple[CallEvent, ...]:
        """Nobody will tell any more how the calls below that path end; empty for all."""
        paths = [path for path in self._calls if not below or path.startswith(f"{below}/")]
        return self.lose_these(paths, at)

    def lose_these(self, paths: Iterable[str], at: datetime) -> tuple[CallEvent, ...]:
        """The same of single calls."""
        told = [self.over(path, at, EndReason.LOST) for path in tuple(paths)]
        return tuple(event for events in told for event in events)

    def _shed(self, at: datetime) -> tuple[CallEvent, ...]:
        """Makes room: nobody has that many calls at once."""
        if len(self._calls) < MOST_CALLS:
            return ()
        return self.over(next(iter(self._calls)), at, EndReason.UNKNOWN)

    def _news(self, call: _Call, at: datetime) -> tuple[CallEvent, ...]:
        now = (call.state, call.number, call.name)
        if call.state is None or now == call.told:
            return ()
        call.told = now
        return (self._event(call, call.state, at, None),)

    def _event(
        self, call: _Call, state: CallState, at: datetime, reason: EndReason | None
    ) -> CallEvent:
        return CallEvent(
            source=self._source,
            key=call.key,
            at=at,
            state=state,
            direction=call.direction,
            number=call.number,
            name="" if call.name == call.number else call.name,
            line=call.line,
            reason=reason,
            name_origin=self._name_origin,
        )


_DIRECTIONS = {
    CallState.RINGING: Direction.INCOMING,
    CallState.DIALING: Direction.OUTGOING,
}


def _text(value: object) -> str:
    """Foreign text, cut; empty where it was withheld."""
    if not isinstance(value, str) or is_withheld(value):
        return ""
    return value[:LONGEST_TEXT]
