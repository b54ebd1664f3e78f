"""One packet of KDE Connect: a line of JSON with a type and a body."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

IDENTITY = "kdeconnect.identity"
PAIR = "kdeconnect.pair"
PING = "kdeconnect.ping"
TELEPHONY = "kdeconnect.telephony"

LONGEST_TYPE = 64

Body = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """What one device tells another.

    Attributes:
        kind: Its type, such as ``kdeconnect.ping``.
        body: What it says; foreign, each value of any type.
    """

    kind: str
    body: Body = field(default_factory=dict)

    def line(self, at_ms: int) -> bytes:
        """The packet as it is sent; ``at_ms`` (since 1970) serves as its id."""
        told = {"id": at_ms, "type": self.kind, "body": dict(self.body)}
        return json.dumps(told, separators=(",", ":")).encode() + b"\n"


def read_packet(line: bytes) -> Packet | None:
    """The packet in a line of any bytes; None where it is none."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match told:
        case {"type": str(kind), "body": dict(body)} if len(kind) <= LONGEST_TYPE:
            return Packet(kind=kind, body=body)
    return None


def text_of(body: Body, name: str, longest: int) -> str:
    """A text in the body, cut at ``longest`` letters; empty where there is none."""
    value = body.get(name)
    if not isinstance(value, str):
        return ""
    # Half a surrogate pair is valid JSON, and no text.
    return value[:longest].encode("utf-8", "ignore").decode("utf-8")


def whole_number(body: Body, name: str) -> int | None:
    """A whole number in the body, spelled as one or as text (Android does both); None for none."""
    value = body.get(name)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 15:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def is_true(body: Body, name: str) -> bool:
    """True for true and for the text ``"true"``, which Android sends."""
    value = body.get(name)
    return value is True or value == "true"
