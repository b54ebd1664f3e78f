"""A Unix socket in Qt's event loop."""

import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

CHUNK = 65_536


class BusLink(QObject):
    """Bytes to and from a local service, without ever waiting for it.

    ``arrived`` tells what came, ``closed`` that the other side is gone; our own :meth:`close` is
    not told. It can be opened again afterwards.
    """

    arrived = Signal(object)
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Opens nothing yet."""
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._reading: QSocketNotifier | None = None
        self._writing: QSocketNotifier | None = None
        self._out = bytearray()

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
        self._reading = QSocketNotifier(link.fileno(), QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(self._on_readable)
        self._writing = QSocketNotifier(link.fileno(), QSocketNotifier.Type.Write, self)
        self._writing.setEnabled(False)
        self._writing.activated.connect(self._on_writable)
        return True

    def send(self, data: bytes) -> None:
        """Sends ``data`` now, or as soon as the other side takes it; nothing once hung up."""
        if self._socket is not None:
            self._out += data
            self._on_writable()

    def close(self) -> None:
        """Hangs up; what was not sent yet is dropped."""
        for notifier in (self._reading, self._writing):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        if self._socket is not None:
            self._socket.close()
        self._socket = self._reading = self._writing = None
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
        if self._socket is None or self._writing is None:
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
