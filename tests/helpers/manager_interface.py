"""A manager interface on a port of its own, with everything a bad day brings."""

import hashlib
import select
import socket
import ssl
from contextlib import suppress

from helpers.server_thread import ServerThread

GREETING = b"Asterisk Call Manager/11.0.0\r\n"
CHALLENGE = "840415273"


class ManagerInterface(ServerThread):
    """Speaks the protocol in a thread: log-in by challenge, lists, pings; tells what it is told to.

    Attributes:
        password: What the right one is.
        greeting: The first bytes it sends; ``b""`` hangs up at once, None stays silent.
        may_list: The user may see the list of all channels.
        answers_pings: False: a connection that looks alive and is dead.
        listed: Fields of the channels on the list.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None, port: int = 0) -> None:
        super().__init__("manager interface", port)
        self.password = "hemmelig"
        self.greeting: bytes | None = GREETING
        self.may_list = True
        self.answers_pings = True
        self.listed: list[str] = []
        self.asked: list[dict[str, str]] = []
        self._tls = tls

    @property
    def is_connected(self) -> bool:
        return bool(self._links)

    def asked_for(self, action: str) -> list[dict[str, str]]:
        """Every message with that action so far."""
        return [message for message in self.asked if message.get("Action") == action]

    def tell(self, data: bytes) -> None:
        """Sends ``data`` to everybody who is connected."""
        self.send(data)

    def hang_up(self, *, is_reset: bool = False) -> None:
        """Ends every connection, rudely if wanted."""
        if is_reset:
            self.reset()
            return
        with self._lock:
            for link in self._links:
                link.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        texts: dict[socket.socket, bytes] = {}
        while True:
            alive = [link for link in self._links if link.fileno() >= 0]
            ready, _, _ = select.select([self._server, self._stop_reader, *alive], [], [], 0.05)
            if self._stop_reader in ready:
                return
            for link in ready:
                if link is self._server:
                    self._accept(texts)
                else:
                    self._hear(link, texts)

    def _accept(self, texts: dict[socket.socket, bytes]) -> None:
        link, _ = self._server.accept()
        if self._tls is not None:
            try:
                link = self._tls.wrap_socket(link, server_side=True)
            except (OSError, ssl.SSLError):
                link.close()
                return
        if self.greeting == b"":
            link.close()
            return
        if self.greeting:
            _tell(link, self.greeting)
        texts[link] = b""
        with self._lock:
            self._links.append(link)

    def _hear(self, link: socket.socket, texts: dict[socket.socket, bytes]) -> None:
        try:
            data = link.recv(65536)
        except OSError:
            data = b""
        if not data:
            with self._lock:
                if link in self._links:
                    self._links.remove(link)
            link.close()
            return
        texts[link] += data
        while b"\r\n\r\n" in texts[link]:
            text, _, texts[link] = texts[link].partition(b"\r\n\r\n")
            lines = [line.partition(": ") for line in text.decode().split("\r\n")]
            message = {name: value for name, _, value in lines}
            self.asked.append(message)
            with self._lock:
                _tell(link, self._answer(message).encode())

    def _answer(self, message: dict[str, str]) -> str:
        action_id = f"ActionID: {message.get('ActionID', '')}\r\n"
        good, bad = f"Response: Success\r\n{action_id}", f"Response: Error\r\n{action_id}"
        match message.get("Action"):
            case "Challenge":
                return f"{good}Challenge: {CHALLENGE}\r\n\r\n"
            case "Login":
                told = hashlib.md5((CHALLENGE + self.password).encode()).hexdigest()
                if message.get("Key") == told:
                    return f"{good}Message: Authentication accepted\r\n\r\n"
                return f"{bad}Message: Authentication failed\r\n\r\n"
            case "CoreShowChannels" if self.may_list:
                events = [f"Event: CoreShowChannel\r\n{action_id}{x}\r\n\r\n" for x in self.listed]
                end = f"Event: CoreShowChannelsComplete\r\n{action_id}\r\n"
                return f"{good}EventList: start\r\n\r\n{''.join(events)}{end}"
            case "Ping":
                return f"{good}Ping: Pong\r\n\r\n" if self.answers_pings else ""
            case "BridgeList":
                return f"{good}\r\nEvent: BridgeListComplete\r\n{action_id}\r\n"
            case _:
                return f"{bad}Message: Permission denied\r\n\r\n"


def _tell(link: socket.socket, data: bytes) -> None:
    """Whoever has hung up meanwhile, as after a log-off, needs no answer."""
    with suppress(OSError):
        link.sendall(data)
