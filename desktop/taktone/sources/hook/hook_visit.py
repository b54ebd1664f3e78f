"""One connection to the web hook: a request in, an answer out, and good-bye."""

import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier

from taktone.sources.hook.http_request import RequestReader

CHUNK = 32 * 1024
MOST_PASSED_OVER = 1 << 20
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


class HookVisit:
    """Reads what is wanted, answers once and waits until the other side hangs up as well.

    It serves one connection after the other: a notifier that waits for its deletion may end the
    process.

    Attributes:
        reader: What came so far.
    """

    def __init__(
        self,
        parent: QObject,
        asked: Callable[["HookVisit"], None],
        gone: Callable[["HookVisit"], None],
    ) -> None:
        """Takes who owns the notifier, who is told of the request, and who of the end."""
        self.reader = RequestReader()
        self._asked = asked
        self._gone = gone
        self._socket: socket.socket | None = None
        self._spare = 0
        self._notifier = QSocketNotifier(QSocketNotifier.Type.Read, parent)
        self._notifier.activated.connect(self.listen)

    def begin(self, connection: socket.socket) -> None:
        """Takes a connection that does not block, and hears what it has said already."""
        self.reader = RequestReader()
        self._socket = connection
        self._spare = MOST_PASSED_OVER
        self.listen()

    def watch(self) -> None:
        """Is told from now on of what comes: who hung up meanwhile never cost a notifier."""
        if self._socket is not None and not self._notifier.isEnabled():
            self._notifier.setSocket(self._socket.fileno())
            self._notifier.setEnabled(True)

    @property
    def place(self) -> str:
        """The address of ours that was called, empty once hung up."""
        if self._socket is None:
            return ""
        try:
            return str(self._socket.getsockname()[0])
        except OSError:
            return ""

    def listen(self) -> None:
        """Reads what has come by now."""
        if self._socket is None:
            return
        try:
            data = self._socket.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if self.reader.is_done:
            self._spare -= len(data)
        elif self.reader.feed(data):
            self._asked(self)
        if not data or self._spare < 0:
            self.end()

    def answer(self, status: int, words: str) -> None:
        """Sends the answer; what the other side says from now on is passed over."""
        page = words.encode()
        head = (
            f"HTTP/1.1 {status} {_REASONS[status]}\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            f"Content-Length: {len(page)}\r\n"
            "Content-Security-Policy: default-src 'none'\r\n"
            "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
            "Connection: close\r\n\r\n"
        )
        if self._socket is not None:
            # It fits into the buffer of a connection that was sent nothing before. To hang up
            # altogether would take back what the other side has not read yet.
            with suppress(OSError):
                self._socket.send(head.encode("ascii") + page)
                self._socket.shutdown(socket.SHUT_WR)

    def end(self) -> None:
        """Hangs up."""
        if self._socket is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            self._gone(self)
