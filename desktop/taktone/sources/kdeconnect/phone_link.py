"""One connection with one device: introduced in clear, encrypted, introduced once more."""

import hashlib
import os
import socket as sockets
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtNetwork import (
    QAbstractSocket,
    QHostAddress,
    QNetworkProxy,
    QSsl,
    QSslCertificate,
    QSslConfiguration,
    QSslKey,
    QSslSocket,
)

from taktone.core.phone_pairing import OwnDevice
from taktone.sources.kdeconnect.device_identity import (
    OWN_VERSION,
    RESENT_SINCE,
    DeviceIdentity,
    own_identity,
    read_identity,
)
from taktone.sources.kdeconnect.flood_limit import FloodLimit
from taktone.sources.kdeconnect.packet import Packet, read_packet
from taktone.sources.kdeconnect.packet_lines import PacketLines

OPEN_LIMIT_MS = 10_000
PARTING_MS = 2000
LONGEST_IDENTITY = 16_384
LONGEST_PACKET = 4 * 1024 * 1024
"""A contact's picture comes along with its call."""
PORTION = 65_536
PACKETS, PACKETS_PER_S = 60, 4.0
BYTES, BYTES_PER_S = 3 * LONGEST_PACKET, 262_144.0

_Error = QAbstractSocket.SocketError


