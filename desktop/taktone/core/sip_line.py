"""A telephone line over SIP, as the user set it up; its password is kept elsewhere."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class SipTransport(StrEnum):
    """How messages travel to the server."""

    TLS = "tls"
    TCP = "tcp"
    UDP = "udp"


@dataclass(frozen=True, slots=True, kw_only=True)
class SipLine:
    """One line at one server.

    Attributes:
        id: Made once by ``new_id``, kept for ever: what the server knows us by derives from it.
        name: What the user calls the line.
        server: Host name or address that messages go to (for many lines also the domain); with
            TLS its certificate must be good for it.
        port: None asks DNS which host and port serve the domain (SRV, RFC 3263).
        user: The extension or number that is watched.
        auth_user: What to sign in as where that is not ``user``.
        domain: What stands behind the @ where that is not ``server``.
        is_watching: Asks for the state of one's own telephone (RFC 4235).
        is_silent_phone: Signs in as one more telephone that rings and never answers.
        ca_file: A file of certificates (PEM) trusted beside the system's own.
    """

    kind: ClassVar[str] = "sip"

    id: str
    name: str = ""
    server: str = ""
    port: int | None = None
    user: str = ""
    auth_user: str = ""
    domain: str = ""
    transport: SipTransport = SipTransport.TLS
    is_watching: bool = True
    is_silent_phone: bool = False
    ca_file: str = ""

    @property
    def source(self) -> str:
        """The name under which its calls are told."""
        return f"sip:{self.id}"

    @property
    def host(self) -> str:
        """What stands behind the @ of its addresses."""
        return self.domain or self.server

    @property
    def login(self) -> str:
        """Whom the password belongs to."""
        return self.auth_user or self.user

    @property
    def contact_token(self) -> str:
        """What the server calls us by: nobody can guess it, and it outlives a restart."""
        from hashlib import sha256  # noqa: PLC0415 - 3 MiB, and few have such a line

        return sha256(f"taktone contact {self.id}".encode()).hexdigest()[:32]
