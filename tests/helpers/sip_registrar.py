"""A small telephone exchange on real sockets, in a thread of its own: it does what it is told to.

It reads and writes SIP by itself, so that it and the program do not share mistakes.
"""

import contextlib
import hashlib
import selectors
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from types import TracebackType
from typing import Self

Reply = Callable[[bytes], object]
DESK = "sip:1001@192.0.2.50:5060"


@dataclass(slots=True)
class Heard:
    """A request or an answer of the program's."""

    first: str
    fields: dict[str, str]
    reply: Reply

    @property
    def method(self) -> str:
        return self.first.partition(" ")[0]

    @property
    def status(self) -> int:
        return int(self.first.split(" ")[1]) if self.first.startswith("SIP/2.0") else 0


@dataclass(slots=True, kw_only=True)
class Manners:
    """How the exchange behaves."""

    password: str = "secret"
    algorithm: str = "MD5"
    can_watch: bool = True
    is_silent: bool = False
    throws_out: bool = False
    """One device at a time: a new one replaces the telephone on the desk (Asterisk can)."""
    server: str = "Exchange 1"


@dataclass(slots=True)
class _Place:
    """Where the program is, by its last REGISTER or SUBSCRIBE."""

    contact: str = ""
    reply: Reply | None = None
    fields: dict[str, str] = field(default_factory=dict)


