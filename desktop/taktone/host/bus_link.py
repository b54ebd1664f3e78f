"""A Unix socket of another's in Qt's event loop."""

import socket

from PySide6.QtCore import QObject, Signal

from taktone.host.unix_link import UnixLink

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
        self._is_ours_to_end = False
        self._link = UnixLink(self._on_spoken, self._on_left, self)

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
        self._link.begin(link)
        return True

    def send(self, data: bytes) -> None:
        """Sends ``data`` now, or as soon as the other side takes it; nothing once hung up."""
        self._link.write(data)

    def close(self) -> None:
        """Hangs up; what was not sent yet is dropped."""
        self._is_ours_to_end = True
        self._link.close()
        self._is_ours_to_end = False

    def _on_spoken(self, link: UnixLink) -> None:
        if data := link.read(CHUNK):
            self.arrived.emit(data)

    def _on_left(self, _: UnixLink) -> None:
        if not self._is_ours_to_end:
            self.closed.emit()
