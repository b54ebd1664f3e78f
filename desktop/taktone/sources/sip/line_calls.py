"""Both modes of one line joined: one call, told once, under one key.

The same Call-ID is the same call; otherwise the same number within ten seconds, and with one number
unknown only where exactly one call fits (the rules of ``core.call_tracker``, which never joins two
keys of one source). Joined here because the two modes know of each other: what watch mode sees
decides how the call ends, and the silent phone may leave it.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.line_key import line_key
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.appointment import Appointment
from taktone.sources.sip.leg_news import LegNews, Mode
from taktone.sources.sip.moment import Moment

SAME_START_S = 10.0
JUST_ENDED_S = 2.0
LATE_WATCH_S = 1.0
"""So long after "answered elsewhere" the watch may still say that it was answered here."""
SILENT_WATCH_S = 5.0
"""So long after the caller gave up the watch may go on saying that it rings."""
MOST_ALONE = 4096

Tell = Callable[[CallEvent], None]
_OTHER = {Mode.PHONE: Mode.WATCH, Mode.WATCH: Mode.PHONE}


@dataclass(slots=True)
class _Call:
    key: str
    began_s: float
    call_id: str
    tail: str
    direction: Direction | None
    legs: dict[Mode, str] = field(default_factory=dict)
    call_ids: set[str] = field(default_factory=set)
    is_answered: bool = False
    phone_end: EndReason | None = None
    ending: Appointment | None = None
    ended_s: float | None = None


class LineCalls:
    """Turns what the modes hear into events of one source."""

    def __init__(
        self,
        source: str,
        agenda: Agenda,
        tell: Tell,
        leave: Callable[[str, Moment], None],
        is_watched: Callable[[], bool],
    ) -> None:
        """Takes how the silent phone is told to leave, and whether watch mode works just now."""
        self._source = source
        self._agenda = agenda
        self._tell = tell
        self._leave = leave
        self._is_watched = is_watched
        self._by_leg: dict[tuple[Mode, str], _Call] = {}
        self._alone: dict[Mode, OrderedDict[str, _Call]] = {m: OrderedDict() for m in Mode}
        self._by_id: dict[str, _Call] = {}
        self._open: dict[str, _Call] = {}
        self._used: OrderedDict[str, int] = OrderedDict()

    def take(self, news: LegNews, now: Moment) -> None:
        """Takes a fact."""
        place = (news.mode, news.leg)
        call = self._by_leg.get(place)
        if call is None:
            if news.state is CallState.ENDED:
                return
            call = self._fitting(news, now) or self._begin(news, now)
            self._by_leg[place] = call
            call.legs[news.mode] = news.leg
            if call.ended_s is None and news.call_id:
                self._by_id[news.call_id] = call
                call.call_ids.add(news.call_id)
        call.tail = call.tail or line_key(news.number)
        if news.state is CallState.ENDED:
            del self._by_leg[place]
            del call.legs[news.mode]
        if call.ended_s is not None:
            if news.mode is Mode.PHONE and news.state is not CallState.ENDED:
                # Whoever was declined before our telephone rang shall not hear it ring on.
                self._leave(news.leg, now)
            return
        if news.state is not CallState.ENDED:
            self._go_on(call, news, now)
        elif news.mode is Mode.PHONE:
            self._on_phone_end(call, news, now)
        else:
            self._on_watch_end(call, news, now)

    def lose_all(self, now: Moment) -> None:
        """Nothing will be heard of any call any more."""
        for call in tuple(self._open.values()):
            self._end(call, EndReason.LOST, now)

    def _go_on(self, call: _Call, news: LegNews, now: Moment) -> None:
        if news.state is CallState.ACTIVE:
            call.is_answered = True
            self._cancel_ending(call)
        call.direction = call.direction or news.direction
        self._say(call, news, now)
        if Mode.WATCH in call.legs and Mode.PHONE in call.legs:
            self._leave(call.legs[Mode.PHONE], now)

    def _on_phone_end(self, call: _Call, news: LegNews, now: Moment) -> None:
        """The watch decides where it sees the call; it may be a little behind the phone."""
        if Mode.WATCH in call.legs:
            if not news.is_left and news.reason is not EndReason.LOST:
                call.phone_end = news.reason
                if not call.is_answered:
                    self._end_in(SILENT_WATCH_S, call, news.reason, now)
        elif news.reason is EndReason.ANSWERED_ELSEWHERE and self._is_watched():
            self._end_in(LATE_WATCH_S, call, news.reason, now)
        else:
            self._end(call, news.reason, now)

    def _on_watch_end(self, call: _Call, news: LegNews, now: Moment) -> None:
        if call.is_answered:
            self._end(call, None, now)
        elif Mode.PHONE not in call.legs:
            self._end(call, call.phone_end or news.reason, now)

    def _begin(self, news: LegNews, now: Moment) -> _Call:
        direction = news.direction
        if direction is None and news.state is CallState.ACTIVE:
            # Asterisk says no more than this the moment the user dials.
            direction = Direction.OUTGOING
        call = _Call(
            key=self._new_key(news.call_id or news.leg),
            began_s=now.tick_s,
            call_id=news.call_id,
            tail="",
            direction=direction,
        )
        self._open[call.key] = call
        alone = self._alone[news.mode]
        alone[call.key] = call
        while alone:
            first = next(iter(alone.values()))
            if len(alone) <= MOST_ALONE and not _is_past(first, now):
                break
            del alone[first.key]
        return call

    def _fitting(self, news: LegNews, now: Moment) -> _Call | None:
        known = self._by_id.get(news.call_id)
        if known is not None and news.mode not in known.legs:
            self._alone[_OTHER[news.mode]].pop(known.key, None)
            return known
        alone = self._alone[_OTHER[news.mode]]
        if not alone:
            return None
        tail = line_key(news.number)
        near = [call for call in alone.values() if _is_near(call, news, now)]
        found = next((x for x in near if news.call_id and x.call_id == news.call_id), None)
        if found is None and tail:
            same = [call for call in near if call.tail == tail]
            found = max(same, key=lambda call: call.began_s, default=None)
            near = [call for call in near if not call.tail]
        if found is None and len(near) == 1:
            found = near[0]
        if found is not None:
            del alone[found.key]
        return found

    def _say(self, call: _Call, news: LegNews, now: Moment) -> None:
        self._tell(
            CallEvent(
                source=self._source,
                key=call.key,
                at=now.at,
                state=news.state,
                direction=call.direction,
                number=news.number,
                name=news.name,
                line=news.line,
            )
        )

    def _end_in(self, wait_s: float, call: _Call, reason: EndReason | None, now: Moment) -> None:
        self._cancel_ending(call)
        call.ending = self._agenda.plan(
            now.tick_s + wait_s, lambda at: self._end(call, reason, Moment(at.tick_s, now.at))
        )

    def _end(self, call: _Call, reason: EndReason | None, now: Moment) -> None:
        self._cancel_ending(call)
        call.ended_s = now.tick_s
        del self._open[call.key]
        for call_id in call.call_ids:
            self._by_id.pop(call_id, None)
        self._tell(
            CallEvent(
                source=self._source,
                key=call.key,
                at=now.at,
                state=CallState.ENDED,
                direction=call.direction,
                reason=reason,
            )
        )

    def _cancel_ending(self, call: _Call) -> None:
        if call.ending is not None:
            call.ending.cancel()
            call.ending = None

    def _new_key(self, wanted: str) -> str:
        """The tracker is done with the key of an ended call: a Call-ID used again needs another."""
        count = self._used.pop(wanted, 0) + 1
        self._used[wanted] = count
        if len(self._used) > MOST_ALONE:
            self._used.popitem(last=False)
        return wanted if count == 1 else f"{wanted}/{count}"


def _is_past(call: _Call, now: Moment) -> bool:
    return call.ended_s is not None and now.tick_s - call.ended_s > JUST_ENDED_S


def _is_near(call: _Call, news: LegNews, now: Moment) -> bool:
    directions = {call.direction, news.direction} - {None}
    if len(directions) > 1 or _is_past(call, now):
        return False
    is_same_id = bool(news.call_id) and news.call_id == call.call_id
    return is_same_id or now.tick_s - call.began_s <= SAME_START_S
