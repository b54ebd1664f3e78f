"""What GNOME Calls tells of its calls."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from taktone.core.bus_message import BusSignal, plain
from taktone.core.call_event import CallState, Direction
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.name_origin import NameOrigin
from taktone.sources.dbus.bus_calls import BusCalls
from taktone.sources.dbus.bus_talk import NOTHING, Args, Step
from taktone.sources.dbus.decoding import number, properties_by_path, texts
from taktone.sources.dbus.object_talk import all_objects, object_matches

SERVICE = "org.gnome.Calls"
ROOT = "/org/gnome/Calls"
CALL = "org.gnome.Calls.Call"

READY = LineHealth(state=LineState.READY)
REFUSED = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.BUS_REFUSED)

# CallsCallState of calls-call.h; seen with Calls 44: 1, 5 and 7.
_STATES = MappingProxyType(
    {
        1: CallState.ACTIVE,
        2: CallState.HELD,
        3: CallState.DIALING,
        4: CallState.DIALING,
        5: CallState.RINGING,
        6: CallState.RINGING,
        7: CallState.ENDED,
    }
)


class GnomeCallsTalk:
    """A call is an object while it lasts, and a moment longer."""

    service = SERVICE
    matches = object_matches(SERVICE, ROOT, CALL)

    def __init__(self, source: str) -> None:
        """Takes the source's name for the events."""
        self._calls = BusCalls(source, NameOrigin.CONTACTS)
        self._is_refused = False

    @property
    def health(self) -> LineHealth:
        """How it stands while the service is there."""
        return REFUSED if self._is_refused else READY

    def arrived(self, at: datetime) -> Step:  # noqa: ARG002 - of BusTalk
        """Asks for the calls there are."""
        return Step(questions=(all_objects(SERVICE, ROOT, self._on_objects),))

    def gone(self, at: datetime) -> Step:
        """Nobody tells of any call any more."""
        self._is_refused = False
        return Step(self._calls.lose(at))

    def heard(self, signal: BusSignal, at: datetime) -> Step:
        """One of the signals of ``matches``."""
        match (signal.member, signal.args):
            case ("InterfacesAdded", (str(path), dict(interfaces))):
                return self._on_object(path, interfaces, at)
            case ("InterfacesRemoved", (str(path), interfaces)) if CALL in texts(interfaces):
                return Step(self._calls.over(path, at))
            case ("PropertiesChanged", (_, dict(told), *_)) if signal.path in self._calls.paths:
                return self._on_call(signal.path, told, at)
        return NOTHING

    def _on_objects(self, args: Args | None, at: datetime) -> Step:
        self._is_refused = args is None
        step = NOTHING
        for path, interfaces in properties_by_path(args):
            step += self._on_object(path, interfaces, at)
        return step

    def _on_object(self, path: str, interfaces: Mapping[str, object], at: datetime) -> Step:
        told = interfaces.get(CALL)
        if not isinstance(told, dict) or number(told.get("State")) == 7:
            return NOTHING
        return self._on_call(path, told, at)

    def _on_call(self, path: str, told: Mapping[str, object], at: datetime) -> Step:
        is_incoming = plain(told.get("Inbound"))
        direction = None
        if isinstance(is_incoming, bool):
            direction = Direction.INCOMING if is_incoming else Direction.OUTGOING
        events = self._calls.told(
            path,
            at,
            state=_STATES.get(number(told.get("State")) or 0),
            direction=direction,
            number=plain(told.get("Id")),
            name=plain(told.get("DisplayName")),
        )
        return Step(events)
