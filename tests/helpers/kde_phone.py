"""An Android phone with KDE Connect, as its program behaves: own TLS, own telephony, in threads."""

import hashlib
import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.x509.oid import NameOID

Said = dict[str, Any]
TCP_PORTS = range(1716, 1765)
HOST = "127.0.0.1"
_DER, _PEM = serialization.Encoding.DER, serialization.Encoding.PEM


class KdePhone:
    """Dials, is dialled, pairs and tells of calls; ``heard`` is what the desktop said."""

    def __init__(
        self,
        folder: Path,
        desktop_pem: str,
        *,
        version: int = 8,
        name: str = "Pixel 7",
        is_old_key: bool = False,
        places: tuple[str, str] = (HOST, HOST),
    ) -> None:
        """``places``: its own address and the desktop's."""
        self.id = hashlib.md5(str(folder).encode(), usedforsecurity=False).hexdigest()
        self.name = name
        self.version = version
        self.heard: list[Said] = []
        self.greeting: Said | None = None
        self.links = 0
        self.abilities = ["kdeconnect.telephony", "kdeconnect.ping", "kdeconnect.battery"]
        self.resent: Said = {}
        self.certificate_id = self.id
        self._here, self._there = places
        self._folder = folder
        self._desktop = x509.load_pem_x509_certificate(desktop_pem.encode())
        self._desktop_pem = desktop_pem
        self._is_old_key = is_old_key
        self._key: Any = None
        self._last: Said | None = None
        self._link: ssl.SSLSocket | None = None
        self._plain: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._context = self._made_context()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.go_away()
        for plain in self._plain:
            plain.close()
        for thread in self._threads:
            thread.join(10)

    @property
    def is_linked(self) -> bool:
        return self._link is not None

    @property
    def fingerprint(self) -> str:
        certificate = x509.load_pem_x509_certificate((self._folder / "phone.pem").read_bytes())
        return certificate.fingerprint(hashes.SHA256()).hex()

    def become(self, other_id: str) -> None:
        """Says it is another one, with a certificate made out to that name."""
        self.id = self.certificate_id = other_id
        self._context = self._made_context()

    def said(self, kind: str) -> list[Said]:
        """The bodies of what the desktop said of that kind."""
        return [each["body"] for each in tuple(self.heard) if each["type"] == kind]

    def identity(self, **more: object) -> bytes:
        body = {
            "deviceId": self.id,
            "deviceName": self.name,
            "deviceType": "phone",
            "protocolVersion": self.version,
            "incomingCapabilities": ["kdeconnect.telephony.request_mute", "kdeconnect.ping"],
            "outgoingCapabilities": self.abilities,
        }
        return _line("kdeconnect.identity", {**body, **more})

    def dial(self, port: int, **more: object) -> None:
        """Dials the desktop, as after its datagram: introduces itself and is the TLS server."""
        plain = socket.create_connection((self._there, port), 5)
        self._plain.append(plain)
        plain.sendall(self.identity(**more))
        self._run(lambda: self._secure(plain, is_server=True))

    def introduce(self, udp_port: int, limit_s: float = 10) -> None:
        """Opens a door of its own and sends the datagram: the desktop dials."""
        door = _free_door(self._here)
        self._plain.append(door)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as finder:
            port = door.getsockname()[1]
            finder.sendto(self.identity(tcpPort=port), (self._there, udp_port))
        self._run(lambda: self._let_in(door, limit_s))

    def is_found_at(self, udp_port: int) -> bool:
        """True once the desktop has dialled; introduces itself as often as that takes."""
        is_waiting = any(thread.is_alive() for thread in self._threads)
        if not self.is_linked and not is_waiting:
            self._threads.clear()
            self.introduce(udp_port, limit_s=1)
        return self.is_linked

    def say(self, kind: str, **body: object) -> None:
        self.send(_line(kind, body))

    def send(self, data: bytes) -> None:
        """Any bytes, over the encrypted link."""
        assert self._link is not None
        self._link.sendall(data)

    def pour(self, *packets: bytes) -> None:
        """Sends much, in a thread of its own, for as long as it is taken."""

        def send_all() -> None:
            with suppress(OSError, AssertionError):
                for each in packets:
                    self.send(each)

        self._run(send_all)

    def ask_to_pair(self, timestamp: int | None = None) -> str:
        """Asks, and gives the check code it shows."""
        moment = int(time.time()) if timestamp is None else timestamp
        more = {"timestamp": moment} if self.version >= 8 else {}
        self.say("kdeconnect.pair", pair=True, **more)
        return self.check_code(moment)

    def check_code(self, timestamp: int) -> str:
        own, other = _spki(self._key.public_key()), _spki(self._desktop.public_key())
        larger, smaller = (own, other) if own > other else (other, own)
        moment = str(timestamp).encode() if self.version >= 8 else b""
        return hashlib.sha256(larger + smaller + moment).hexdigest()[:8].upper()

    def call_state(self, state: str, number: str = "", name: str = "") -> None:
        """The telephony plugin at a change of the phone's state: ringing, offhook, idle."""
        told: Said = {"contactName": name or number, "phoneNumber": number} if number else {}
        if state != "idle":
            told["event"] = "ringing" if state == "ringing" else "talking"
            self.say("kdeconnect.telephony", **told)
        elif self._last is not None:
            before = self._last
            before["isCancel"] = "true"
            self.say("kdeconnect.telephony", **before)
            if before.get("event") == "ringing":
                told = {k: v for k, v in before.items() if k in {"phoneNumber", "contactName"}}
                told["event"] = "missedCall"
                self.say("kdeconnect.telephony", **told)
        self._last = told

    def go_away(self) -> None:
        """Out of the network, without a word."""
        link, self._link = self._link, None
        if link is not None:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            # Wakes the thread that reads from it, which closes it.
            link.shutdown(socket.SHUT_RDWR)

    def _run(self, job: Callable[[], None]) -> None:
        thread = threading.Thread(target=job, name="kde phone")
        self._threads.append(thread)
        thread.start()

    def _let_in(self, door: socket.socket, limit_s: float) -> None:
        try:
            door.settimeout(limit_s)
            plain, _ = door.accept()
        except OSError:
            return
        finally:
            door.close()
        self._plain.append(plain)
        with plain.makefile("rb", buffering=0) as clear:
            self.greeting = json.loads(clear.readline())
        self._secure(plain, is_server=False)

    def _secure(self, plain: socket.socket, *, is_server: bool) -> None:
        context = self._context[0 if is_server else 1]
        try:
            plain.settimeout(10)
            link = context.wrap_socket(plain, server_side=is_server)
            if self.version >= 8:
                link.sendall(self.identity(**self.resent))
            link.settimeout(None)
        except OSError:
            plain.close()
            return
        self._link = link
        self.links += 1
        try:
            with link.makefile("rb") as lines:
                for line in lines:
                    self.heard.append(json.loads(line))
        except (OSError, ValueError):
            pass
        finally:
            if self._link is link:
                self._link = None
            link.close()

    def _made_context(self) -> tuple[ssl.SSLContext, ssl.SSLContext]:
        self._key = (
            rsa.generate_private_key(65537, 2048)
            if self._is_old_key
            else ec.generate_private_key(ec.SECP256R1())
        )
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, self.certificate_id)])
        now = datetime.now(UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._key.public_key())
            .serial_number(1)
            .not_valid_before(now - timedelta(days=365))
            .not_valid_after(now + timedelta(days=3650))
            .sign(self._key, hashes.SHA512())
        )
        chain, secret = self._folder / "phone.pem", self._folder / "phone.key"
        chain.write_bytes(certificate.public_bytes(_PEM))
        pkcs8, clear = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        secret.write_bytes(self._key.private_bytes(_PEM, pkcs8, clear))
        server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        for context in (server, client):
            # The program keeps to 1.2 for the sake of old phones.
            context.maximum_version = ssl.TLSVersion.TLSv1_2
            # With an old key kdeconnectd speaks nothing newer than this.
            context.set_ciphers("DEFAULT:ECDHE-RSA-AES128-SHA")
            context.check_hostname = False
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(cadata=self._desktop_pem)
            context.load_cert_chain(chain, secret)
        return server, client


def _spki(key: CertificatePublicKeyTypes) -> bytes:
    return key.public_bytes(_DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _line(kind: str, body: Said) -> bytes:
    return (json.dumps({"id": int(time.time() * 1000), "type": kind, "body": body}) + "\n").encode()


def _free_door(host: str) -> socket.socket:
    for port in TCP_PORTS:
        try:
            return socket.create_server((host, port))
        except OSError:
            continue
    raise OSError("every port of the protocol is taken")
