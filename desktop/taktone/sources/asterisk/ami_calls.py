"""The manager interface's messages as calls: what happens to the user's own telephones."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.sources.asterisk.ami_call import AmiCall
from taktone.sources.asterisk.ami_channel import UP, AmiChannel, channel_in
from taktone.sources.asterisk.ami_reader import AmiMessage
from taktone.sources.asterisk.own_phones import OwnPhones

MOST_CALLS = 200
MOST_CALLERS = 2000
MOST_ENDED = 500
MOST_PHONES_RINGING = 64
RINGS_AGAIN_S = 8.0
"""A queue rings the same telephone again after a pause: until then the call is not missed."""
DOUBT_S = 60.0

_TELLING = frozenset(
    {
        *("newchannel", "newstate", "newconnectedline", "newcallerid", "dialbegin", "dialstate"),
        *("dialend", "bridgeenter", "hold", "unhold", "pickup", "hangup", "hanguprequest"),
        *("softhanguprequest", "coreshowchannel", "status", "bridgeinfochannel"),
    }
)
_LISTING = frozenset({"coreshowchannel", "status", "bridgeinfochannel"})


@dataclass(slots=True)
class _Caller:
    """The channel with which a call began, where it is nobody's own."""

    exten: str = ""
    number: str = ""
    name: str = ""
    is_leaving: bool = False


