"""A message bus as sources see it; the host has it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.bus_message import BusCall, BusMatch, BusSignal

Answered = Callable[[tuple[object, ...] | None], None]
Seen = Callable[[BusSignal], None]


class BusPort(Protocol):
    """Calls and signals on one connection that many share."""

    @property
    def connected(self) -> SignalInstance:
        """Told each time the bus is there (anew)."""

    @property
    def lost(self) -> SignalInstance:
        """Told when it is gone; it comes back by itself."""

    @property
    def is_connected(self) -> bool:
        """True while calls reach it."""

    def start(self) -> None:
        """Begins to connect; once is enough."""

    def call(self, call: BusCall, answered: Answered) -> None:
        """Calls a method; the answer is None where it failed."""

    def match(self, match: BusMatch, seen: Seen) -> None:
        """Has ``seen(signal)`` called for each signal that ``match`` chooses."""

    def ignore(self, match: BusMatch, seen: Seen) -> None:
        """Takes :meth:`match` back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Buses:
    """The user's bus and the computer's."""

    session: BusPort
    system: BusPort
