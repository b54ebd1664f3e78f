"""A FRITZ!Box in the user's network, heard through its call monitor."""

from dataclasses import dataclass
from typing import ClassVar

USUAL_SERVER = "fritz.box"
USUAL_PORT = 1012


@dataclass(frozen=True, slots=True, kw_only=True)
class FritzboxLine:
    """Where the box is and which of its numbers count; the call monitor knows no password.

    Attributes:
        id: UUIDv7.
        name: What the user calls it.
        server: Host name or address.
        port: 1012 on every box.
        own_numbers: Of the box's own numbers those that count, separated by commas; empty for all.
    """

    kind: ClassVar[str] = "fritzbox"

    id: str
    name: str = ""
    server: str = USUAL_SERVER
    port: int = USUAL_PORT
    own_numbers: str = ""
