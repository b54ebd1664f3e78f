"""Listens at a port of this computer and lets visitors in, without QtNetwork (3 MiB)."""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

QUEUE = 1024
"""Who comes while we are busy waits here; whoever finds no place tries again a second later."""
AT_ONCE = 256
BREATHER_MS = 1000


class HookListener(QObject):
    """One listening socket; ``entered(connection, peer)`` is called with each visitor.

    Those who come together are told together, and ``settled()`` after the last of them.
    """

    def __init__(
        self,
        entered: Callable[[socket.socket, str], None],
        settled: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Takes who is told of visitors."""
        super().__init__(parent)
        self._entered = entered
        self._settled = settled
        self._socket: socket.socket | None = None
        self._knocking = QSocketNotifier(QSocketNotifier.Type.Read, self)
        self._knocking.activated.connect(self._on_knock)

    @property
    def port(self) -> int:
        """Where it listens, 0 where it does not."""
        return 0 if self._socket is None else int(self._socket.getsockname()[1])

    def open(self, address: str, port: int) -> bool:
        """Listens at ``address`` (``::`` for all, of both kinds); False where that cannot be."""
        self.close()
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        try:
            listening = socket.socket(family)
        except OSError:
            return False
        try:
            self._prepare(listening)
            listening.bind((address, port))
            listening.listen(QUEUE)
        except (OSError, OverflowError):
            listening.close()
            return False
        self._socket = listening
        self._knocking.setSocket(listening.fileno())
        self._knocking.setEnabled(True)
        return True

    def close(self) -> None:
        """Listens no more."""
        if self._socket is not None:
            self._knocking.setEnabled(False)
            self._socket.close()
            self._socket = None

    @staticmethod
    def _prepare(listening: socket.socket) -> None:
        listening.setblocking(False)
        if sys.platform == "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if listening.family == socket.AF_INET6:
            with suppress(OSError):
                listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)

    def _on_knock(self) -> None:
        self._let_in()
        self._settled()

    def _let_in(self) -> None:
        for _ in range(AT_ONCE):
            if self._socket is None:
                return
            try:
                connection, peer = self._socket.accept()
            except (BlockingIOError, ConnectionAbortedError):
                return
            except OSError:
                self._take_a_breath()
                return
            connection.setblocking(False)
            self._entered(connection, str(peer[0]))

    def _take_a_breath(self) -> None:
        """There are no descriptors left: a visitor at the door would be told of for ever."""
        self._knocking.setEnabled(False)
        QTimer.singleShot(BREATHER_MS, self, self._knock_again)

    def _knock_again(self) -> None:
        self._knocking.setEnabled(self._socket is not None)
