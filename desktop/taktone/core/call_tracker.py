"""Which events belong to one call, and what each call is now."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from taktone.core.call import Call
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_leg import CallLeg, joined
from taktone.core.identity import new_id
from taktone.core.joining import TAKEN_OVER_S, began_together, directions_agree, settle_ends
from taktone.core.phone_number import PhoneNumber

ENDED_JUST_NOW_S = 5.0
RING_LIMIT_S = 90.0
RING_LIMIT_TOLD_S = 600.0
TALK_LIMIT_S = 12 * 3600.0
KEPT_AFTER_END_S = 60.0
REMEMBERED_KEYS = 4096

_LegKey = tuple[str, str]


class CallTracker:
    """Joins the legs of each call.

    Legs are one call when they come from different sources, begin together (:mod:`joining`), agree
    in direction and in the last 8 digits; with one number unknown only where exactly one call fits.
    A leg that learns later that it does not belong there moves on, or becomes a call of its own.
    A call that learns a number which another call has is its twin (:meth:`take_twins`).
    """

    def __init__(
        self,
        read_number: Callable[[str], PhoneNumber],
        tells_no_end: Callable[[str], bool] = lambda _: False,
        knows_no_number: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """Takes how numbers are read, and which sources, by name, tell no end, or no number."""
        self._read_number = read_number
        self._tells_no_end = tells_no_end
        self._knows_no_number = knows_no_number
        self._legs: dict[str, list[CallLeg]] = {}
        self._open: dict[str, None] = {}
        self._over: dict[str, float] = {}
        self._call_of: dict[_LegKey, str] = {}
        self._done: OrderedDict[_LegKey, None] = OrderedDict()
        self._twins: list[tuple[str, str]] = []
        self._parted: set[_LegKey] = set()

    def feed(self, event: CallEvent, tick_s: float) -> tuple[Call, ...]:
        """Takes an event at ``tick_s`` (monotonic seconds); gives the call where it changed."""
        self._forget_old(tick_s)
        key = (event.source, event.key)
        if key in self._done:
            return ()
        number = self._read_number(event.number)
        call_id = self._call_of.get(key)
        if call_id is not None:
            return self._go_on(call_id, event, number, tick_s)
        leg = CallLeg(
            source=event.source,
            key=event.key,
            can_end=self._tells_end(event),
            knows_number=not self._knows_no_number(event.source),
            state=_first_state(event),
            started_at=event.at,
            started_tick_s=tick_s,
        )
        leg.take(event, number, tick_s)
        call_id = self._fitting(leg, tick_s) or new_id(event.at)
        legs = self._legs.setdefault(call_id, [])
        legs.append(leg)
        settle_ends(legs)
        self._call_of[key] = call_id
        self._settle(call_id, tick_s)
        return (self._joined(call_id),)

    def take_twins(self) -> tuple[tuple[str, str], ...]:
        """Pairs of calls that turned out to be one since the last asking, for :meth:`join`.

        Which of the two goes on is for whoever knows what was written about them to say.
        """
        twins, self._twins = tuple(self._twins), []
        return twins

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
        self._parted.add((source, key))
        return self._part(call_id, leaving[0], None)

    def join(self, call_id: str, other_id: str) -> tuple[Call, ...]:
        """Undoes :meth:`split`: the call that both are; nothing where one is not known any more.

        Two that one source told of as two are never one.
        """
        legs, others = self._legs.get(call_id, []), self._legs.get(other_id, [])
        is_twice_told = {leg.source for leg in legs} & {leg.source for leg in others}
        if call_id == other_id or not legs or not others or is_twice_told:
            return ()
        legs.extend(self._legs.pop(other_id))
        legs.sort(key=lambda leg: leg.started_tick_s)
        for leg in others:
            self._call_of[leg.source, leg.key] = call_id
        settle_ends(legs)
        self._open.pop(other_id, None)
        self._over.pop(other_id, None)
        self._settle(call_id, max(leg.ended_tick_s or 0.0 for leg in legs))
        return (self._joined(call_id),)

    def next_lapse_s(self) -> float | None:
        """The tick at which :meth:`lapse` has something to do, None while no call is open."""
        return min((self._limit(self._legs[call_id]) for call_id in self._open), default=None)

    def lapse(self, at: datetime, tick_s: float) -> tuple[Call, ...]:
        """Ends the calls that have been open for longer than a call can be."""
        over = [x for x in self._open if self._limit(self._legs[x]) <= tick_s]
        return tuple(
            call for call_id in over for call in self._end(call_id, at, tick_s, EndReason.UNKNOWN)
        )

    def _go_on(
        self, call_id: str, event: CallEvent, number: PhoneNumber, tick_s: float
    ) -> tuple[Call, ...]:
        legs, before = self._legs[call_id], self._joined(call_id)
        leg = next(x for x in legs if (x.source, x.key) == (event.source, event.key))
        was_hidden = leg.number.is_hidden
        leg.can_end = leg.can_end or self._tells_end(event)
        is_wiser = leg.take(event, number, tick_s)
        settle_ends(legs)
        self._settle(call_id, tick_s)
        if is_wiser and _is_of_another(leg, legs):
            parted = self._part(call_id, leg, self._fitting(leg, tick_s))
            self._seek_twins((call.id for call in parted), tick_s)
            return parted
        if was_hidden and not leg.number.is_hidden:
            twin_id = self._same_number(leg, self._near(leg, tick_s))
            if twin_id and not self._is_joinable(legs, self._legs[twin_id]) and len(legs) > 1:
                return self._part(call_id, leg, twin_id)
            self._seek_twins((call_id,), tick_s)
        call = self._joined(call_id)
        return (call,) if _is_news(before, call) else ()

    def _seek_twins(self, call_ids: Iterable[str], tick_s: float) -> None:
        """What was learned may have made two calls one; what the user parted stays parted."""
        for call_id in call_ids:
            legs = self._legs[call_id]
            numbered = [leg for leg in legs if not leg.number.is_hidden][:1]
            twins = [self._same_number(leg, self._near(leg, tick_s)) for leg in numbered]
            self._twins += [
                (call_id, twin_id)
                for twin_id in twins
                if twin_id and self._is_joinable(legs, self._legs[twin_id])
            ]

    def _is_joinable(self, legs: list[CallLeg], others: list[CallLeg]) -> bool:
        is_twice_told = {leg.source for leg in legs} & {leg.source for leg in others}
        was_parted = self._parted & {(leg.source, leg.key) for leg in (*legs, *others)}
        agree = all(directions_agree(leg, others) for leg in legs)
        return agree and not is_twice_told and not was_parted

    def _end(
        self, call_id: str, at: datetime, tick_s: float, reason: EndReason | None
    ) -> tuple[Call, ...]:
        legs = self._legs.get(call_id, [])
        if not legs or _is_over(legs):
            return ()
        for leg in legs:
            if leg.state is not CallState.ENDED:
                leg.end(at, tick_s, reason)
        self._settle(call_id, tick_s)
        return (self._joined(call_id),)

    def _tells_end(self, event: CallEvent) -> bool:
        return event.tells_end and not self._tells_no_end(event.source)

    def _part(self, call_id: str, leg: CallLeg, other_id: str | None) -> tuple[Call, Call]:
        other_id = other_id or new_id(leg.started_at)
        self._legs[call_id].remove(leg)
        self._legs.setdefault(other_id, []).append(leg)
        self._call_of[leg.source, leg.key] = other_id
        for changed in (call_id, other_id):
            legs = self._legs[changed]
            settle_ends(legs)
            self._settle(changed, max(x.ended_tick_s or 0.0 for x in legs))
        return (self._joined(call_id), self._joined(other_id))

    def _settle(self, call_id: str, tick_s: float) -> None:
        """Notes since when a call is over, the latest last, so that no event looks at them all."""
        self._open.pop(call_id, None)
        self._over.pop(call_id, None)
        if _is_over(self._legs[call_id]):
            self._over[call_id] = tick_s
        else:
            self._open[call_id] = None

    def _lately_open(self, tick_s: float) -> Iterator[str]:
        yield from self._open
        for call_id in reversed(self._over):
            if tick_s - self._over[call_id] > TAKEN_OVER_S:
                return
            yield call_id

    def _joined(self, call_id: str) -> Call:
        return joined(call_id, self._legs[call_id])

    def _near(self, leg: CallLeg, tick_s: float) -> list[tuple[str, Call]]:
        return [
            (call_id, call)
            for call_id in self._lately_open(tick_s)
            for legs in (self._legs[call_id],)
            if leg.source not in [other.source for other in legs]
            and began_together(leg, legs)
            and directions_agree(leg, legs)
            for call in (joined(call_id, legs),)
            if not _is_told_over(legs) or tick_s - (call.ended_tick_s or tick_s) <= ENDED_JUST_NOW_S
        ]

    @staticmethod
    def _same_number(leg: CallLeg, near: list[tuple[str, Call]]) -> str | None:
        same = [x for x in near if x[1].number.tail == leg.number.tail]
        nearest = min(
            same, key=lambda x: abs(x[1].started_tick_s - leg.started_tick_s), default=None
        )
        return nearest[0] if nearest else None

    def _fitting(self, leg: CallLeg, tick_s: float) -> str | None:
        near = self._near(leg, tick_s)
        if not leg.number.is_hidden:
            if same := self._same_number(leg, near):
                return same
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
        while self._over:
            call_id = next(iter(self._over))
            if self._over[call_id] >= tick_s - KEPT_AFTER_END_S:
                break
            del self._over[call_id]
            for leg in self._legs.pop(call_id):
                del self._call_of[leg.source, leg.key]
                self._done[leg.source, leg.key] = None
                self._parted.discard((leg.source, leg.key))
        while len(self._done) > REMEMBERED_KEYS:
            self._done.popitem(last=False)


def _first_state(event: CallEvent) -> CallState:
    return CallState.DIALING if event.direction is Direction.OUTGOING else CallState.RINGING


def _is_news(before: Call, now: Call) -> bool:
    """How a leg goes on after the others ended the call is nobody's business."""
    return before != (replace(now, legs=before.legs) if before.is_ended else now)


def _is_over(legs: list[CallLeg]) -> bool:
    deciding = [leg for leg in legs if leg.can_end] or legs
    return all(leg.state is CallState.ENDED for leg in deciding)


def _is_told_over(legs: list[CallLeg]) -> bool:
    """True where a source told of the end; the user may have closed the card of one that rings."""
    return _is_over(legs) and any(leg.can_end for leg in legs)


def _is_of_another(leg: CallLeg, legs: list[CallLeg]) -> bool:
    """True where what the leg has learned speaks against the legs it was joined with."""
    others = [other for other in legs if other is not leg]
    numbers = {other.number.tail for other in others if not other.number.is_hidden}
    is_other_number = not leg.number.is_hidden and bool(numbers) and leg.number.tail not in numbers
    return is_other_number or not directions_agree(leg, others)
