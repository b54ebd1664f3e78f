"""A Unix socket in Qt's event loop."""

import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

CHUNK = 65_536


class BusLink(QObject):
    """Bytes to and from a local service, without ever waiting for it.

    ``arrived`` tells what came, ``closed`` that the other side is gone; our own :meth:`close` is
    not told. It can be opened again afterwards.

    The two notifiers serve every connection in turn and are never deleted: a deletion that waits
    for the event loop ends the process when Python's collector frees the object in another thread.
    """

    arrived = Signal(object)
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Opens nothing yet."""
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._out = bytearray()
        self._reading = QSocketNotifier(QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(self._on_readable)
        self._writing = QSocketNotifier(QSocketNotifier.Type.Write, self)
        self._writing.activated.connect(self._on_writable)

    def open(self, path: str) -> bool:
        """Connects to the socket at ``path`` (an abstract name begins with NUL); False if refused.

        A service too busy to take us at once refuses.
        """
        self.close()
        link = socket.socket(socket.AF_UNIX)
        link.settimeout(0)
        try:
            link.connect(path)
        except OSError:
            link.close()
            return False
        self._socket = link
        self._writing.setSocket(link.fileno())
        self._reading.setSocket(link.fileno())
        self._reading.setEnabled(True)
        return True

    def send(self, data: bytes) -> None:
        """Sends ``data`` now, or as soon as the other side takes it; nothing once hung up."""
        if self._socket is not None:
            self._out += data
            self._on_writable()

    def close(self) -> None:
        """Hangs up; what was not sent yet is dropped."""
        if self._socket is None:
            return
        for notifier in (self._reading, self._writing):
            notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        self._out.clear()

    def _on_readable(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            self.arrived.emit(data)
        else:
            self._end()

    def _on_writable(self) -> None:
        if self._socket is None:
            return
        try:
            while self._out:
                del self._out[: self._socket.send(self._out)]
        except BlockingIOError:
            self._writing.setEnabled(True)
        except OSError:
            self._end()
        else:
            self._writing.setEnabled(False)

    def _end(self) -> None:
        self.close()
        self.closed.emit()