class PhoneLink(QObject):
    """Who dialled is the TLS server; both show a certificate that bears the device's id.

    Signals:
        opened: Encrypted; :attr:`identity`, :attr:`certificate` and :attr:`public_key` are final.
        packet_seen: A :class:`Packet` of an open link.
        closed: Told once, by whichever side; never for :meth:`close`.
    """

    opened = Signal()
    packet_seen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        own: OwnDevice,
        is_wanted: Callable[[DeviceIdentity], bool],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """Takes who we are, and who is let on with at all; connects to nobody yet."""
        super().__init__(parent)
        self.identity: DeviceIdentity | None = None
        self.certificate = ""
        self.public_key = b""
        self.was_reached = False
        self._own = own
        self._is_wanted = is_wanted
        self._now = now
        self._is_open = False
        self._is_over = False
        self._lines = PacketLines(LONGEST_IDENTITY)
        self._packets = FloodLimit(PACKETS, PACKETS_PER_S)
        self._bytes = FloodLimit(BYTES, BYTES_PER_S)
        self._socket = self._new_socket()
        self._limit = self._timer(self._on_too_long)
        self._more = self._timer(self._on_readable)

    @property
    def is_open(self) -> bool:
        """True between ``opened`` and the end."""
        return self._is_open

    @property
    def own_key(self) -> bytes:
        """Our public key as DER."""
        return bytes(self._socket.localCertificate().publicKey().toDer().data())

    @property
    def address(self) -> QHostAddress:
        """Where the device is."""
        return self._socket.peerAddress()

    def accept(self, descriptor: int) -> bool:
        """Goes on with a device that dialled us; False where it is gone already."""
        self._limit.start(OPEN_LIMIT_MS)
        self._socket.readyRead.connect(self._on_greeted)
        return bool(self._socket.setSocketDescriptor(descriptor))

    def dial(self, identity: DeviceIdentity, address: QHostAddress) -> None:
        """Dials a device that told where it waits."""
        self.identity = identity
        self._limit.start(OPEN_LIMIT_MS)
        self._socket.connected.connect(self._on_reached)
        self._socket.connectToHost(address, identity.tcp_port or 0)

    def trust(self) -> None:
        """The device is paired: what it says may be long."""
        self._lines.longest = LONGEST_PACKET

    def send(self, packet: Packet) -> None:
        """Sends to an open link."""
        if self._is_open:
            self._write(packet)

    def close(self) -> None:
        """Hangs up; what was sent still goes out."""
        if self._is_over:
            return
        was_open = self._is_open
        self._end()
        if was_open:
            self._limit.start(PARTING_MS)
            self._socket.disconnected.connect(self.deleteLater)
            self._socket.disconnectFromHost()
        if self._socket.state() is QAbstractSocket.SocketState.UnconnectedState or not was_open:
            self._socket.abort()
            self.deleteLater()

    def _new_socket(self) -> QSslSocket:
        socket = QSslSocket(self)
        socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        socket.setReadBufferSize(PORTION)
        configuration = QSslConfiguration.defaultConfiguration()
        configuration.setProtocol(QSsl.SslProtocol.TlsV1_2OrLater)
        # Asked for, and judged by ourselves: there is no authority, only the certificate we know.
        configuration.setPeerVerifyMode(QSslSocket.PeerVerifyMode.QueryPeer)
        certificate = QByteArray(self._own.certificate_pem.encode())
        key = QByteArray(self._own.key_pem.encode())
        configuration.setLocalCertificate(QSslCertificate(certificate))
        configuration.setPrivateKey(QSslKey(key, QSsl.KeyAlgorithm.Ec))
        socket.setSslConfiguration(configuration)
        socket.encrypted.connect(self._on_encrypted)
        socket.errorOccurred.connect(self._fail)
        socket.disconnected.connect(self._fail)
        return socket

    def _timer(self, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(due)
        return timer

    def _on_greeted(self) -> None:
        """The first line of one who dialled us; nothing follows it before we begin to encrypt."""
        socket = self._socket
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_IDENTITY:
                self._fail()
            return
        socket.readyRead.disconnect(self._on_greeted)
        identity = read_identity(read_packet(bytes(socket.readLine(LONGEST_IDENTITY + 1).data())))
        if identity is None or not self._is_for_us(identity) or not self._is_wanted(identity):
            self._fail()
            return
        self.identity = identity
        socket.readyRead.connect(self._on_readable)
        socket.startClientEncryption()

    def _is_for_us(self, identity: DeviceIdentity) -> bool:
        is_us = identity.target_id in {"", self._own.id}
        return is_us and identity.target_version in {None, OWN_VERSION}

    def _on_reached(self) -> None:
        """We dialled, so we introduce ourselves and are the server."""
        self.was_reached = True
        if self.identity is None:
            return
        told = own_identity(
            self._own.id,
            targetDeviceId=self.identity.id,
            targetProtocolVersion=self.identity.version,
        )
        self._write(told)
        self._socket.readyRead.connect(self._on_readable)
        self._socket.startServerEncryption()

    def _on_encrypted(self) -> None:
        certificate = self._socket.peerCertificate()
        identity = self.identity
        if certificate.isNull() or identity is None:
            self._fail()
            return
        names = certificate.subjectInfo(QSslCertificate.SubjectInfo.CommonName)
        self.certificate = hashlib.sha256(bytes(certificate.toDer().data())).hexdigest()
        self.public_key = bytes(certificate.publicKey().toDer().data())
        if list(names) != [identity.id] or not self.public_key:
            self._fail()
        elif identity.version >= RESENT_SINCE:
            self._write(own_identity(self._own.id))
        else:
            self._open(identity)

    def _open(self, identity: DeviceIdentity) -> None:
        self.identity = identity
        self._limit.stop()
        self._is_open = True
        _keep_alive(self._socket)
        self.opened.emit()

    def _on_readable(self) -> None:
        """Reads a portion a turn; nothing said before the link was encrypted gets here."""
        if self._is_over or not self._socket.isEncrypted():
            return
        data = bytes(self._socket.read(PORTION).data())
        at_s = self._now().timestamp()
        if not self._bytes.is_within(at_s, len(data)):
            self._fail()
            return
        for line in self._lines.feed(data):
            if not self._packets.is_within(at_s):
                self._fail()
                return
            if not self._take(read_packet(line)):
                return
        if self._socket.bytesAvailable():
            self._more.start(0)

    def _take(self, packet: Packet | None) -> bool:
        """False once the link is over, which whoever hears of the packet may have brought about."""
        if self._is_open and packet is not None:
            self.packet_seen.emit(packet)
        elif not self._is_open:
            again = read_identity(packet)
            if again is None or self.identity is None or not self.identity.is_resent_by(again):
                self._fail()
            else:
                self._open(again)
        return not self._is_over

    def _write(self, packet: Packet) -> None:
        self._socket.write(packet.line(int(self._now().timestamp() * 1000)))

    def _fail(self, _error: _Error | None = None) -> None:
        if not self._is_over:
            self._end()
            self._socket.abort()
            self.closed.emit()
            self.deleteLater()

    def _on_too_long(self) -> None:
        if self._is_over:
            self._socket.abort()
            self.deleteLater()
        self._fail()

    def _end(self) -> None:
        self._is_over, self._is_open = True, False
        self._limit.stop()
        self._more.stop()


def _keep_alive(socket: QSslSocket) -> None:
    """Lets the system notice within a minute that a phone is gone; no timer of ours wakes up."""
    socket.setSocketOption(QAbstractSocket.SocketOption.KeepAliveOption, 1)
    if sys.platform == "win32":
        return
    idle = getattr(sockets, "TCP_KEEPIDLE", None) or getattr(sockets, "TCP_KEEPALIVE", None)
    with suppress(OSError), sockets.socket(fileno=os.dup(int(socket.socketDescriptor()))) as plain:
        for option, value in ((idle, 30), (sockets.TCP_KEEPINTVL, 10), (sockets.TCP_KEEPCNT, 3)):
            if option is not None:
                plain.setsockopt(sockets.IPPROTO_TCP, option, value)
