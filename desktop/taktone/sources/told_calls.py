"""Which call a message of a telephone program speaks of, where its id may be missing or reused."""

from collections import OrderedDict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import CallState
from taktone.core.call_tracker import (
    REMEMBERED_KEYS,
    RING_LIMIT_S,
    RING_LIMIT_TOLD_S,
    TALK_LIMIT_S,
)

RINGS_ON_S = 90.0
"""A ring of a known number within so many seconds of the one before is the same ringing."""
LATE_S = 10.0
"""Each event is a process of its own: for so long after an end, earlier ones may still come."""
MOST_OPEN = 200
MOST_ENDED = 2 * REMEMBERED_KEYS
MOST_SOURCES = 100

_BEGINS = {"ring": CallState.RINGING, "call": CallState.RINGING, "dial": CallState.DIALING}
_BEFORE_ANSWER = frozenset({CallState.RINGING, CallState.DIALING})
_FOLLOWS = {
    "answer": _BEFORE_ANSWER,
    "missed": frozenset({CallState.RINGING}),
    "end": _BEFORE_ANSWER | {CallState.ACTIVE},
}


@dataclass(slots=True)
class ToldCall:
    """A call that a program told of.

    Attributes:
        key: What the tracker knows it by.
        told_id: What the program knows it by, made up where it sends none.
        tail: The number's last eight digits, empty while unknown.
        heard_at: The latest message about it.
    """

    source: str
    key: str
    told_id: str
    state: CallState
    heard_at: datetime
    tail: str = ""


class ToldCalls:
    """Remembers the calls that were told, no more of them than could still matter."""

    def __init__(self) -> None:
        """Knows of none."""
        self._open: OrderedDict[tuple[str, str], ToldCall] = OrderedDict()
        self._ended: OrderedDict[tuple[str, str], ToldCall] = OrderedDict()
        self._tellers_of_ends: set[str] = set()
        self._count = 0

    def tells_end(self, source: str) -> bool:
        """True once a program has told what comes after a ring: it will tell the end as well."""
        return source in self._tellers_of_ends

    def clear(self) -> None:
        """Forgets all."""
        self._open.clear()
        self._ended.clear()

    def called(
        self, operation: str, source: str, told_id: str, tail: str, at: datetime
    ) -> ToldCall | None:
        """The call a message speaks of, a new one where it speaks of none that is known.

        None where there is nothing to tell: an end, or an answer without number, of no call.
        """
        self._forget_old(at)
        if operation in _FOLLOWS and len(self._tellers_of_ends) < MOST_SOURCES:
            self._tellers_of_ends.add(source)
        if told_id:
            call = self._with_id(operation, source, told_id, tail, at)
        else:
            call = self._fitting(operation, source, tail, at)
        if call is None:
            is_about_nothing = operation == "end" or (operation == "answer" and not tail)
            if is_about_nothing and not told_id:
                return None
            call = self._begin(operation, source, told_id, at)
        call.tail = call.tail or tail
        if call.state is not CallState.ENDED:
            call.heard_at = at
        return call

    def move(self, call: ToldCall, state: CallState) -> None:
        """Notes how far the call has come; a late message takes nothing back."""
        if state.rank >= call.state.rank:
            call.state = state
        place = (call.source, call.told_id)
        if call.state is CallState.ENDED and self._open.pop(place, None) is not None:
            self._ended[place] = call
            while len(self._ended) > MOST_ENDED:
                self._ended.popitem(last=False)

    def _begin(self, operation: str, source: str, told_id: str, at: datetime) -> ToldCall:
        self._count += 1
        own_id = told_id or f"told-{self._count}"
        is_reused = self._ended.pop((source, own_id), None) is not None
        call = ToldCall(
            source=source,
            key=f"{own_id}/{self._count}" if is_reused else own_id,
            told_id=own_id,
            state=_BEGINS.get(operation, CallState.RINGING),
            heard_at=at,
        )
        self._open[source, own_id] = call
        while len(self._open) > MOST_OPEN:
            self._open.popitem(last=False)
        return call

    def _with_id(
        self, operation: str, source: str, told_id: str, tail: str, at: datetime
    ) -> ToldCall | None:
        """The call of that id; an ended one only for what may still be said about it."""
        ended = self._ended.get((source, told_id))
        if ended is None:
            return self._open.get((source, told_id))
        is_other = operation == "missed" and tail != ended.tail
        is_new = _age_s(ended, at) > LATE_S and (operation in _BEGINS or is_other)
        return None if is_new else ended

    def _fitting(self, operation: str, source: str, tail: str, at: datetime) -> ToldCall | None:
        own = [call for call in reversed(self._open.values()) if call.source == source]
        same = [call for call in own if tail and call.tail == tail]
        if operation in _BEGINS:
            rings_on = (call for call in same if _age_s(call, at) <= RINGS_ON_S)
            return _newest(rings_on, frozenset({_BEGINS[operation]}))
        unclear = [call for call in own if not tail or not call.tail]
        found = _newest([*same, *unclear], _FOLLOWS[operation])
        if found is None and operation == "answer":
            # Told again: some programs have one hook for the answer and one for the talk.
            found = _newest(same or unclear, frozenset({CallState.ACTIVE}))
        return found

    def _forget_old(self, at: datetime) -> None:
        """What a program never told the end of is over when the tracker says so."""
        for call in tuple(self._open.values()):
            if _age_s(call, at) > self._limit_s(call):
                self.move(call, CallState.ENDED)

    def _limit_s(self, call: ToldCall) -> float:
        if call.state is CallState.ACTIVE:
            return TALK_LIMIT_S
        return RING_LIMIT_TOLD_S if self.tells_end(call.source) else RING_LIMIT_S


def _newest(calls: Iterable[ToldCall], states: Container[CallState]) -> ToldCall | None:
    return next((call for call in calls if call.state in states), None)


def _age_s(call: ToldCall, at: datetime) -> float:
    """Seconds since the call was last heard of, also where the clock was set back."""
    return abs((at - call.heard_at).total_seconds())
