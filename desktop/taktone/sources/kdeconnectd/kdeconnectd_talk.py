"""What KDE Connect's daemon tells of the calls of its phones: that one rings, and was missed."""

from datetime import datetime, timedelta

from taktone.core.bus_message import BusCall, BusMatch, BusSignal
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.name_origin import NameOrigin
from taktone.sources.dbus.bus_talk import NOTHING, Args, Question, Step
from taktone.sources.dbus.decoding import texts

SERVICE = "org.kde.kdeconnect"
ROOT = "/modules/kdeconnect"
DAEMON = "org.kde.kdeconnect.daemon"
TELEPHONY = "org.kde.kdeconnect.device.telephony"
LONGEST_TEXT = 256
MOST_PHONES = 64
SAME_CALL = timedelta(seconds=10)
LONGEST_RINGING = timedelta(minutes=3)

READY = LineHealth(state=LineState.READY)
NO_PHONE = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NO_PHONE)


class KdeconnectdTalk:
    """The daemon keeps to itself when a call was answered and when it ended.

    Where the phone says no number the daemon puts a word of its own language in its place.
    """

    service = SERVICE
    matches = (
        BusMatch(service=SERVICE, interface=TELEPHONY, member="callReceived"),
        BusMatch(service=SERVICE, interface=DAEMON, member="deviceListChanged", path=ROOT),
        BusMatch(service=SERVICE, interface=DAEMON, member="deviceVisibilityChanged", path=ROOT),
    )

    def __init__(self, source: str) -> None:
        """Takes the source's name for the events."""
        self._source = source
        self._count = 0
        self._ringing: dict[str, CallEvent] = {}
        self._has_phone = False

    @property
    def health(self) -> LineHealth:
        """How it stands while the daemon is there: ready while a paired phone is in reach."""
        return READY if self._has_phone else NO_PHONE

    def arrived(self, at: datetime) -> Step:  # noqa: ARG002 - of BusTalk
        """Asks for the phones that are paired and in reach."""
        call = BusCall(
            service=SERVICE,
            path=ROOT,
            interface=DAEMON,
            member="devices",
            signature="bb",
            args=(True, True),
        )
        return Step(questions=(Question(call=call, take=self._on_devices),))

    def gone(self, at: datetime) -> Step:
        """What rings is lost: the program is told no end otherwise."""
        self._has_phone = False
        ringing, self._ringing = self._ringing, {}
        return Step(tuple(_ended(event, at, EndReason.LOST) for event in ringing.values()))

    def heard(self, signal: BusSignal, at: datetime) -> Step:
        """One of the signals of ``matches``."""
        match (signal.member, signal.args):
            case ("callReceived", ("callReceived" | "missedCall" as event, str(number), str(name))):
                return self._on_call(signal.path, event, number, name, at)
            case ("deviceListChanged" | "deviceVisibilityChanged", _):
                return self.arrived(at)
        return NOTHING

    def _on_devices(self, args: Args | None, at: datetime) -> Step:  # noqa: ARG002 - a Take
        self._has_phone = bool(args and texts(args[0]))
        return NOTHING

    def _on_call(self, phone: str, event: str, number: str, name: str, at: datetime) -> Step:
        is_number = any(letter.isdecimal() for letter in number)
        told = (
            number[:LONGEST_TEXT] if is_number else "",
            "" if name == number else name[:LONGEST_TEXT],
        )
        before = self._ringing.pop(phone, None)
        if before is not None and at - before.at > LONGEST_RINGING:
            # Answered, or over: nobody said so.
            before = None
        if event == "missedCall":
            is_same = before is not None and before.number in {"", told[0]}
            missed = before if before and is_same else self._rung(phone, told, at)
            return Step((_ended(missed, at, EndReason.MISSED),))
        is_again = before is not None and at - before.at <= SAME_CALL
        if before and is_again and (not told[0] or before.number in {"", told[0]}):
            # Android rings twice for one call, the first time often without the number.
            wiser = before._replace(number=before.number or told[0], name=before.name or told[1])
            self._ringing[phone] = wiser
            return NOTHING if wiser == before else Step((wiser._replace(at=at),))
        ringing = self._rung(phone, told, at)
        if len(self._ringing) < MOST_PHONES:
            self._ringing[phone] = ringing
        return Step((ringing,))

    def _rung(self, phone: str, told: tuple[str, str], at: datetime) -> CallEvent:
        self._count += 1
        number, name = told
        return CallEvent(
            source=self._source,
            key=f"{phone}#{self._count}",
            at=at,
            state=CallState.RINGING,
            direction=Direction.INCOMING,
            number=number,
            name=name,
            name_origin=NameOrigin.CONTACTS,
        )


def _ended(event: CallEvent, at: datetime, reason: EndReason) -> CallEvent:
    return event._replace(at=at, state=CallState.ENDED, reason=reason)
