"""Android phones in the local network, heard through their KDE Connect app."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class KdeconnectLine:
    """All paired phones together; who is paired is kept elsewhere, beside this program's key.

    Attributes:
        id: The code of its kind.
        name: What the user calls it, empty for its usual name.
        address: An own address (IPv4): phones are met in its network only; empty for every network.
    """

    kind: ClassVar[str] = "kdeconnect"

    id: str = kind
    name: str = ""
    address: str = ""
