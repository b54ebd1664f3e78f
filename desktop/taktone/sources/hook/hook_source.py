"""Calls told by fetching a web address on this computer."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import (
    QHostAddress,
    QNetworkInterface,
    QTcpServer,
    QTcpSocket,
)

from taktone.sources.base import SourceAbilities
from taktone.sources.hook.hook_door import HookDoor, allowed_networks, is_allowed
from taktone.sources.hook.http_request import RequestReader
from taktone.sources.told_messages import ToldMessages, is_macro

MOST_CONNECTIONS = 64
LIMIT_MS = 5000
_REASONS = {
    200: "OK",
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    411: "Length Required",
    413: "Content Too Large",
    431: "Request Header Fields Too Large",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HookAccess:
    """How the hook can be reached.

    Attributes:
        port: On this computer; 0 for any that is free.
        token: Part of each address, so that only who was given it can tell of calls.
        phones: Addresses or networks of desk phones that may call from outside this computer,
            separated by commas; empty: nobody may.
    """

    token: str
    port: int = 0
    phones: str = ""


class HookSource(QObject):
    """A small web server for ``http://127.0.0.1:PORT/TOKEN/EVENT?number=...``.

    It answers each connection once and closes it. Of more than 64 connections that have not said
    what they want, the oldest is dropped, so that nobody can shut the door by standing in it.

    Signals:
        event_seen: A :class:`CallEvent`.
        macro_met: A program sent its own placeholder in place of a number.
    """

    event_seen = Signal(object)
    macro_met = Signal(str)
    name = "hook"
    abilities = SourceAbilities()

    def __init__(
        self,
        access: HookAccess,
        region: Callable[[], str],
        now: Callable[[], datetime],
        page: Callable[[], str] = str,
    ) -> None:
        """Takes the access, the region of numbers, the wall clock, and the page people may see.

        Raises:
            ValueError: ``access.phones`` is no list of addresses.
        """
        super().__init__()
        self._access = access
        self._now = now
        self._page = page
        self._phones = allowed_networks(access.phones)
        own = _own_addresses() if self._phones else ()
        self._door = HookDoor(access.token, own)
        self._told = ToldMessages(self.name, region)
        self._waiting: OrderedDict[int, tuple[QTcpSocket, RequestReader]] = OrderedDict()
        self._gone: list[QTcpSocket] = []
        self._count = 0
        self._servers: list[QTcpServer] = []
        self.impatience = QTimer(self)
        self.impatience.setInterval(LIMIT_MS)
        self.impatience.timeout.connect(self._drop_idle)
        self._seen_before: set[int] = set()
        self._sweep = QTimer(self)
        self._sweep.setSingleShot(True)
        self._sweep.timeout.connect(self._gone.clear)

    @property
    def port(self) -> int:
        """Where it listens, 0 where it does not."""
        return self._servers[0].serverPort() if self._servers else 0

    @property
    def waiting(self) -> int:
        """How many connections have not said what they want."""
        return len(self._waiting)

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Begins to listen; ``port`` stays 0 where the port is taken."""
        if self._servers:
            return
        special = QHostAddress.SpecialAddress
        first = QHostAddress(special.Any if self._phones else special.LocalHost)
        if self._listen(first, self._access.port) and not self._phones:
            # Some programs take localhost for ::1; where there is no IPv6 they cannot.
            self._listen(QHostAddress(special.LocalHostIPv6), self.port)

    def stop(self) -> None:
        """Listens no more; forgets what was told."""
        for server in self._servers:
            server.close()
        self._servers.clear()
        for number in tuple(self._waiting):
            self._drop(number)
        self._told.clear()

    def _listen(self, address: QHostAddress, port: int) -> bool:
        server = QTcpServer(self)
        server.setMaxPendingConnections(MOST_CONNECTIONS)
        server.newConnection.connect(self._on_connection)
        if not server.listen(address, port):
            server.deleteLater()
            return False
        self._servers.append(server)
        return True

    def _on_connection(self) -> None:
        for server in self._servers:
            while (socket := server.nextPendingConnection()) is not None:
                # Ours alone: PySide deletes a child that waits for its deletion twice.
                socket.setParent(None)
                self._gone.append(socket)
                if is_allowed(socket.peerAddress().toString(), self._phones):
                    self._take(socket)
        self._sweep.start(0)

    def _take(self, socket: QTcpSocket) -> None:
        self._count += 1
        number = self._count
        self._waiting[number] = (socket, RequestReader())
        socket.readyRead.connect(partial(self._on_arrived, number))
        socket.disconnected.connect(partial(self._drop, number))
        if len(self._waiting) > MOST_CONNECTIONS:
            self._drop(next(iter(self._waiting)))
        if not self.impatience.isActive():
            self.impatience.start()
        self._on_arrived(number)

    def _on_arrived(self, number: int) -> None:
        socket, reader = self._waiting.get(number, (None, None))
        if socket and reader and reader.feed(bytes(socket.readAll().data())):
            self._answer(socket, reader)

    def _answer(self, socket: QTcpSocket, reader: RequestReader) -> None:
        status, message = reader.refusal, None
        if reader.request is not None:
            status, message = self._door.answer(reader.request)
        page = self._page().encode() if status == 200 else b""
        head = (
            f"HTTP/1.1 {status} {_REASONS[status]}\r\n"
            "Content-Type: text/html; charset=utf-8\r\n"
            f"Content-Length: {len(page)}\r\n"
            "Content-Security-Policy: default-src 'none'\r\n"
            "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
            "Connection: close\r\n\r\n"
        )
        socket.write(head.encode("ascii") + page)
        socket.disconnectFromHost()
        if message is not None:
            self._tell(message)

    def _tell(self, message: dict[str, object]) -> None:
        event = self._told.read(message, self._now())
        if event is not None:
            self.event_seen.emit(event)
        if is_macro(message):
            self.macro_met.emit(str(message["number"]))

    def _drop_idle(self) -> None:
        """Whoever was here at the last look already and has still not said what they want goes."""
        for number in self._seen_before & set(self._waiting):
            self._drop(number)
        self._seen_before = set(self._waiting)
        if not self._waiting:
            self.impatience.stop()

    def _drop(self, number: int) -> None:
        socket, _ = self._waiting.pop(number, (None, None))
        if socket is not None:
            # A socket may not go while one of its signals is being told.
            self._gone.append(socket)
            socket.abort()
            self._sweep.start(0)


def _own_addresses() -> tuple[str, ...]:
    return tuple(address.toString() for address in QNetworkInterface.allAddresses())
