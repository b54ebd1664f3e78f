"""The connection to a manager interface: a plain socket or an encrypted one."""

import ipaddress

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import (
    QAbstractSocket,
    QNetworkProxy,
    QSslCertificate,
    QSslConfiguration,
    QSslError,
    QSslSocket,
    QTcpSocket,
)

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.line_health import LineAdvice
from taktone.sources.one_shot import one_shot

CHUNK = 65_536
MOST_WAITING = 4 * CHUNK

_Error = QAbstractSocket.SocketError
_ADVICE = {
    _Error.HostNotFoundError: LineAdvice.UNKNOWN_HOST,
    _Error.SslHandshakeFailedError: LineAdvice.NO_ENCRYPTION,
    _Error.SslInternalError: LineAdvice.NO_ENCRYPTION,
    _Error.SslInvalidUserDataError: LineAdvice.NO_ENCRYPTION,
}


class AmiLink(QObject):
    """Opened again and again, one at a time; bytes come in portions, so that the screen lives.

    With TLS, certificate and name are checked against the system's authorities and the user's own;
    there is no way to accept all.

    Signals:
        opened: It may be written to.
        arrived: Bytes.
        lost: It broke or never came to be; with the :class:`LineAdvice` and the system's words.
        parted: Everything was sent after :meth:`part`, or will never be.
    """

    opened = Signal()
    arrived = Signal(object)
    lost = Signal(object, str)
    parted = Signal()

    def __init__(self, line: AsteriskLine, ca_pem: bytes, parent: QObject | None = None) -> None:
        """Takes where to connect to; opens nothing."""
        super().__init__(parent)
        self._line = line
        self._ca_pem = ca_pem
        self._is_open = False
        self._trouble = ""
        self._socket: QTcpSocket
        if line.is_encrypted:
            self._socket = self._encrypted()
        else:
            self._socket = QTcpSocket(self)
            self._socket.connected.connect(self.opened)
        # Straight to where the user said, through nobody else's computer.
        self._socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._socket.setReadBufferSize(MOST_WAITING)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._on_error)
        self._socket.disconnected.connect(self._on_disconnected)
        self._more = one_shot(self, self._read)

    @property
    def is_idle(self) -> bool:
        """True where there is no connection, nor one coming or going."""
        return self._socket.state() is QAbstractSocket.SocketState.UnconnectedState

    @property
    def is_private(self) -> bool:
        """True where nobody on the way can read what is sent."""
        return self._line.is_encrypted or is_this_computer(self._line.server)

    def open(self) -> None:
        """Begins to connect; ``opened`` or ``lost`` follows."""
        self.close()
        self._is_open = True
        self._trouble = ""
        socket, line = self._socket, self._line
        if isinstance(socket, QSslSocket):
            if not QSslSocket.supportsSsl():
                self._lose(LineAdvice.NO_ENCRYPTION, "")
                return
            socket.setPeerVerifyName(line.server)
            socket.connectToHostEncrypted(line.server, line.port)
        else:
            socket.connectToHost(line.server, line.port)

    def send(self, data: bytes) -> None:
        """Sends ``data`` as soon as the other side takes it."""
        if data and self._is_open:
            self._socket.write(data)

    def close(self) -> None:
        """Hangs up at once; nothing is told of it."""
        self._is_open = False
        self._more.stop()
        self._socket.abort()

    def part(self) -> None:
        """Hangs up once everything was sent; nothing is told of it."""
        self._is_open = False
        self._more.stop()
        self._socket.disconnectFromHost()

    def _encrypted(self) -> QSslSocket:
        socket = QSslSocket(self)
        config = QSslConfiguration.defaultConfiguration()
        own = QSslCertificate.fromData(self._ca_pem) if self._ca_pem else []
        config.setCaCertificates([*QSslConfiguration.systemCaCertificates(), *own])
        config.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyPeer)
        socket.setSslConfiguration(config)
        socket.encrypted.connect(self.opened)
        socket.sslErrors.connect(self._on_ssl_errors)
        return socket

    def _read(self) -> None:
        if not self._is_open:
            return
        data = bytes(self._socket.read(CHUNK).data())
        if self._socket.bytesAvailable():
            self._more.start(0)
        if data:
            self.arrived.emit(data)

    def _on_ssl_errors(self, errors: list[QSslError]) -> None:
        """The handshake ends by itself after this; only the reason is kept."""
        self._trouble = errors[0].errorString() if errors else ""

    def _on_error(self, error: QAbstractSocket.SocketError) -> None:
        advice = _ADVICE.get(error, LineAdvice.UNREACHABLE)
        if self._trouble:
            self._lose(LineAdvice.BAD_CERTIFICATE, self._trouble)
        else:
            self._lose(advice, self._socket.errorString())

    def _on_disconnected(self) -> None:
        if not self._is_open:
            self.parted.emit()
        self._lose(LineAdvice.UNREACHABLE, "")

    def _lose(self, advice: LineAdvice, words: str) -> None:
        if self._is_open:
            self._is_open = False
            self._more.stop()
            self.lost.emit(advice, words)


def is_this_computer(server: str) -> bool:
    """True for an address that never leaves the machine."""
    if server.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(server).is_loopback
    except ValueError:
        return False
