"""Datagrams to and from the servers of one line, and nobody else's."""

from collections.abc import Collection

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkProxy, QUdpSocket

from taktone.core.line_health import LineAdvice
from taktone.sources.one_shot import one_shot
from taktone.sources.sip.link import LinkEars
from taktone.sources.sip.local_place import local_address_for
from taktone.sources.sip.sender_filter import filter_senders
from taktone.sources.sip.server_lookup import Target
from taktone.sources.sip.sip_message import LONGEST_MESSAGE
from taktone.sources.sip.sip_wire import Parcel, Spot

MOST_AT_ONCE = 50
"""Datagrams read before the screen gets its turn."""
BUFFER = 1024 * 1024


class DatagramLink(QObject):
    """UDP. What another address than the servers' sends is thrown away unread."""

    def __init__(self, ears: LinkEars, servers: Collection[str], parent: QObject) -> None:
        """Takes the addresses that are listened to."""
        super().__init__(parent)
        self._ears = ears
        self._servers = frozenset(server.partition("%")[0] for server in servers)
        self._server = QHostAddress()
        self._port = 0
        self._socket = QUdpSocket(self)
        self._socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._socket.readyRead.connect(self._on_readable)
        self._again = one_shot(self, self._on_readable)

    def open(self, target: Target) -> None:
        """Binds a port of its own on the address that leads to ``target``."""
        self._server, self._port = QHostAddress(target.address), target.port
        here = local_address_for(target.address, target.port)
        if not here or not self._socket.bind(QHostAddress(here), 0):
            self._ears.failed(LineAdvice.UNREACHABLE, "")
            return
        filter_senders(int(self._socket.socketDescriptor()), self._servers)
        option = QAbstractSocket.SocketOption.ReceiveBufferSizeSocketOption
        self._socket.setSocketOption(option, BUFFER)
        self._ears.opened(Spot(here, self._socket.localPort()))

    def send(self, parcel: Parcel) -> None:
        """Sends; a datagram the system will not take is one that is lost on the way."""
        if parcel.to is None:
            self._socket.writeDatagram(parcel.data, self._server, self._port)
        else:
            address, port = parcel.to
            self._socket.writeDatagram(parcel.data, QHostAddress(address), port)

    def close(self) -> None:
        """Gives the port back."""
        self._again.stop()
        self._socket.readyRead.disconnect(self._on_readable)
        self._socket.close()
        self.deleteLater()

    def _on_readable(self) -> None:
        for _ in range(MOST_AT_ONCE):
            if not self._socket.hasPendingDatagrams():
                break
            datagram = self._socket.receiveDatagram(LONGEST_MESSAGE + 1)
            sender = datagram.senderAddress().toString().partition("%")[0]
            if sender in self._servers:
                self._ears.arrived(bytes(datagram.data().data()), (sender, datagram.senderPort()))
        else:
            self._again.start(0)
        self._ears.rested()
