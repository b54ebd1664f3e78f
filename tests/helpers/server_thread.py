"""A server on a port of its own that takes connections in a thread, and can be rude to them."""

import socket
import struct
import threading
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self


class ServerThread(ABC):
    """Serves while its ``with`` block lasts; who inherits says how in :meth:`_serve`."""

    def __init__(self, name: str, port: int = 0) -> None:
        self._server = socket.create_server(("127.0.0.1", port))
        self.port = int(self._server.getsockname()[1])
        self._links: list[socket.socket] = []
        self._stop_reader, self._stop_writer = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name=name)
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop_writer.send(b".")
        self._thread.join(10)
        for link in (*self._links, self._server, self._stop_reader, self._stop_writer):
            link.close()

    def send(self, data: bytes) -> None:
        """Sends bytes to everybody who is connected."""
        with self._lock:
            for link in self._links:
                link.sendall(data)

    def reset(self) -> None:
        """Breaks every connection, rudely."""
        with self._lock:
            for link in self._links:
                link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                link.close()
            self._links.clear()

    @abstractmethod
    def _serve(self) -> None:
        """Runs in the thread until something can be read from ``_stop_reader``."""
