"""The way to the server as it is now: what leaves, and how we are seen from there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from taktone import __version__
from taktone.core.sip_line import SipTransport
from taktone.sources.sip.sip_address import bracketed, read_params
from taktone.sources.sip.sip_message import SipMessage, read_count

Peer = tuple[str, int]
"""Address and port of whoever sent a datagram."""
USER_AGENT = f"Taktone/{__version__}"


class Parcel(NamedTuple):
    """Bytes to be sent, to the server where no other place is named."""

    data: bytes
    to: Peer | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Our end of a connection."""

    host: str
    port: int


class SipWire:
    """Collects what is to be sent, and learns our public place from the server's answers."""

    def __init__(self, transport: SipTransport, new_token: Callable[[], str]) -> None:
        """Takes a source of texts that nobody can guess."""
        self.transport = transport
        self.new_token = new_token
        self._here = Spot("127.0.0.1", 5060)
        self._seen_as: Spot | None = None
        self._parcels: list[Parcel] = []

    @property
    def is_reliable(self) -> bool:
        """True where nothing needs to be sent twice."""
        return self.transport is not SipTransport.UDP

    def move(self, here: Spot) -> None:
        """The connection is another: nothing is known of it but our own end."""
        self._here = here
        self._seen_as = None
        self._parcels.clear()

    def send(self, data: bytes, to: Peer | None = None) -> None:
        """Puts bytes into the bag."""
        self._parcels.append(Parcel(data, to))

    def take(self) -> list[Parcel]:
        """Empties the bag."""
        parcels, self._parcels = self._parcels, []
        return parcels

    def via(self, branch: str) -> str:
        """The header that brings the answer to a request back here (RFC 3581)."""
        place = f"{bracketed(self._here.host)}:{self._here.port}"
        return f"SIP/2.0/{self.transport.upper()} {place};rport;branch={branch}"

    def contact(self, user: str) -> str:
        """Where the server reaches us."""
        spot = self._seen_as or self._here
        suffix = "" if self.transport is SipTransport.UDP else f";transport={self._parameter}"
        return f"<sip:{user}@{bracketed(spot.host)}:{spot.port}{suffix}>"

    def learn(self, answer: SipMessage) -> None:
        """Reads from an answer to our own request which address it came from."""
        params = read_params(answer.get("via").partition(";")[2])
        port = read_count(params.get("rport", ""))
        host = params.get("received", "") or self._here.host
        if 0 < port <= 65_535 and host.isascii() and not set(host) & set(' <>"@;'):
            self._seen_as = Spot(host.strip("[]"), port)

    @property
    def _parameter(self) -> str:
        return str(self.transport.value)
