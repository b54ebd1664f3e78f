"""A value that a service on the session bus can be asked for and tells the changes of."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from taktone.core.bus_message import (
    BusCall,
    BusMatch,
    BusSignal,
    owner_match,
    owner_question,
    plain,
)
from taktone.host.bus import Bus

PROPERTIES = "org.freedesktop.DBus.Properties"

Told = Callable[[object], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BusValue:
    """Where a value is.

    Attributes:
        read: The call that answers with it.
        change: The signal that tells of a change.
        new_in: The value in such a signal's arguments; None where it is about something else.
    """

    read: BusCall
    change: BusMatch
    new_in: Callable[[tuple[object, ...]], object]


def bus_property(service: str, path: str, interface: str, name: str) -> BusValue:
    """A property as the D-Bus specification has them."""

    def new_in(args: tuple[object, ...]) -> object:
        match args:
            case (str(changed_in), dict(changed), *_) if changed_in == interface:
                return changed.get(name)
        return None

    return BusValue(
        read=BusCall(
            service=service,
            path=path,
            interface=PROPERTIES,
            member="Get",
            signature="ss",
            args=(interface, name),
        ),
        change=BusMatch(
            service=service,
            interface=PROPERTIES,
            member="PropertiesChanged",
            path=path,
            first_arg=interface,
        ),
        new_in=new_in,
    )


class BusReading(QObject):
    """Has ``told(value)`` called with each value; None where nobody has it.

    A service that is not running is not started for the question.
    """

    def __init__(self, bus: Bus, value: BusValue, told: Told) -> None:
        """Takes the session bus, where the value is, and who wants to know."""
        super().__init__()
        self._bus = bus
        self._value = value
        self._told = told

    def start(self) -> None:
        """Begins to follow."""
        self._bus.match(owner_match(self._value.read.service), self._on_owner_changed)
        self._bus.match(self._value.change, self._on_changed)
        self._bus.connected.connect(self._ask_for_owner)
        self._bus.lost.connect(self._on_lost)
        if self._bus.is_connected:
            self._ask_for_owner()

    def _ask_for_owner(self) -> None:
        call = owner_question(self._value.read.service)
        self._bus.call(call, lambda args: self._read() if args == (True,) else None)

    def _read(self) -> None:
        self._bus.call(self._value.read, lambda args: self._told(plain(args[0]) if args else None))

    def _on_owner_changed(self, signal: BusSignal) -> None:
        match signal.args:
            case (_, _, ""):
                self._told(None)
            case (_, _, str()):
                self._read()

    def _on_changed(self, signal: BusSignal) -> None:
        new = self._value.new_in(signal.args)
        if new is not None:
            self._told(plain(new))

    def _on_lost(self) -> None:
        self._told(None)
