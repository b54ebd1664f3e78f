"""What oFono tells of the calls of its modems; a phone over Bluetooth is a modem to it."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from taktone.core.bus_message import BusCall, BusMatch, BusSignal, plain
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.name_origin import NameOrigin
from taktone.sources.dbus.bus_calls import BusCalls
from taktone.sources.dbus.bus_talk import NOTHING, Args, Question, Step, Take
from taktone.sources.dbus.decoding import properties_by_path, texts

MANAGER = "org.ofono.Manager"
MODEM = "org.ofono.Modem"
VOICE = "org.ofono.VoiceCallManager"
CALL = "org.ofono.VoiceCall"
MOST_MODEMS = 64

READY = LineHealth(state=LineState.READY)
NO_PHONE = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NO_PHONE)
REFUSED = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.BUS_REFUSED)

_STATES = MappingProxyType(
    {
        "incoming": CallState.RINGING,
        "waiting": CallState.RINGING,
        "dialing": CallState.DIALING,
        "alerting": CallState.DIALING,
        "active": CallState.ACTIVE,
        "held": CallState.HELD,
        "disconnected": CallState.ENDED,
    }
)


class OfonoTalk:
    """oFono's documentation: manager-, modem-, voicecallmanager- and voicecall-api.txt.

    A modem that is lost takes its calls with it and says nothing of them (oFono 1.31).
    """

    def __init__(
        self,
        source: str,
        service: str = "org.ofono",
        root: str = "/",
        name_origin: NameOrigin = NameOrigin.TELEPHONE_SYSTEM,
    ) -> None:
        """Takes the source's name for the events, where the manager is, and who says its names.

        oFono's own names come with the call, from the telephone network (CNAP).
        """
        self.service = service
        self._root = root
        self.matches = (
            self._match(MANAGER, "ModemAdded"),
            self._match(MANAGER, "ModemRemoved"),
            self._match(MODEM, "PropertyChanged", "Interfaces"),
            self._match(VOICE, "CallAdded"),
            self._match(VOICE, "CallRemoved"),
            self._match(CALL, "PropertyChanged"),
            self._match(CALL, "DisconnectReason"),
        )
        self._calls = BusCalls(source, name_origin)
        self._voices: dict[str, str] = {}
        self._is_refused = False

    @property
    def health(self) -> LineHealth:
        """How it stands while the service is there."""
        if self._is_refused:
            return REFUSED
        return READY if self._voices else NO_PHONE

    def arrived(self, at: datetime) -> Step:  # noqa: ARG002 - of BusTalk
        """Asks for the modems."""
        return Step(questions=(self._question(self._root, MANAGER, "GetModems", self._on_modems),))

    def gone(self, at: datetime) -> Step:
        """Nobody tells of any call any more."""
        self._voices.clear()
        self._is_refused = False
        return Step(self._calls.lose(at))

    def heard(self, signal: BusSignal, at: datetime) -> Step:
        """One of the signals of ``matches``."""
        match (signal.interface, signal.member, signal.args):
            case (x, "CallAdded", (str(path), dict(properties))) if x == VOICE:
                return self._on_call(path, properties, at, modem=signal.path)
            case (x, "CallRemoved", (str(path),)) if x == VOICE:
                return Step(self._calls.over(path, at))
            case (x, "PropertyChanged", (str(name), value)) if x == CALL:
                is_open = signal.path in self._calls.paths
                return self._on_call(signal.path, {name: value}, at) if is_open else NOTHING
            case (x, "DisconnectReason", (str(told),)) if x == CALL:
                self._calls.explain(signal.path, lambda *call: _reason(told, *call))
            case (x, "PropertyChanged", ("Interfaces", value)) if x == MODEM:
                return self._on_modem(signal.path, {"Interfaces": value}, at)
            case (x, "ModemAdded", (str(path), dict(properties))) if x == MANAGER:
                return self._on_modem(path, properties, at)
            case (x, "ModemRemoved", (str(path),)) if x == MANAGER:
                return self._lose_modem(path, at)
        return NOTHING

    def _on_modems(self, args: Args | None, at: datetime) -> Step:
        self._is_refused = args is None
        step = NOTHING
        for path, properties in properties_by_path(args):
            step += self._on_modem(path, properties, at)
        return step

    def _on_modem(self, path: str, properties: Mapping[str, object], at: datetime) -> Step:
        # PipeWire says nothing of interfaces: each of its modems is there to talk.
        if "Interfaces" in properties and VOICE not in texts(properties["Interfaces"]):
            return self._lose_modem(path, at)
        if len(self._voices) >= MOST_MODEMS and path not in self._voices:
            return NOTHING
        name = plain(properties.get("Name", ""))
        self._voices[path] = name if isinstance(name, str) and name else self._voices.get(path, "")

        def take(args: Args | None, at: datetime) -> Step:
            step = NOTHING
            for call, told in properties_by_path(args):
                step += self._on_call(call, told, at, modem=path)
            return step

        return Step(questions=(self._question(path, VOICE, "GetCalls", take),))

    def _lose_modem(self, path: str, at: datetime) -> Step:
        self._voices.pop(path, None)
        return Step(self._calls.lose(at, below=path))

    def _on_call(
        self, path: str, told: Mapping[str, object], at: datetime, modem: str = ""
    ) -> Step:
        state = _STATES.get(str(plain(told.get("State"))))
        if state is CallState.ENDED and path not in self._calls.paths:
            return NOTHING
        events = self._calls.told(
            path,
            at,
            state=state,
            number=plain(told.get("LineIdentification")),
            name=plain(told.get("Name")),
            line=self._voices.get(modem, ""),
        )
        return Step(events)

    def _match(self, interface: str, member: str, first_arg: str = "") -> BusMatch:
        return BusMatch(
            service=self.service, interface=interface, member=member, first_arg=first_arg
        )

    def _question(self, path: str, interface: str, member: str, take: Take) -> Question:
        call = BusCall(service=self.service, path=path, interface=interface, member=member)
        return Question(call=call, take=take)


def _reason(told: str, direction: Direction | None, is_answered: bool) -> EndReason:  # noqa: FBT001
    if is_answered:
        return EndReason.LOST if told == "network" else EndReason.COMPLETED
    if direction is Direction.OUTGOING:
        return EndReason.NO_ANSWER
    return EndReason.REJECTED if told == "local" else EndReason.MISSED