class AmiCalls:
    """Knows the calls of the own telephones and the callers of all others, in bounds.

    All channels with one ``Linkedid`` are one call: desk phone, soft phone and silent phone ring
    as one. After a loss of the connection, :meth:`doubt` everything, take the exchange's list, and
    :meth:`settle`.
    """

    def __init__(self, phones: OwnPhones, source: str) -> None:
        """Takes whose calls count and the source's name for the events."""
        self._phones = phones
        self._source = source
        self._calls: OrderedDict[str, AmiCall] = OrderedDict()
        self._call_of: dict[str, AmiCall] = {}
        self._callers: OrderedDict[str, _Caller] = OrderedDict()
        self._ended: OrderedDict[str, int] = OrderedDict()

    @property
    def is_anything_open(self) -> bool:
        """True while a call of the own telephones lasts."""
        return bool(self._calls)

    @property
    def is_waiting(self) -> bool:
        """True while :meth:`lapse` may have something to do."""
        return any(call.left_since for call in self._calls.values())

    def take(self, message: AmiMessage, at: datetime) -> tuple[CallEvent, ...]:
        """What a message tells of the user's calls."""
        event = message.get("event", "").lower()
        channel = channel_in(message) if event in _TELLING else None
        if channel is None:
            return ()
        told = list(self._take_own(event, channel, message, at))
        called = channel_in(message, "dest")
        if called is not None:
            told += self._take_called(event, channel, called, message, at)
        return tuple(told)

    def lapse(self, at: datetime) -> tuple[CallEvent, ...]:
        """Ends what has been waiting in vain."""
        told: list[CallEvent] = []
        for call in list(self._calls.values()):
            if call.left_since is None:
                continue
            waited_s = abs((at - call.left_since).total_seconds())
            if call.is_doubtful and waited_s >= DOUBT_S:
                told += self._end(call, at, EndReason.UNKNOWN)
            elif not call.is_doubtful and waited_s >= RINGS_AGAIN_S:
                told += self._end(call, at)
        return tuple(told)

    def doubt(self) -> None:
        """The connection broke: what was open may be over by now."""
        self._callers.clear()
        for call in self._calls.values():
            call.is_doubtful = True
            call.left_since = None

    def settle(self, at: datetime, *, has_all: bool) -> tuple[CallEvent, ...]:
        """The exchange has listed its calls (``has_all``), or only those that are answered."""
        told: list[CallEvent] = []
        for call in list(self._calls.values()):
            if not call.is_doubtful:
                continue
            if has_all or call.state in {CallState.ACTIVE, CallState.HELD}:
                told += self._end(call, at, EndReason.UNKNOWN)
            else:
                call.left_since = at
        return tuple(told)

    def _take_own(
        self, event: str, channel: AmiChannel, message: AmiMessage, at: datetime
    ) -> Iterator[CallEvent]:
        if not self._phones.has(channel.name):
            yield from self._take_foreign(event, channel, at)
            return
        is_end = event in {"hangup", "hanguprequest", "softhanguprequest"}
        if is_end and channel.id not in self._call_of:
            return
        call = self._call(channel)
        if event in _LISTING:
            call.is_doubtful = False
        call.see(channel)
        if is_end:
            call.note_cause(channel.id, message.get("cause", ""))
        elif event == "bridgeenter":
            call.answer()
        elif event in {"hold", "unhold"}:
            call.hold(is_held=event == "hold")
        elif event == "pickup":
            call.direction, call.line = Direction.INCOMING, ""
            call.answer()
        if event == "hangup":
            yield from self._leave(call, channel.id, at)
        else:
            yield from self._news(call, at)
        yield from self._shed(at)

    def _take_foreign(self, event: str, channel: AmiChannel, at: datetime) -> Iterator[CallEvent]:
        """What happens to others matters where they are the caller."""
        if not channel.began_call:
            return
        caller = self._callers.setdefault(channel.linked_id, _Caller())
        caller.exten = caller.exten or channel.exten
        caller.number = channel.caller_number or caller.number
        caller.name = channel.caller_name or caller.name
        while len(self._callers) > MOST_CALLERS:
            self._callers.popitem(last=False)
        caller.is_leaving = caller.is_leaving or event.endswith(("hangup", "hanguprequest"))
        if event == "hangup":
            self._callers.pop(channel.linked_id, None)
        call = self._calls.get(channel.linked_id)
        is_over = caller.is_leaving or (event == "newstate" and channel.state == UP)
        if call is not None and call.left_since and not call.is_doubtful and is_over:
            yield from self._end(call, at)

    def _take_called(
        self,
        event: str,
        channel: AmiChannel,
        called: AmiChannel,
        message: AmiMessage,
        at: datetime,
    ) -> Iterator[CallEvent]:
        """What a message about dialling says of the channel that is called."""
        status = message.get("dialstatus", "").upper()
        if event == "dialend" and status == "ANSWER":
            yield from self._take_answer(channel, called, at)
        elif event == "dialend" and status == "BUSY" and called.id in self._call_of:
            self._call_of[called.id].note_cause(called.id, "17")
        elif event == "dialstate" and status == "RINGING" and self._phones.has(called.name):
            call = self._call(called)
            if call.direction is Direction.INCOMING:
                call.see(called)
                call.ring(called.id)
                yield from self._news(call, at)

    def _take_answer(
        self, channel: AmiChannel, called: AmiChannel, at: datetime
    ) -> Iterator[CallEvent]:
        if channel.id in self._call_of:
            call = self._call_of[channel.id]
            call.answer()
            yield from self._news(call, at)
        elif not self._phones.has(called.name) and not called.name.lower().startswith("local/"):
            other = self._calls.get(channel.linked_id)
            if other is not None and other.is_waiting:
                other.is_taken = True
                if other.left_since:
                    yield from self._end(other, at)

    def _call(self, channel: AmiChannel) -> AmiCall:
        """The call an own channel is in; a new one for a channel that was never seen."""
        call = self._call_of.get(channel.id) or self._calls.get(channel.linked_id)
        if call is None:
            times = self._ended.get(channel.linked_id, 0)
            call = AmiCall(
                key=f"{channel.linked_id}/{times + 1}" if times else channel.linked_id,
                linked_id=channel.linked_id,
                direction=Direction.OUTGOING if channel.began_call else Direction.INCOMING,
                is_originated=channel.began_call and channel.state in {0, 5},
            )
            self._calls[channel.linked_id] = call
        if channel.id not in call.phones and len(call.phones) < MOST_PHONES_RINGING:
            call.phones[channel.id] = False
            self._call_of[channel.id] = call
        return call

    def _leave(self, call: AmiCall, channel_id: str, at: datetime) -> Iterator[CallEvent]:
        call.phones.pop(channel_id, None)
        self._call_of.pop(channel_id, None)
        if call.phones:
            yield from self._news(call, at)
            return
        caller = self._callers.get(call.linked_id)
        if call.is_settled or caller is None or caller.is_leaving:
            yield from self._end(call, at)
        else:
            call.left_since = at

    def _news(self, call: AmiCall, at: datetime) -> Iterator[CallEvent]:
        self._fill_in(call)
        event = call.news(self._source, at)
        if event is not None:
            yield event

    def _end(
        self, call: AmiCall, at: datetime, reason: EndReason | None = None
    ) -> Iterator[CallEvent]:
        self._calls.pop(call.linked_id, None)
        for channel_id in call.phones:
            self._call_of.pop(channel_id, None)
        self._ended[call.linked_id] = self._ended.pop(call.linked_id, 0) + 1
        while len(self._ended) > MOST_ENDED:
            self._ended.popitem(last=False)
        self._fill_in(call)
        event = call.news(self._source, at, reason or call.end_reason())
        if event is not None:
            yield event

    def _fill_in(self, call: AmiCall) -> None:
        """What the own channel does not know, the caller's does."""
        caller = self._callers.get(call.linked_id)
        if caller is None or call.direction is Direction.OUTGOING:
            return
        call.line = caller.exten or call.line
        call.number = call.number or caller.number
        call.name = call.name or caller.name

    def _shed(self, at: datetime) -> Iterator[CallEvent]:
        while len(self._calls) > MOST_CALLS:
            oldest = next(iter(self._calls.values()))
            yield from self._end(oldest, at, EndReason.UNKNOWN)
