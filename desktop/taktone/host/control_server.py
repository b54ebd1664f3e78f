"""The local socket by which commands, web links and measuring reach the running program.

One JSON object per line, at most 64 KiB; each is answered by one line. The folder is closed to
others (0700), so is the socket; the holder of the instance lock alone may call :meth:`start`.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from taktone.core.known_error import KnownError, Problem
from taktone.host.control_client import LONGEST_LINE
from taktone.host.paths import ensure_folder

VERSION = 1
MOST_CONNECTIONS = 32

Answer = Mapping[str, object]
Handler = Callable[[Mapping[str, object]], Answer | None]


class ControlServer(QObject):
    """Hands each well-formed message to the handler and sends its answer back.

    A handler answers None for an operation it does not know. Whatever is wrong with a message is
    told to its sender; the connection and the server outlive it.
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
                self._close_folder(Path(self._address).parent)
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

    @staticmethod
    def _close_folder(folder: Path) -> None:
        ensure_folder(folder)
        owner = folder.lstat()
        if folder.is_symlink() or owner.st_uid != os.getuid():
            raise PermissionError(f"{folder}: not our own folder")
        if owner.st_mode & 0o077:
            folder.chmod(0o700)

    def _fail(self, detail: str) -> None:
        self.failed.emit(KnownError(Problem.SOCKET_FAILED, detail))

    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            if len(self._connections) >= MOST_CONNECTIONS:
                next(iter(self._connections)).abort()
            self._connections[connection] = bytearray()
            connection.readyRead.connect(lambda c=connection: self._on_readable(c))
            connection.disconnected.connect(lambda c=connection: self._on_gone(c))
            self._on_readable(connection)

    def _on_gone(self, connection: QLocalSocket) -> None:
        self._connections.pop(connection, None)
        connection.deleteLater()

    def _on_readable(self, connection: QLocalSocket) -> None:
        waiting = self._connections.get(connection)
        if waiting is None:
            return
        waiting += connection.readAll().data()
        while (end := waiting.find(b"\n")) >= 0:
            line = bytes(waiting[:end])
            del waiting[: end + 1]
            self._reply(connection, _too_long() if len(line) > LONGEST_LINE else self._answer(line))
        if len(waiting) > LONGEST_LINE:
            self._reply(connection, _too_long())
            connection.disconnectFromServer()

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
            answer = self._handler(message)
        except ValueError as error:
            return _refused("bad_value", str(error))
        return _refused("unknown_op") if answer is None else {"v": VERSION, "ok": True, **answer}

    def _reply(self, connection: QLocalSocket, answer: Answer) -> None:
        connection.write(json.dumps(answer).encode() + b"\n")
        connection.flush()


def _refused(error: str, detail: str = "") -> Answer:
    return {"v": VERSION, "ok": False, "error": error, "detail": detail}


def _too_long() -> Answer:
    return _refused("too_long", f"at most {LONGEST_LINE} bytes a line")
