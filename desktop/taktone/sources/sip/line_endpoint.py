"""What a connection carries messages for."""

from typing import Protocol

from taktone.core.line_health import LineHealth
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.sip_output import SipOutput
from taktone.sources.sip.sip_wire import Peer, Spot


class LineEndpoint(Protocol):
    """Messages and the time in, messages and events out."""

    @property
    def health(self) -> LineHealth:
        """How it stands while there is a connection."""

    @property
    def is_unanswered(self) -> bool:
        """The connection is dead."""

    @property
    def is_waiting(self) -> bool:
        """An answer to one of our requests is still to come."""

    def link_up(self, here: Spot, now: Moment) -> None:
        """There is a connection."""

    def link_down(self, now: Moment, /) -> None:
        """There is none."""

    def leave(self, now: Moment) -> None:
        """Signs out."""

    def receive(self, data: bytes, source: Peer | None, now: Moment) -> None:
        """Takes a message."""

    def advance(self, now: Moment) -> None:
        """Does what is due."""

    def next_due_s(self) -> float | None:
        """When something is due."""

    def drain(self) -> SipOutput:
        """What is to be sent and told."""
