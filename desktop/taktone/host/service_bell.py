"""Rings once when one of some services is on a message bus."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from taktone.core.bus_message import BusSignal, owner_match, owner_question
from taktone.host.bus import Bus


class ServiceBell(QObject):
    """Asks who is there each time the bus is, and hears who comes; idle, nothing wakes.

    Signals:
        rung: One of the services is there; told once, and nothing is listened for any more.
    """

    rung = Signal()

    def __init__(self, bus: Bus, services: Sequence[str]) -> None:
        """Takes the bus, which somebody starts, and the services' names on it."""
        super().__init__()
        self._bus = bus
        self._services = tuple(services)
        self._is_listening = False

    def start(self) -> None:
        """Begins to listen."""
        self._is_listening = True
        for service in self._services:
            self._bus.match(owner_match(service), self._on_owner_changed)
        self._bus.connected.connect(self._ask)
        if self._bus.is_connected:
            self._ask()

    def stop(self) -> None:
        """Listens no more."""
        if self._is_listening:
            self._is_listening = False
            self._bus.connected.disconnect(self._ask)
            for service in self._services:
                self._bus.ignore(owner_match(service), self._on_owner_changed)

    def _ask(self) -> None:
        for service in self._services:
            call = owner_question(service)
            self._bus.call(call, self._on_told)

    def _on_told(self, args: tuple[object, ...] | None) -> None:
        if args == (True,):
            self._ring()

    def _on_owner_changed(self, signal: BusSignal) -> None:
        match signal.args:
            case (_, _, str(owner)) if owner:
                self._ring()

    def _ring(self) -> None:
        if self._is_listening:
            self.stop()
            self.rung.emit()
