"""How devices find each other: a datagram says who is where, the other side dials."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkProxy, QUdpSocket

from taktone.sources.kdeconnect.device_identity import read_identity
from taktone.sources.kdeconnect.flood_limit import FloodLimit
from taktone.sources.kdeconnect.near_networks import is_near, places_to_announce
from taktone.sources.kdeconnect.packet import Packet, read_packet

PORT = 1716
LONGEST_DATAGRAM = 16_384
MOST_AT_ONCE = 64
"""Datagrams read in one turn; the rest waits, and what does not fit the system throws away."""
BURST, PER_SECOND = 100, 50.0

_BindFlag = QAbstractSocket.BindFlag


class PhoneFinder(QObject):
    """Shares the port with other programs that speak the protocol on this computer.

    Signals:
        introduced: A :class:`DeviceIdentity` and the address (QHostAddress) it came from, which is
            in a network of this computer's.
    """

    introduced = Signal(object, object)

    def __init__(
        self, address: QHostAddress, port: int, now_ms: Callable[[], int], parent: QObject
    ) -> None:
        """Takes the own address (any for all networks), the port and the clock (ms since 1970)."""
        super().__init__(parent)
        self._address = address
        self._port = port
        self._now_ms = now_ms
        self._limit = FloodLimit(BURST, PER_SECOND)
        self._socket = self._new_socket()
        self._socket.readyRead.connect(self._on_readable)

    @property
    def port(self) -> int:
        """Where it listens; 0 while it does not."""
        return int(self._socket.localPort())

    def open(self) -> bool:
        """Listens; False where the system does not let it."""
        sharing = _BindFlag.ShareAddress | _BindFlag.ReuseAddressHint
        return bool(self.port) or bool(self._socket.bind(self._address, self._port, sharing))

    def close(self) -> None:
        """Listens no more."""
        self._socket.close()

    def announce(self, packet: Packet) -> None:
        """Tells everyone in the networks of this computer."""
        line = packet.line(self._now_ms())
        for own, everyone in places_to_announce():
            if self._address in {own, QHostAddress(QHostAddress.SpecialAddress.AnyIPv4)}:
                socket = self._new_socket()
                if socket.bind(own, 0):
                    socket.writeDatagram(line, everyone, PORT)
                socket.close()
                socket.deleteLater()

    def tell(self, packet: Packet, address: QHostAddress, port: int = PORT) -> None:
        """Tells one device that could not be dialled, so that it dials."""
        self._socket.writeDatagram(packet.line(self._now_ms()), address, port)

    def _new_socket(self) -> QUdpSocket:
        socket = QUdpSocket(self)
        socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        return socket

    def _on_readable(self) -> None:
        for _ in range(MOST_AT_ONCE):
            if not self._socket.hasPendingDatagrams():
                return
            datagram = self._socket.receiveDatagram(LONGEST_DATAGRAM)
            if not self._limit.is_within(self._now_ms() / 1000):
                continue
            identity = read_identity(read_packet(bytes(datagram.data().data())))
            if identity is not None and is_near(datagram.senderAddress()):
                self.introduced.emit(identity, datagram.senderAddress())