class SipRegistrar:
    """Registers, is subscribed to, calls; ``heard`` remembers all that came."""

    def __init__(
        self,
        transport: str = "udp",
        host: str = "127.0.0.1",
        certificate: str = "",
        manners: Manners | None = None,
        port: int = 0,
    ) -> None:
        self.manners = manners or Manners()
        self.heard: list[Heard] = []
        self.bindings: dict[str, str] = {"1001": DESK}
        self._transport = transport
        self._host = host
        self._certificate = certificate
        self._phone = _Place()
        self._watcher = _Place()
        self._numbers = count(1)
        self._calls: dict[str, str] = {}
        self._streams: dict[socket.socket, bytes] = {}
        self._lock = threading.RLock()
        self._wake_reader, self._wake_writer = socket.socketpair()
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        kind = socket.SOCK_DGRAM if transport == "udp" else socket.SOCK_STREAM
        self._socket = socket.socket(family, kind)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((host, port))
        self._thread = threading.Thread(target=self._serve, name="registrar")

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def __enter__(self) -> Self:
        if self._transport != "udp":
            self._socket.listen()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wake_writer.send(b".")
        self._thread.join(10)
        for each in (self._wake_reader, self._wake_writer, self._socket, *self._streams):
            each.close()

    def asked(self, method: str) -> list[Heard]:
        """Every request of that method so far."""
        with self._lock:
            return [heard for heard in self.heard if heard.method == method]

    def answered(self, status: int, method: str) -> list[Heard]:
        """Every answer of that status so far."""
        with self._lock:
            return [
                heard
                for heard in self.heard
                if heard.status == status and heard.fields["cseq"].endswith(method)
            ]

    def ring(self, call_id: str, number: str = "+4520304050", name: str = "Jens") -> None:
        """Calls the silent phone."""
        head = self._head(f"z9hG4bKring{call_id}", "<sip:1001@localhost>", call_id, "1 INVITE")
        caller = f'"{name}" <sip:{number}@localhost>;tag=caller'
        self._calls[call_id] = f"{head}From: {caller}\r\n"
        self._send(self._phone, f"INVITE {self._phone.contact}", self._calls[call_id])

    def cancel(self, call_id: str, reason: str = "") -> None:
        """The caller gave up, or somebody else answered."""
        head = self._calls[call_id].replace("INVITE", "CANCEL")
        extra = f"Reason: {reason}\r\n" if reason else ""
        self._send(self._phone, f"CANCEL {self._phone.contact}", head + extra)

    def tell(self, *dialogs: str) -> None:
        """Tells the watcher what the telephone on the desk does."""
        with self._lock:
            number = next(self._numbers)
            place = self._watcher
            asked = place.fields
            head = self._head(
                f"z9hG4bKnotify{number}", asked["from"], asked["call-id"], f"{number} NOTIFY"
            )
            body = (
                '<?xml version="1.0"?><dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" '
                f'version="{number}" state="full" entity="sip:1001@localhost">'
                f"{''.join(dialogs)}</dialog-info>"
            )
            head += (
                f"From: {asked['to']};tag=watched\r\nEvent: dialog\r\n"
                "Subscription-State: active;expires=120\r\n"
                f"Contact: <sip:1001@{self._host}:{self.port}>\r\n"
                "Content-Type: application/dialog-info+xml\r\n"
            )
            self._send(place, f"NOTIFY {place.contact}", head, body)

    def hang_up(self) -> None:
        """Breaks every connection, as a restart would."""
        with self._lock:
            for stream in self._streams:
                with contextlib.suppress(OSError):
                    stream.shutdown(socket.SHUT_RDWR)

    def _head(self, branch: str, to: str, call_id: str, cseq: str) -> str:
        name = self._transport.upper()
        return (
            f"Via: SIP/2.0/{name} {self._host}:{self.port};rport;branch={branch}\r\n"
            f"To: {to}\r\nCall-ID: {call_id}\r\nCSeq: {cseq}\r\n"
        )

    def _send(self, place: _Place, first: str, head: str, body: str = "") -> None:
        assert place.reply is not None
        text = f"{first} SIP/2.0\r\n{head}Content-Length: {len(body)}\r\n\r\n{body}"
        place.reply(text.encode())

    def _serve(self) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(self._socket, selectors.EVENT_READ)
            ready.register(self._wake_reader, selectors.EVENT_READ)
            while True:
                for key, _ in ready.select():
                    if key.fileobj is self._wake_reader:
                        return
                    self._on_ready(key.fileobj, ready)  # type: ignore[arg-type]

    def _on_ready(self, place: socket.socket, ready: selectors.BaseSelector) -> None:
        if self._transport == "udp":
            data, source = place.recvfrom(65_536)
            self._take(data, lambda answer: place.sendto(answer, source))
        elif place is self._socket:
            stream = self._accept()
            if stream is not None:
                self._streams[stream] = b""
                ready.register(stream, selectors.EVENT_READ)
        else:
            self._read(place, ready)

    def _accept(self) -> socket.socket | None:
        stream, _ = self._socket.accept()
        if not self._certificate:
            return stream
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._certificate)
        stream.settimeout(5)
        try:
            return context.wrap_socket(stream, server_side=True)
        except OSError:
            # The program did not like the certificate.
            stream.close()
            return None

    def _read(self, stream: socket.socket, ready: selectors.BaseSelector) -> None:
        try:
            data = stream.recv(65_536)
        except OSError:
            data = b""
        if not data:
            ready.unregister(stream)
            with self._lock:
                del self._streams[stream]
            stream.close()
            return
        waiting = (self._streams[stream] + data).lstrip(b"\r\n")
        while b"\r\n\r\n" in waiting:
            # The program's requests have no bodies.
            message, _, waiting = waiting.partition(b"\r\n\r\n")
            self._take(message, partial(_say, stream))
            waiting = waiting.lstrip(b"\r\n")
        self._streams[stream] = waiting

    def _take(self, data: bytes, reply: Reply) -> None:
        first, *lines = data.decode().strip().split("\r\n")
        if not first:
            return
        pairs = (line.partition(": ") for line in lines)
        fields: dict[str, str] = {}
        for name, _, value in pairs:
            old = fields.get(name.lower())
            fields[name.lower()] = f"{old}, {value}" if old else value
        heard = Heard(first, fields, reply)
        with self._lock:
            self.heard.append(heard)
            if self.manners.is_silent:
                return
            if heard.method in ("REGISTER", "SUBSCRIBE"):
                self._on_request(heard)
            elif heard.status in (480, 487) and fields["cseq"].endswith("INVITE"):
                call = self._calls[fields["call-id"]].replace("INVITE", "ACK")
                self._send(self._phone, f"ACK {self._phone.contact}", call)

    def _on_request(self, heard: Heard) -> None:
        if not _is_proved(heard, self.manners):
            algorithm = self.manners.algorithm
            challenge = f'Digest realm="here", nonce="n", algorithm={algorithm}, qop="auth"'
            self._answer(heard, "401 Unauthorized", f"WWW-Authenticate: {challenge}\r\n")
        elif heard.method == "REGISTER":
            self._register(heard)
        elif not self.manners.can_watch:
            self._answer(heard, "489 Bad Event")
        else:
            self._watcher = _Place(heard.fields["contact"].strip("<>"), heard.reply, heard.fields)
            self._watcher.fields["to"] = heard.fields["to"].partition(";")[0]
            self._answer(heard, "200 OK", f"Expires: {heard.fields['expires']}\r\n")
            if heard.fields["expires"] != "0":
                self.tell()

    def _register(self, heard: Heard) -> None:
        for contact in heard.fields.get("contact", "").split(", "):
            uri, _, expires = contact.partition(">;expires=")
            uri = uri.strip("<")
            user = uri.partition(":")[2].partition("@")[0]
            if not contact:
                continue
            if expires == "0":
                self.bindings = {k: v for k, v in self.bindings.items() if v != uri}
            else:
                if self.manners.throws_out:
                    self.bindings.clear()
                self.bindings[user] = uri
                self._phone = _Place(uri, heard.reply, heard.fields)
        lines = "".join(f"Contact: <{uri}>;expires=120\r\n" for uri in self.bindings.values())
        self._answer(heard, "200 OK", lines)

    def _answer(self, heard: Heard, status: str, extra: str = "") -> None:
        fields = heard.fields
        tag = "" if "tag=" in fields["to"] else ";tag=watched"
        text = (
            f"SIP/2.0 {status}\r\nVia: {fields['via']};received=127.0.0.1\r\n"
            f"From: {fields['from']}\r\nTo: {fields['to']}{tag}\r\n"
            f"Call-ID: {fields['call-id']}\r\nCSeq: {fields['cseq']}\r\n{extra}"
            f"Server: {self.manners.server}\r\nContent-Length: 0\r\n\r\n"
        )
        heard.reply(text.encode())


def _say(stream: socket.socket, data: bytes) -> None:
    """To a program that may have hung up meanwhile."""
    with contextlib.suppress(OSError):
        stream.sendall(data)


def _is_proved(heard: Heard, manners: Manners) -> bool:
    proof = heard.fields.get("authorization", "").removeprefix("Digest ")
    given = {
        name: value.strip('"')
        for name, _, value in (part.partition("=") for part in proof.split(", "))
    }
    if not proof:
        return False

    def hashed(text: str) -> str:
        names = {"MD5": "md5", "SHA-256": "sha256", "SHA-512-256": "sha512_256"}
        return hashlib.new(names[manners.algorithm], text.encode()).hexdigest()

    one = hashed(f"{given['username']}:here:{manners.password}")
    two = hashed(f"{heard.method}:{heard.first.split(' ')[1]}")
    expected = f"{one}:n:{given['nc']}:{given['cnonce']}:auth:{two}"
    return given["response"] == hashed(expected)
