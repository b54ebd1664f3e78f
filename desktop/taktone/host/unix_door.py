"""Where local programs come in: a Unix socket in Qt's event loop, without QtNetwork (3 MiB)."""

import os
import socket
import stat
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from taktone.host.paths import ensure_folder
from taktone.host.unix_link import UnixLink

QUEUE = 32
BREATHER_MS = 1000


class UnixDoor(QObject):
    """Listens in a folder that is closed to others; see :class:`~taktone.host.door.Door`."""

    entered = Signal(object)
    spoke = Signal(object)
    left = Signal(object)

    def __init__(self, address: str, *, breather_ms: int = BREATHER_MS) -> None:
        """Takes the socket's path, and how long to rest when there are no descriptors left."""
        super().__init__()
        self._path = Path(address)
        self._breather_ms = breather_ms
        self._socket: socket.socket | None = None
        self._free: list[UnixLink] = []
        self._knocking = QSocketNotifier(QSocketNotifier.Type.Read, self)
        self._knocking.activated.connect(self._let_in)

    def open(self) -> None:
        """Begins to listen; a socket that a crash left behind is replaced.

        Raises:
            OSError: The folder is not ours, or the socket cannot be made.
        """
        _close_folder(self._path.parent)
        self._path.unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX)
        try:
            listening.setblocking(False)
            listening.bind(str(self._path))
            self._path.chmod(0o600)  # before anybody can connect
            listening.listen(QUEUE)
        except OSError:
            listening.close()
            raise
        self._socket = listening
        self._knocking.setSocket(listening.fileno())
        self._knocking.setEnabled(True)

    def close(self) -> None:
        """Listens no more; the socket's file goes."""
        if self._socket is None:
            return
        self._knocking.setEnabled(False)
        self._socket.close()
        self._socket = None
        with suppress(OSError):
            self._path.unlink()

    def _let_in(self) -> None:
        for _ in range(QUEUE):
            if self._socket is None:
                return
            try:
                conversation, _ = self._socket.accept()
            except BlockingIOError:
                return
            except OSError:
                self._take_a_breath()
                return
            link = self._free.pop() if self._free else UnixLink(self.spoke.emit, self._end, self)
            link.begin(conversation)
            self.entered.emit(link)

    def _take_a_breath(self) -> None:
        """The system has no descriptor left: who knocks waits, and the processor rests."""
        self._knocking.setEnabled(False)
        QTimer.singleShot(self._breather_ms, self, self._listen_again)

    def _listen_again(self) -> None:
        self._knocking.setEnabled(self._socket is not None)

    def _end(self, link: UnixLink) -> None:
        self.left.emit(link)
        self._free.append(link)


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
