"""A FRITZ!Box's call monitor on a port of its own, with everything a bad day brings."""

import select
import socket
import struct
import threading
from types import TracebackType
from typing import Self


class FritzBox:
    """Takes connections in a thread and says what it is told to say."""

    def __init__(self, port: int = 0) -> None:
        self.connections = 0
        self._server = socket.create_server(("127.0.0.1", port))
        self.port = int(self._server.getsockname()[1])
        self._links: list[socket.socket] = []
        self._stop_reader, self._stop_writer = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name="fritz box")
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

    def say(self, *lines: str) -> None:
        """Sends whole lines with the time before them."""
        self.send("".join(f"24.11.26 10:00:00;{line}\r\n" for line in lines).encode())

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

    def _serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._server, self._stop_reader], [], [])
            if self._stop_reader in ready:
                return
            link, _ = self._server.accept()
            with self._lock:
                self._links.append(link)
                self.connections += 1
