"""What every way to a server has."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from taktone.core.line_health import LineAdvice
from taktone.sources.sip.server_lookup import Target
from taktone.sources.sip.sip_wire import Parcel, Peer, Spot


@dataclass(frozen=True, slots=True)
class LinkEars:
    """Who is told what a link hears.

    Attributes:
        opened: It is usable; our own end.
        arrived: One datagram or message; the datagram's sender.
        rested: All that had come was told; the screen's turn, or ours to answer.
        failed: It is of no use any more, and why.
    """

    opened: Callable[[Spot], None]
    arrived: Callable[[bytes, Peer | None], None]
    rested: Callable[[], None]
    failed: Callable[[LineAdvice, str], None]


class Link(Protocol):
    """A way to one server; opened once, closed once."""

    def open(self, target: Target) -> None:
        """Begins; ``opened`` or ``failed`` follows."""

    def send(self, parcel: Parcel) -> None:
        """Sends now, or as soon as the system takes it."""

    def close(self) -> None:
        """Ends; nothing is told any more."""
