"""Which events belong to one call, and what each call is now."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime

from taktone.core.call import Call
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_leg import CallLeg, joined
from taktone.core.identity import new_id
from taktone.core.phone_number import PhoneNumber

SAME_START_S = 10.0
ENDED_JUST_NOW_S = 5.0
RING_LIMIT_S = 90.0
RING_LIMIT_TOLD_S = 600.0
TALK_LIMIT_S = 12 * 3600.0
KEPT_AFTER_END_S = 60.0
REMEMBERED_KEYS = 4096

_LegKey = tuple[str, str]


class CallTracker:
    """Joins the legs of each call.

    Legs are one call when they come from different sources, start within 10 s of each other, agree
    in direction and in the last 8 digits; with one number unknown only where exactly one call fits.
    A leg that learns later that it does not belong there moves on, or becomes a call of its own.
    """

    def __init__(
        self,
        read_number: Callable[[str], PhoneNumber],
        start_only: Iterable[str] = (),
    ) -> None:
        """Takes how numbers are read, and the names of the sources that never tell an end."""
        self._read_number = read_number
        self._start_only = frozenset(start_only)
        self._legs: dict[str, list[CallLeg]] = {}
        self._call_of: dict[_LegKey, str] = {}
        self._done: OrderedDict[_LegKey, None] = OrderedDict()

    def feed(self, event: CallEvent, tick_s: float) -> tuple[Call, ...]:
        """Takes an event at ``tick_s`` (monotonic seconds); gives the call where it changed."""
        self._forget_old(tick_s)
        key = (event.source, event.key)
        if key in self._done:
            return ()
        number = self._read_number(event.number)
        call_id = self._call_of.get(key)
        if call_id is not None:
            leg = next(x for x in self._legs[call_id] if (x.source, x.key) == key)
            leg.can_end = leg.can_end or self._tells_end(event)
            if not leg.take(event, number, tick_s):
                return ()
            if _is_of_another(leg, self._legs[call_id]):
                return self._part(call_id, leg, self._fitting(leg, tick_s))
            return (self._joined(call_id),)
        leg = CallLeg(
            source=event.source,
            key=event.key,
            can_end=self._tells_end(event),
            state=_first_state(event),
            started_at=event.at,
            started_tick_s=tick_s,
        )
        leg.take(event, number, tick_s)
        call_id = self._fitting(leg, tick_s) or new_id(event.at)
        self._legs.setdefault(call_id, []).append(leg)
        self._call_of[key] = call_id
        return (self._joined(call_id),)

    def end(self, call_id: str, at: datetime, tick_s: float) -> tuple[Call, ...]:
        """The user says that the call is over; gives it where that is news."""
        reason = EndReason.UNKNOWN if self.is_start_only(call_id) else None
        return self._end(call_id, at, tick_s, reason)

    def is_start_only(self, call_id: str) -> bool:
        """True where none of the call's sources will ever tell that it ended."""
        return not any(leg.can_end for leg in self._legs.get(call_id, ()))

    def split(self, call_id: str, source: str, key: str) -> tuple[Call, ...]:
        """Undoes a merge: the leg becomes a call of its own; gives both."""
        legs = self._legs.get(call_id, [])
        leaving = [leg for leg in legs if (leg.source, leg.key) == (source, key)]
        if not leaving or len(legs) == 1:
            return ()
        return self._part(call_id, leaving[0], None)

    def next_lapse_s(self) -> float | None:
        """The tick at which :meth:`lapse` has something to do, None while no call is open."""
        return min(
            (self._limit(legs) for legs in self._legs.values() if not _is_over(legs)), default=None
        )

    def lapse(self, at: datetime, tick_s: float) -> tuple[Call, ...]:
        """Ends the calls that have been open for longer than a call can be."""
        over = [
            call_id
            for call_id, legs in self._legs.items()
            if not _is_over(legs) and self._limit(legs) <= tick_s
        ]
        return tuple(
            call for call_id in over for call in self._end(call_id, at, tick_s, EndReason.UNKNOWN)
        )

    def _end(
        self, call_id: str, at: datetime, tick_s: float, reason: EndReason | None
    ) -> tuple[Call, ...]:
        legs = self._legs.get(call_id, [])
        if not legs or _is_over(legs):
            return ()
        for leg in legs:
            if leg.state is not CallState.ENDED:
                leg.end(at, tick_s, reason)
        return (self._joined(call_id),)

    def _tells_end(self, event: CallEvent) -> bool:
        return event.tells_end and event.source not in self._start_only

    def _part(self, call_id: str, leg: CallLeg, other_id: str | None) -> tuple[Call, Call]:
        other_id = other_id or new_id(leg.started_at)
        self._legs[call_id].remove(leg)
        self._legs.setdefault(other_id, []).append(leg)
        self._call_of[leg.source, leg.key] = other_id
        return (self._joined(call_id), self._joined(other_id))

    def _joined(self, call_id: str) -> Call:
        return joined(call_id, self._legs[call_id])

    def _fitting(self, leg: CallLeg, tick_s: float) -> str | None:
        near = [
            (call_id, call)
            for call_id, legs in self._legs.items()
            if abs(legs[0].started_tick_s - leg.started_tick_s) <= SAME_START_S
            and all(other.source != leg.source for other in legs)
            and _directions_agree(leg, legs)
            for call in (joined(call_id, legs),)
            if call.ended_tick_s is None or tick_s - call.ended_tick_s <= ENDED_JUST_NOW_S
        ]
        if not leg.number.is_hidden:
            same = [x for x in near if x[1].number.tail == leg.number.tail]
            if same:
                return min(same, key=lambda x: abs(x[1].started_tick_s - leg.started_tick_s))[0]
            near = [x for x in near if x[1].number.is_hidden]
        return near[0][0] if len(near) == 1 else None

    @staticmethod
    def _limit(legs: list[CallLeg]) -> float:
        call = joined("", legs)
        if call.answered_tick_s is not None:
            return call.answered_tick_s + TALK_LIMIT_S
        if any(leg.can_end for leg in legs):
            return call.started_tick_s + RING_LIMIT_TOLD_S
        return max(leg.heard_tick_s for leg in legs) + RING_LIMIT_S

    def _forget_old(self, tick_s: float) -> None:
        old = [
            call_id
            for call_id, legs in self._legs.items()
            if _is_over(legs)
            and max(leg.ended_tick_s or 0.0 for leg in legs) < tick_s - KEPT_AFTER_END_S
        ]
        for call_id in old:
            for leg in self._legs.pop(call_id):
                del self._call_of[leg.source, leg.key]
                self._done[leg.source, leg.key] = None
        while len(self._done) > REMEMBERED_KEYS:
            self._done.popitem(last=False)


def _first_state(event: CallEvent) -> CallState:
    return CallState.DIALING if event.direction is Direction.OUTGOING else CallState.RINGING


def _is_over(legs: list[CallLeg]) -> bool:
    deciding = [leg for leg in legs if leg.can_end] or legs
    return all(leg.state is CallState.ENDED for leg in deciding)


def _is_of_another(leg: CallLeg, legs: list[CallLeg]) -> bool:
    """True where what the leg has learned speaks against the legs it was joined with."""
    others = [other for other in legs if other is not leg]
    numbers = {other.number.tail for other in others if not other.number.is_hidden}
    is_other_number = not leg.number.is_hidden and bool(numbers) and leg.number.tail not in numbers
    return is_other_number or not _directions_agree(leg, others)


def _directions_agree(leg: CallLeg, legs: list[CallLeg]) -> bool:
    told = {other.direction for other in [leg, *legs]} - {None}
    return len(told) <= 1
