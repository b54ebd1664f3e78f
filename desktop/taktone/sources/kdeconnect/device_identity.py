"""Who a device says it is: what each side tells first, and again once the link is encrypted."""

import re
from dataclasses import dataclass

from taktone.core.plain_text import display_name
from taktone.sources.kdeconnect.packet import (
    IDENTITY,
    PING,
    TELEPHONY,
    Body,
    Packet,
    text_of,
    whole_number,
)

OWN_NAME = "Taktone"
OWN_VERSION = 8
OLDEST_VERSION = 7
RESENT_SINCE = 8
"""From this protocol version on the identity counts only as told over the encrypted link."""
LONGEST_DEVICE_NAME = 32
TCP_PORTS = range(1714, 1765)
HEARD = (TELEPHONY, PING)

_MOST_ABILITIES = 256
_ID = re.compile(r"[A-Za-z0-9_-]{32,38}", re.ASCII)
# Version 7 knew shorter ids, taken from the phone's own.
_OLD_ID = re.compile(r"[A-Za-z0-9_-]{16,38}", re.ASCII)
_NOT_IN_A_NAME = re.compile(r"[\"',;:.!?()\[\]<>]")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIdentity:
    """Another device, by its own account.

    Attributes:
        id: 32 to 38 letters, digits, hyphens and underscores; the name its certificate bears.
        name: What its owner calls it; foreign text, fit to be shown.
        version: The protocol it speaks, 7 or more.
        tells_calls: It can send ``kdeconnect.telephony``; None where it does not say what it can.
        tcp_port: Where it waits for a connection; None outside the protocol's ports.
        target_id: Whom it wants to reach; empty where it does not say.
        target_version: The protocol it believes we speak.
    """

    id: str
    name: str
    version: int
    tells_calls: bool | None = None
    tcp_port: int | None = None
    target_id: str = ""
    target_version: int | None = None

    def is_resent_by(self, other: "DeviceIdentity") -> bool:
        """True where ``other``, told over the encrypted link, is the same device and version."""
        return (self.id, self.version) == (other.id, other.version)


def read_identity(packet: Packet | None) -> DeviceIdentity | None:
    """The device a packet introduces; None where it introduces none that we can talk to."""
    if packet is None or packet.kind != IDENTITY:
        return None
    body = packet.body
    version = whole_number(body, "protocolVersion")
    if version is None or not OLDEST_VERSION <= version <= 1000:
        return None
    device_id = text_of(body, "deviceId", 64)
    name = device_name(text_of(body, "deviceName", 256))
    shape = _ID if version >= RESENT_SINCE else _OLD_ID
    if not name or not shape.fullmatch(device_id):
        return None
    port = whole_number(body, "tcpPort")
    return DeviceIdentity(
        id=device_id,
        name=name,
        version=version,
        tells_calls=_tells_calls(body),
        tcp_port=port if port in TCP_PORTS else None,
        target_id=text_of(body, "targetDeviceId", 64),
        target_version=whole_number(body, "targetProtocolVersion"),
    )


def own_identity(own_id: str, **more: str | int) -> Packet:
    """How we introduce ourselves; ``more`` is what only the first, unencrypted time is told."""
    body = {
        "deviceId": own_id,
        "deviceName": OWN_NAME,
        "deviceType": "desktop",
        "protocolVersion": OWN_VERSION,
        "incomingCapabilities": list(HEARD),
        "outgoingCapabilities": [],
    }
    return Packet(kind=IDENTITY, body={**body, **more})


def device_name(text: str) -> str:
    """A device's name as it may be shown: one line of at most 32 letters, no punctuation."""
    return display_name(_NOT_IN_A_NAME.sub("", text))[:LONGEST_DEVICE_NAME].strip()


def _tells_calls(body: Body) -> bool | None:
    told = body.get("outgoingCapabilities")
    if not isinstance(told, list) or not told:
        return None
    return TELEPHONY in told[:_MOST_ABILITIES]
