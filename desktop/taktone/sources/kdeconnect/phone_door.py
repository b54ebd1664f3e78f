"""Where phones knock: the TCP port they dial."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtNetwork import QHostAddress, QNetworkProxy, QTcpServer, QTcpSocket

from taktone.sources.kdeconnect.device_identity import TCP_PORTS

# The first ones are left to desktops' own KDE Connect, which looks for a free one from below.
USUAL_PORTS = (*TCP_PORTS[-15:], *TCP_PORTS[2:-15])


class PhoneDoor(QTcpServer):
    """Listens while open, and gives each connection away as it comes.

    Signals:
        knocked: The descriptor of a connection; whoever hears it owns it.
    """

    knocked = Signal(int)

    def __init__(self, address: QHostAddress, ports: Iterable[int] = USUAL_PORTS) -> None:
        """Takes the own address, and the ports to try in turn."""
        super().__init__()
        self.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._address = address
        self._ports = tuple(ports)

    def open(self) -> bool:
        """Listens; False where every port is taken."""
        return self.isListening() or any(self.listen(self._address, port) for port in self._ports)

    def incomingConnection(self, descriptor: int) -> None:  # noqa: N802 - Qt's own name
        """A device dialled us."""
        self.knocked.emit(descriptor)


def turn_away(descriptor: int) -> None:
    """Hangs up on a connection nobody wants."""
    socket = QTcpSocket()
    if socket.setSocketDescriptor(descriptor):
        socket.abort()
