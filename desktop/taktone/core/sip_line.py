"""A telephone line reached by SIP, as the user set it up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SipLine:
    """Where the line is and how it is listened to; the password is in the key store.

    Attributes:
        id: UUIDv7; the password is kept under it.
        name: What the user calls it.
        server: Host name or address.
        port: None: found by DNS, else the transport's usual one.
        user: The user part of the own address.
        auth_user: The name to log in with, empty where it is ``user``.
        domain: The domain of the own address, empty where it is ``server``.
        transport: ``tls``, ``tcp`` or ``udp``.
        is_watching: Asks the server to tell of the line's calls.
        is_silent_phone: Logs in as one more telephone that never answers.
        ca_file: A certificate authority to trust besides the system's, empty for none.
    """

    id: str
    name: str
    server: str
    port: int | None = None
    user: str = ""
    auth_user: str = ""
    domain: str = ""
    transport: str = "tls"
    is_watching: bool = True
    is_silent_phone: bool = False
    ca_file: str = ""
