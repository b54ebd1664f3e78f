"""What a phone's telephony packets tell of its calls."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.name_origin import NameOrigin
from taktone.core.plain_text import display_name
from taktone.sources.kdeconnect.packet import Body, is_true, text_of

LONGEST_NUMBER = 64
LONGEST_NAME = 256
MOST_CALLS = 4
LONGEST_RING = timedelta(seconds=90)
"""Who has listened for so long has heard the ring of every call that is answered now."""


@dataclass(slots=True, kw_only=True)
class _Call:
    key: str
    direction: Direction | None
    number: str
    name: str
    is_answered: bool = False

    @property
    def reason(self) -> EndReason:
        return EndReason.COMPLETED if self.is_answered else EndReason.MISSED

    def fits(self, number: str) -> bool:
        """False only where both numbers are known and differ."""
        return not number or not self.number or number == self.number


class PhoneCalls:
    """Knows the phone's open calls: those in which the user spoke, and one that rings.

    Android tells the state of the whole phone, not of a call: ``ringing``, ``talking``, and when
    nothing is left the last of them once more with ``isCancel``, then ``missedCall`` where nobody
    spoke. Outgoing calls begin with ``talking``; when the other side answers is never told.
    """

    def __init__(self, source: str, phone_id: str, line: str) -> None:
        """Takes the source's name, the device's id and its name, which is the own line."""
        self.line = line
        self._source = source
        self._phone_id = phone_id
        self._count = 0
        self._calls: list[_Call] = []
        self._joined_at: datetime | None = None
        self._is_told_missed = False
        self._is_shaken = False

    @property
    def is_anything_open(self) -> bool:
        """True while a call rings or lasts."""
        return bool(self._calls)

    def join(self, at: datetime) -> None:
        """The phone is there (again): what it told before ``at`` was not heard."""
        self._joined_at = at
        self._is_shaken = self.is_anything_open
        self._is_told_missed = False

    def take(self, body: Body, at: datetime) -> tuple[CallEvent, ...]:
        """What one packet tells; nothing where it tells nothing of calls."""
        number = text_of(body, "phoneNumber", LONGEST_NUMBER).strip()
        name = display_name(text_of(body, "contactName", LONGEST_NAME))
        name = "" if name == number else name
        was_told_missed, self._is_told_missed = self._is_told_missed, False
        match body.get("event"):
            case "ringing" | "talking" if is_true(body, "isCancel"):
                self._is_told_missed = self._ringing is not None
                return self._end_all(at)
            case "ringing":
                return self._ring(number, name, at)
            case "talking":
                return self._talk(number, name, at)
            case "missedCall" if not was_told_missed:
                return self._miss(number, name, at)
        return ()

    def lose(self, at: datetime) -> tuple[CallEvent, ...]:
        """The phone stays away: nobody will tell any more how its calls end."""
        return self._end_all(at, EndReason.LOST)

    @property
    def _ringing(self) -> _Call | None:
        return next((call for call in self._calls if not call.is_answered), None)

    @property
    def _talking(self) -> _Call | None:
        return next((call for call in reversed(self._calls) if call.is_answered), None)

    def _ring(self, number: str, name: str, at: datetime) -> tuple[CallEvent, ...]:
        before: tuple[CallEvent, ...] = ()
        ringing = self._ringing
        if self._is_shaken:
            # The end of what was open may have been told while nobody listened.
            before = self._end_all(at, EndReason.LOST)
        elif ringing is not None:
            if ringing.fits(number):
                return self._learn(ringing, number, name, at)
            before = self._end(ringing, at)
        call, shed = self._open(Direction.INCOMING, number, name, at)
        return (*before, *shed, self._event(call, CallState.RINGING, at))

    def _talk(self, number: str, name: str, at: datetime) -> tuple[CallEvent, ...]:
        ringing, talking = self._ringing, self._talking
        if ringing is not None:
            if talking is not None and number and number != ringing.number:
                # The one who waited gave up, or was turned away.
                return self._end(ringing, at)
            if ringing.fits(number):
                return self._answer(ringing, number, name, at)
        if talking is not None and talking.fits(number):
            return self._learn(talking, number, name, at)
        before = self._end_all(at, EndReason.UNKNOWN)
        call, _ = self._open(self._direction(at), number, name, at)
        return (*before, *self._answer(call, number, name, at))

    def _answer(self, call: _Call, number: str, name: str, at: datetime) -> tuple[CallEvent, ...]:
        others = [other for other in self._calls if other is not call]
        call.is_answered = True
        call.number, call.name = call.number or number, call.name or name
        held = (self._event(other, CallState.HELD, at) for other in others)
        return (*held, self._event(call, CallState.ACTIVE, at))

    def _miss(self, number: str, name: str, at: datetime) -> tuple[CallEvent, ...]:
        ringing = self._ringing
        if ringing is not None:
            return self._end(ringing, at)
        call, shed = self._open(Direction.INCOMING, number, name, at)
        return (*shed, *self._end(call, at))

    def _learn(self, call: _Call, number: str, name: str, at: datetime) -> tuple[CallEvent, ...]:
        """The phone may tell of a call twice, the second time with more."""
        known = (call.number, call.name)
        call.number, call.name = call.number or number, call.name or name
        if known == (call.number, call.name):
            return ()
        state = CallState.ACTIVE if call.is_answered else CallState.RINGING
        return (self._event(call, state, at),)

    def _direction(self, at: datetime) -> Direction | None:
        """Of a call that begins with talking: ours where its ring would have been heard."""
        has_listened = self._joined_at is not None and at - self._joined_at > LONGEST_RING
        return Direction.OUTGOING if has_listened else None

    def _open(
        self, direction: Direction | None, number: str, name: str, at: datetime
    ) -> tuple[_Call, tuple[CallEvent, ...]]:
        shed: tuple[CallEvent, ...] = ()
        if len(self._calls) >= MOST_CALLS:
            shed = self._end(self._calls[0], at, EndReason.UNKNOWN)
        self._count += 1
        key = f"{self._phone_id}/{at.timestamp():.3f}/{self._count}"
        call = _Call(key=key, direction=direction, number=number, name=name)
        self._calls.append(call)
        return call, shed

    def _end_all(self, at: datetime, reason: EndReason | None = None) -> tuple[CallEvent, ...]:
        self._is_shaken = False
        ended = [self._end(call, at, reason) for call in tuple(self._calls)]
        return tuple(event for events in ended for event in events)

    def _end(
        self, call: _Call, at: datetime, reason: EndReason | None = None
    ) -> tuple[CallEvent, ...]:
        self._calls.remove(call)
        return (self._event(call, CallState.ENDED, at, reason or call.reason),)

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
            name=call.name,
            line=self.line,
            reason=reason,
            name_origin=NameOrigin.CONTACTS,
        )
