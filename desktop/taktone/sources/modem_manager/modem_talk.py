"""What ModemManager tells of the calls of its modems."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from taktone.core.bus_message import BusMatch, BusSignal, plain
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.sources.dbus.bus_calls import BusCalls
from taktone.sources.dbus.bus_talk import NOTHING, Args, Step
from taktone.sources.dbus.decoding import number, properties_by_path, texts
from taktone.sources.dbus.object_talk import all_objects, all_properties, object_matches

SERVICE = "org.freedesktop.ModemManager1"
ROOT = "/org/freedesktop/ModemManager1"
MODEM = "org.freedesktop.ModemManager1.Modem"
VOICE = "org.freedesktop.ModemManager1.Modem.Voice"
CALL = "org.freedesktop.ModemManager1.Call"
MOST_MODEMS = 64

READY = LineHealth(state=LineState.READY)
NO_PHONE = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NO_PHONE)
REFUSED = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.BUS_REFUSED)

# MMModemState, MMCallState, MMCallStateReason and MMCallDirection of ModemManager-enums.h.
_ENABLED = 6
_STATES = MappingProxyType(
    {
        1: CallState.DIALING,
        2: CallState.DIALING,
        3: CallState.RINGING,
        4: CallState.ACTIVE,
        5: CallState.HELD,
        6: CallState.RINGING,
        7: CallState.ENDED,
    }
)
_DIRECTIONS = MappingProxyType({1: Direction.INCOMING, 2: Direction.OUTGOING})
_REFUSED_OR_BUSY, _ERROR, _NO_AUDIO = 5, 6, 7


class ModemTalk:
    """A call that is over stays listed until somebody deletes it, and its path says who it was."""

    service = SERVICE
    matches = (
        *object_matches(SERVICE, ROOT, CALL),
        BusMatch(service=SERVICE, interface=MODEM, member="StateChanged"),
        BusMatch(service=SERVICE, interface=VOICE, member="CallAdded"),
        BusMatch(service=SERVICE, interface=VOICE, member="CallDeleted"),
        BusMatch(service=SERVICE, interface=CALL, member="StateChanged"),
    )

    def __init__(self, source: str) -> None:
        """Takes the source's name for the events."""
        self._calls = BusCalls(source)
        self._modems: dict[str, set[str]] = {}
        self._enabled: set[str] = set()
        self._is_refused = False

    @property
    def health(self) -> LineHealth:
        """How it stands while the service is there."""
        if self._is_refused:
            return REFUSED
        return READY if self._enabled & self._modems.keys() else NO_PHONE

    def arrived(self, at: datetime) -> Step:  # noqa: ARG002 - of BusTalk
        """Asks for the modems."""
        return Step(questions=(all_objects(SERVICE, ROOT, self._on_objects),))

    def gone(self, at: datetime) -> Step:
        """Nobody tells of any call any more."""
        self._modems.clear()
        self._enabled.clear()
        self._is_refused = False
        return Step(self._calls.lose(at))

    def heard(self, signal: BusSignal, at: datetime) -> Step:
        """One of the signals of ``matches``."""
        if signal.interface == MODEM:
            self._on_modem_state(signal.path, signal.args[1:2])
            return NOTHING
        match (signal.member, signal.args):
            case ("InterfacesAdded", (str(path), dict(interfaces))):
                return self._on_modem(path, interfaces)
            case ("InterfacesRemoved", (str(path), interfaces)) if VOICE in texts(interfaces):
                return self._lose_modem(path, at)
            case ("CallAdded", (str(path),)):
                return self._on_added(signal.path, path, is_new=True)
            case ("CallDeleted", (str(path),)):
                self._modems.get(signal.path, set()).discard(path)
                return Step(self._calls.over(path, at))
            case ("StateChanged", (_, state, reason)):
                return self._on_state(signal.path, state, reason, at)
            case ("PropertiesChanged", (_, dict(properties), *_)):
                return self._on_properties(signal.path, properties, at)
        return NOTHING

    def _on_objects(self, args: Args | None, at: datetime) -> Step:  # noqa: ARG002 - a Take
        self._is_refused = args is None
        step = NOTHING
        for path, interfaces in properties_by_path(args):
            step += self._on_modem(path, interfaces)
        return step

    def _on_modem(self, path: str, interfaces: Mapping[str, object]) -> Step:
        voice = interfaces.get(VOICE)
        if not isinstance(voice, dict) or len(self._modems) >= MOST_MODEMS:
            return NOTHING
        self._modems.setdefault(path, set())
        modem = interfaces.get(MODEM)
        if isinstance(modem, dict):
            self._on_modem_state(path, (modem.get("State"),))
        step = NOTHING
        for call in texts(voice.get("Calls")):
            step += self._on_added(path, call, is_new=False)
        return step

    def _on_modem_state(self, path: str, told: Args) -> None:
        """A modem that is off or broken still shows a voice (1.20.4)."""
        state = number(told[0]) if told else None
        if state is not None and state >= _ENABLED and len(self._enabled) < MOST_MODEMS:
            self._enabled.add(path)
        else:
            self._enabled.discard(path)

    def _lose_modem(self, path: str, at: datetime) -> Step:
        return Step(self._calls.lose_these(self._modems.pop(path, set()), at))

    def _on_added(self, modem: str, path: str, *, is_new: bool) -> Step:
        """The signal carries nothing but the path: what it is has to be asked for."""
        self._modems.setdefault(modem, set()).add(path)

        def take(args: Args | None, at: datetime) -> Step:
            match args:
                case (dict(told), *_):
                    state = _STATES.get(number(told.get("State")) or 0)
                    is_old = state is CallState.ENDED and not is_new
                    return NOTHING if is_old else self._on_call(path, told, state, at)
            return NOTHING

        return Step(questions=(all_properties(SERVICE, path, CALL, take),))

    def _on_properties(self, path: str, told: Mapping[str, object], at: datetime) -> Step:
        if path not in self._calls.paths:
            return NOTHING
        # StateChanged comes with it and says why, too.
        return self._on_call(path, told, None, at)

    def _on_call(
        self, path: str, told: Mapping[str, object], state: CallState | None, at: datetime
    ) -> Step:
        events = self._calls.told(
            path,
            at,
            state=state,
            direction=_DIRECTIONS.get(number(told.get("Direction")) or 0),
            number=plain(told.get("Number")),
        )
        return Step(events)

    def _on_state(self, path: str, new: object, reason: object, at: datetime) -> Step:
        state = _STATES.get(number(new) or 0)
        if path not in self._calls.paths or state is None:
            return NOTHING
        self._calls.explain(path, lambda *call: _reason(number(reason) or 0, *call))
        return Step(self._calls.told(path, at, state=state))


def _reason(told: int, direction: Direction | None, is_answered: bool) -> EndReason | None:  # noqa: FBT001
    if told in {_ERROR, _NO_AUDIO} and is_answered:
        return EndReason.LOST
    if told == _REFUSED_OR_BUSY and not is_answered:
        is_outgoing = direction is Direction.OUTGOING
        return EndReason.NO_ANSWER if is_outgoing else EndReason.REJECTED
    return None
