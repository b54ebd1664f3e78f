"""One conversation over a Unix socket in Qt's event loop."""

import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class UnixLink(QObject):
    """Reads when asked, writes without waiting; serves one conversation after another.

    Its notifiers are never deleted: a deletion that waits for the event loop ends the process when
    Python's collector frees the object in another thread.
    """

    def __init__(
        self,
        spoke: Callable[["UnixLink"], object],
        left: Callable[["UnixLink"], object],
        parent: QObject,
    ) -> None:
        """Takes whom to tell that bytes have come, and that the other side has hung up."""
        super().__init__(parent)
        self._left = left
        self._socket: socket.socket | None = None
        self._out = bytearray()
        self._reading = QSocketNotifier(QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(lambda: spoke(self))
        self._writing = QSocketNotifier(QSocketNotifier.Type.Write, self)
        self._writing.activated.connect(self._send)

    @property
    def unsent(self) -> int:
        """Bytes that the other side has not taken yet."""
        return len(self._out)

    @property
    def has_more(self) -> bool:
        """False: what is not read yet is told again by itself."""
        return False

    def begin(self, conversation: socket.socket) -> None:
        """Takes a connected socket; the one before it was closed."""
        conversation.setblocking(False)
        self._socket = conversation
        self._writing.setSocket(conversation.fileno())
        self._reading.setSocket(conversation.fileno())
        self._reading.setEnabled(True)

    def read(self, most: int) -> bytes:
        """What has come, at most that many bytes; closes where the other side has hung up."""
        if self._socket is None:
            return b""
        try:
            data = self._socket.recv(most)
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        if not data:
            self.close()
        return data

    def write(self, data: bytes) -> None:
        """Sends it now, or as soon as the other side takes it; nothing once closed."""
        if self._socket is not None:
            self._out += data
            self._send()

    def close(self) -> None:
        """Hangs up; what was not sent yet is dropped."""
        if self._socket is None:
            return
        for notifier in (self._reading, self._writing):
            notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        self._out.clear()
        self._left(self)

    def _send(self) -> None:
        if self._socket is None:
            return
        try:
            while self._out:
                del self._out[: self._socket.send(self._out)]
        except BlockingIOError:
            self._writing.setEnabled(True)
        except OSError:
            self.close()
        else:
            self._writing.setEnabled(False)
