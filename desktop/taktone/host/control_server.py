"""The local socket by which commands, web links and measuring reach the running program.

One JSON object per line, at most 64 KiB; each is answered by one line. The folder is closed to
others (0700), so is the socket; the holder of the instance lock alone may call :meth:`start`.
"""

import json
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.host.control_client import LONGEST_LINE
from taktone.host.door import Door, Link

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

    def __init__(self, address: str, handler: Handler, door: Door | None = None) -> None:
        """Takes where to listen, who answers, and another way in than the system's usual one."""
        super().__init__()
        self._handler = handler
        self._door = door or _usual_door(address)
        self._door.entered.connect(self._on_entered)
        self._door.spoke.connect(self._work)
        self._door.left.connect(self._on_left)
        self._connections: dict[Link, bytearray] = {}

    def start(self) -> None:
        """Begins to listen; ``failed(KnownError)`` where that cannot be."""
        try:
            self._door.open()
        except OSError as error:
            self.failed.emit(KnownError(Problem.SOCKET_FAILED, str(error)))

    def stop(self) -> None:
        """Listens no more; the socket's file goes."""
        for link in tuple(self._connections):
            link.close()
        self._door.close()

    def _on_entered(self, link: Link) -> None:
        if len(self._connections) >= MOST_CONNECTIONS:
            next(iter(self._connections)).close()
        self._connections[link] = bytearray()

    def _on_left(self, link: Link) -> None:
        self._connections.pop(link, None)

    def _work(self, link: Link) -> None:
        """Answers what has come, in portions; what follows a bug of the handler is not lost."""
        waiting = self._connections.get(link)
        if waiting is None:
            return
        try:
            for _ in range(MOST_AT_ONCE):
                line = self._next_line(link, waiting)
                if line is None:
                    return
                self._serve(link, line)
        finally:
            if link in self._connections:
                self._go_on(link, waiting)

    def _next_line(self, link: Link, waiting: bytearray) -> bytes | None:
        if link not in self._connections:
            return None
        if b"\n" not in waiting:
            waiting += link.read(LONGEST_LINE + 1)
        line, end, rest = waiting.partition(b"\n")
        if len(line) > LONGEST_LINE:
            too_long = _refused("too_long", f"at most {LONGEST_LINE} bytes a line")
            self._reply(link, too_long)
            link.close()
            return None
        if not end:
            return None
        waiting[:] = rest
        return bytes(line)

    def _go_on(self, link: Link, waiting: bytearray) -> None:
        """The next portion, after the screen had its turn; half a line waits for its end."""
        if link.unsent > MOST_UNREAD:
            link.close()
        elif b"\n" in waiting or link.has_more:
            QTimer.singleShot(0, self, lambda: self._work(link))

    def _serve(self, link: Link, line: bytes) -> None:
        # Who speaks is not idle: the connection silent for longest makes room for a new one.
        self._connections[link] = self._connections.pop(link)
        answer = _refused("internal")
        try:
            answer = self._answer(line)
        finally:
            self._reply(link, answer)

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

    def _reply(self, link: Link, answer: Answer) -> None:
        if link in self._connections:
            link.write(json.dumps(answer).encode() + b"\n")


def _usual_door(address: str) -> Door:
    if sys.platform == "win32":
        from taktone.host.pipe_door import PipeDoor  # noqa: PLC0415 - QtNetwork: 3 MiB, 8 ms

        return PipeDoor(address)
    from taktone.host.unix_door import UnixDoor  # noqa: PLC0415 - Windows has no such sockets

    return UnixDoor(address)


def _sound(value: object) -> object:
    """Half a surrogate pair is no text: nothing could write it down."""
    if isinstance(value, str):
        if value.isascii():
            return value
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def _refused(error: str, detail: str = "") -> Answer:
    return {"v": VERSION, "ok": False, "error": error, "detail": detail}
