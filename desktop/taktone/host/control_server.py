"""The local socket by which commands, web links and measuring reach the running program.

One JSON object per line, at most 64 KiB; each is answered by one line. The folder is closed to
others (0700), so is the socket; the holder of the instance lock alone may call :meth:`start`.
"""

import json
import os
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from taktone.core.known_error import KnownError, Problem
from taktone.host.control_client import LONGEST_LINE
from taktone.host.paths import ensure_folder

VERSION = 1
MOST_CONNECTIONS = 32
MOST_AT_ONCE = 32
"""Messages of one connection answered before the screen gets its turn."""
MOST_UNREAD = 1024 * 1024
"""Bytes of answers kept for a sender that does not read them."""

Answer = Mapping[str, object]
Handler = Callable[[Mapping[str, object]], Answer | None]


class ControlServer(QObject):
    """Hands each well-formed message to the handler and sends its answer back.

    A handler answers None for an operation it does not know and raises ValueError with the name of
    a field that has no fitting value. Whatever is wrong with a message is told to its sender; the
    connection and the server outlive it, and a bug in the handler too.
    """

    failed = Signal(object)

    def __init__(self, address: str, handler: Handler) -> None:
        """Takes where to listen and who answers."""
        super().__init__()
        self._address = address
        self._handler = handler
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_CONNECTIONS)
        self._server.newConnection.connect(self._on_connection)
        self._connections: dict[QLocalSocket, bytearray] = {}

    def start(self) -> None:
        """Begins to listen; ``failed(KnownError)`` where that cannot be."""
        if sys.platform != "win32":
            try:
                _close_folder(Path(self._address).parent)
            except OSError as error:
                self._fail(str(error))
                return
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            self._fail(f"{self._address}: {self._server.errorString()}")

    def stop(self) -> None:
        """Listens no more; the socket's file goes."""
        for connection in tuple(self._connections):
            connection.abort()
        self._server.close()

    def _fail(self, detail: str) -> None:
        self.failed.emit(KnownError(Problem.SOCKET_FAILED, detail))

    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            if len(self._connections) >= MOST_CONNECTIONS:
                next(iter(self._connections)).abort()
            # A child that waits for its deletion when the server goes is deleted twice by PySide.
            connection.setParent(None)
            connection.setReadBufferSize(2 * LONGEST_LINE)
            self._connections[connection] = bytearray()
            connection.readyRead.connect(lambda c=connection: self._work(c))
            connection.disconnected.connect(lambda c=connection: self._on_gone(c))
            self._work(connection)

    def _on_gone(self, connection: QLocalSocket) -> None:
        self._connections.pop(connection, None)
        connection.deleteLater()

    def _work(self, connection: QLocalSocket) -> None:
        """Answers what has come, in portions; what follows a bug of the handler is not lost."""
        waiting = self._connections.get(connection)
        if waiting is None:
            return
        try:
            for _ in range(MOST_AT_ONCE):
                line = self._next_line(connection, waiting)
                if line is None:
                    return
                self._serve(connection, line)
        finally:
            if connection in self._connections:
                self._go_on(connection, waiting)

    def _next_line(self, connection: QLocalSocket, waiting: bytearray) -> bytes | None:
        if connection not in self._connections:
            return None
        if b"\n" not in waiting:
            waiting += connection.read(LONGEST_LINE + 1).data()
        line, end, rest = waiting.partition(b"\n")
        if len(line) > LONGEST_LINE:
            too_long = _refused("too_long", f"at most {LONGEST_LINE} bytes a line")
            self._reply(connection, too_long)
            connection.abort()
            return None
        if not end:
            return None
        waiting[:] = rest
        return bytes(line)

    def _go_on(self, connection: QLocalSocket, waiting: bytearray) -> None:
        """The next portion, after the screen had its turn; half a line waits for its end."""
        if connection.bytesToWrite() > MOST_UNREAD:
            connection.abort()
        elif b"\n" in waiting or connection.bytesAvailable():
            QTimer.singleShot(0, self, lambda: self._work(connection))

    def _serve(self, connection: QLocalSocket, line: bytes) -> None:
        # Who speaks is not idle: the connection silent for longest makes room for a new one.
        self._connections[connection] = self._connections.pop(connection)
        answer = _refused("internal")
        try:
            answer = self._answer(line)
        finally:
            self._reply(connection, answer)

    def _answer(self, line: bytes) -> Answer:
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            return _refused("malformed")
        if not isinstance(message, dict):
            return _refused("malformed")
        version = message.get("v", VERSION)
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            return _refused("malformed", "v")
        if version > VERSION:
            return _refused("newer_version", f"this program speaks version {VERSION}")
        try:
            answer = self._handler({name: _sound(value) for name, value in message.items()})
        except ValueError as error:
            return _refused("bad_value", str(error))
        return _refused("unknown_op") if answer is None else {"v": VERSION, "ok": True, **answer}

    def _reply(self, connection: QLocalSocket, answer: Answer) -> None:
        if connection in self._connections:
            connection.write(json.dumps(answer).encode() + b"\n")
            connection.flush()


def _close_folder(folder: Path) -> None:
    """Makes sure that nobody else can put a socket there.

    Raises:
        OSError: The folder is not ours, or cannot be made.
    """
    ensure_folder(folder)
    owner = folder.lstat()
    if not stat.S_ISDIR(owner.st_mode) or owner.st_uid != os.getuid():
        raise PermissionError(f"{folder}: not our own folder")
    is_shared = owner.st_mode & stat.S_ISVTX
    if owner.st_mode & 0o077 and not is_shared:
        folder.chmod(0o700)


def _sound(value: object) -> object:
    """Half a surrogate pair is no text: nothing could write it down."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def _refused(error: str, detail: str = "") -> Answer:
    return {"v": VERSION, "ok": False, "error": error, "detail": detail}
