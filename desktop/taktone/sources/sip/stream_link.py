"""A connection to one server, in clear or encrypted."""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import (
    QAbstractSocket,
    QHostAddress,
    QNetworkProxy,
    QSsl,
    QSslCertificate,
    QSslConfiguration,
    QSslSocket,
    QTcpSocket,
)

from taktone.core.line_health import LineAdvice
from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.one_shot import one_shot
from taktone.sources.sip.link import LinkEars
from taktone.sources.sip.server_lookup import Target
from taktone.sources.sip.sip_stream import SipStream
from taktone.sources.sip.sip_wire import Parcel, Spot

CONNECT_LIMIT_MS = 10_000
PORTION = 65_536
_HANDSHAKE_ERRORS = frozenset(
    {
        QAbstractSocket.SocketError.SslHandshakeFailedError,
        QAbstractSocket.SocketError.SslInvalidUserDataError,
    }
)


class StreamLink(QObject):
    """TCP, or TLS whose certificate must be good for the name the user wrote.

    There is no way to accept a certificate that is not: a private authority can be added instead.
    """

    def __init__(self, ears: LinkEars, line: SipLine, ca_pem: bytes, parent: QObject) -> None:
        """Connects to nothing yet; ``ca_pem`` is what the line's ``ca_file`` holds."""
        super().__init__(parent)
        self._ears = ears
        self._line = line
        self._stream = SipStream()
        self._trouble = ""
        self._is_open = False
        self._socket: QTcpSocket = (
            self._encrypted(ca_pem) if line.transport is SipTransport.TLS else QTcpSocket(self)
        )
        # Straight to where the user said, through nobody else's computer.
        self._socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._socket.setReadBufferSize(2 * PORTION)
        self._socket.readyRead.connect(self._on_readable)
        self._socket.errorOccurred.connect(self._on_error)
        self._limit = one_shot(self, self._on_too_long)
        self._again = one_shot(self, self._on_readable)

    def open(self, target: Target) -> None:
        """Connects."""
        self._limit.start(CONNECT_LIMIT_MS)
        if isinstance(self._socket, QSslSocket):
            if self._trouble:
                # Later, as every failure of a link: whoever opens it is not ready yet.
                self._limit.start(0)
                return
            self._socket.encrypted.connect(self._on_open)
            self._socket.connectToHostEncrypted(
                target.address, target.port, self._line.server.strip().strip("[]")
            )
        else:
            self._socket.connected.connect(self._on_open)
            self._socket.connectToHost(QHostAddress(target.address), target.port)

    def send(self, parcel: Parcel) -> None:
        """Sends as soon as the system takes it."""
        if self._is_open:
            self._socket.write(parcel.data)

    def close(self) -> None:
        """Hangs up; what was handed over is still sent."""
        self._limit.stop()
        self._again.stop()
        self._socket.readyRead.disconnect(self._on_readable)
        self._socket.errorOccurred.disconnect(self._on_error)
        if self._is_open:
            self._socket.disconnectFromHost()
        else:
            self._socket.abort()
        self.deleteLater()

    def _encrypted(self, ca_pem: bytes) -> QSslSocket:
        socket = QSslSocket(self)
        configuration = QSslConfiguration.defaultConfiguration()
        configuration.setProtocol(QSsl.SslProtocol.TlsV1_2OrLater)
        configuration.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyPeer)
        if self._line.ca_file:
            trusted = QSslCertificate.fromData(ca_pem) if ca_pem else []
            if not trusted:
                self._trouble = self._line.ca_file
            configuration.addCaCertificates(trusted)
        socket.setSslConfiguration(configuration)
        socket.sslErrors.connect(self._on_ssl_errors)
        return socket

    def _on_open(self) -> None:
        self._limit.stop()
        self._is_open = True
        self._socket.setSocketOption(QAbstractSocket.SocketOption.LowDelayOption, 1)
        self._socket.setSocketOption(QAbstractSocket.SocketOption.KeepAliveOption, 1)
        here = self._socket.localAddress().toString().partition("%")[0]
        self._ears.opened(Spot(here, self._socket.localPort()))

    def _on_ssl_errors(self, errors: list[object]) -> None:
        self._trouble = "; ".join(str(getattr(error, "errorString", str)()) for error in errors[:3])

    def _on_readable(self) -> None:
        data = bytes(self._socket.read(PORTION).data())
        for whole in self._stream.feed(data):
            self._ears.arrived(whole, None)
        if self._stream.is_broken:
            self._ears.failed(LineAdvice.STRANGE_ANSWER, "")
            return
        if self._socket.bytesAvailable():
            self._again.start(0)
        self._ears.rested()

    def _on_too_long(self) -> None:
        advice = LineAdvice.BAD_CERTIFICATE if self._trouble else LineAdvice.UNREACHABLE
        self._ears.failed(advice, self._trouble)

    def _on_error(self, error: QAbstractSocket.SocketError) -> None:
        is_certificate = error in _HANDSHAKE_ERRORS or bool(self._trouble)
        advice = LineAdvice.BAD_CERTIFICATE if is_certificate else LineAdvice.UNREACHABLE
        self._ears.failed(advice, self._trouble or self._socket.errorString())
