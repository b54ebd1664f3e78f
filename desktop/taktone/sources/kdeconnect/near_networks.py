"""The networks this computer is in itself: phones are looked for there and nowhere else."""

from collections.abc import Iterator

from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkAddressEntry, QNetworkInterface

_IPV4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
_Flag = QNetworkInterface.InterfaceFlag


def is_near(address: QHostAddress) -> bool:
    """True for an address (IPv4) in a network this computer has an address in."""
    return any(
        entry.prefixLength() > 0 and address.isInSubnet(entry.ip(), entry.prefixLength())
        for _, entry in _entries()
    )


def places_to_announce() -> tuple[tuple[QHostAddress, QHostAddress], ...]:
    """Own address and broadcast address of each network that has room for a phone."""
    return tuple(
        (entry.ip(), entry.broadcast())
        for interface, entry in _entries()
        if interface.flags() & _Flag.CanBroadcast and not entry.broadcast().isNull()
    )


def _entries() -> Iterator[tuple[QNetworkInterface, QNetworkAddressEntry]]:
    for interface in QNetworkInterface.allInterfaces():
        flags = interface.flags()
        if flags & _Flag.IsUp and flags & _Flag.IsRunning:
            for entry in interface.addressEntries():
                if entry.ip().protocol() == _IPV4:
                    yield interface, entry
