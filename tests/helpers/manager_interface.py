"""A manager interface on a port of its own, with everything a bad day brings."""

import hashlib
import select
import socket
import ssl
import struct
import threading
from types import TracebackType
from typing import Self

GREETING = b"Asterisk Call Manager/11.0.0\r\n"
CHALLENGE = "840415273"


class ManagerInterface:
    """Speaks the protocol in a thread: log-in by challenge, lists, pings; tells what it is told to.

    Attributes:
        password: What the right one is.
        greeting: The first bytes it sends; ``b""`` hangs up at once, None stays silent.
        may_list: The user may see the list of all channels.
        answers_pings: False: a connection that looks alive and is dead.
        listed: Fields of the channels on the list.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None, port: int = 0) -> None:
        self.password = "hemmelig"
        self.greeting: bytes | None = GREETING
        self.may_list = True
        self.answers_pings = True
        self.listed: list[str] = []
        self.asked: list[dict[str, str]] = []
        self._tls = tls
        self._server = socket.create_server(("127.0.0.1", port))
        self.port = int(self._server.getsockname()[1])
        self._links: list[socket.socket] = []
        self._stop_reader, self._stop_writer = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name="manager interface")
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

    @property
    def is_connected(self) -> bool:
        return bool(self._links)

    def asked_for(self, action: str) -> list[dict[str, str]]:
        """Every message with that action so far."""
        return [message for message in self.asked if message.get("Action") == action]

    def tell(self, data: bytes) -> None:
        """Sends ``data`` to everybody who is connected."""
        with self._lock:
            for link in self._links:
                link.sendall(data)

    def hang_up(self, *, is_reset: bool = False) -> None:
        """Ends every connection, rudely if wanted."""
        with self._lock:
            for link in self._links:
                if is_reset:
                    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    link.close()
                else:
                    link.shutdown(socket.SHUT_RDWR)
            if is_reset:
                self._links.clear()

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
            link.sendall(self.greeting)
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
                link.sendall(self._answer(message).encode())

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
