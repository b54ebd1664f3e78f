"""A FRITZ!Box's call monitor on a port of its own, with everything a bad day brings."""

import select

from helpers.server_thread import ServerThread


class FritzBox(ServerThread):
    """Takes connections in a thread and says what it is told to say."""

    def __init__(self, port: int = 0) -> None:
        super().__init__("fritz box", port)
        self.connections = 0

    def say(self, *lines: str) -> None:
        """Sends whole lines with the time before them."""
        self.send("".join(f"24.11.26 10:00:00;{line}\r\n" for line in lines).encode())

    def _serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._server, self._stop_reader], [], [])
            if self._stop_reader in ready:
                return
            link, _ = self._server.accept()
            with self._lock:
                self._links.append(link)
                self.connections += 1
