"""Asks the exchange for the state of a telephone (RFC 4235), with nothing of the program in it."""

import hashlib
import re
from types import TracebackType

from helpers.office_exchange import DOMAIN, PORTS
from helpers.own_network import DESK, EXCHANGE, OwnNetwork
from helpers.waiting import wait_for

_PORT = 5099


class DialogSubscriber:
    """Subscribed over UDP from ``with`` to its end."""

    def __init__(self, network: OwnNetwork, user: str) -> None:
        self.bodies: list[str] = []
        self._user = user
        self._socket = network.socket("desk")
        self._socket.bind((DESK, _PORT))
        self._accepted = False

    def __enter__(self) -> "DialogSubscriber":
        self._subscribe()
        challenge = wait_for(self._take, "a challenge")
        assert challenge.startswith("SIP/2.0 401"), challenge
        self._subscribe(self._answer(challenge))
        wait_for(lambda: self._take() is not None and self._accepted and self.bodies, "a baseline")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def wait_for(self, state: str) -> str:
        """The first document from now on that tells of a dialog in ``state``."""

        def ask() -> str | None:
            seen = len(self.bodies)
            self._take()
            told = [body for body in self.bodies[seen:] if f"<state>{state}</state>" in body]
            return told[0] if told else None

        return wait_for(ask, f"a dialog that is {state}")

    def _take(self) -> str | None:
        """The next message if there is one; a NOTIFY is answered and its document kept."""
        self._socket.settimeout(0.1)
        try:
            message = self._socket.recv(65536).decode("utf-8")
        except TimeoutError:
            return None
        head, _, body = message.partition("\r\n\r\n")
        if head.startswith("NOTIFY"):
            self.bodies.append(body)
            kept = re.findall(r"(?m)^(?:Via|From|To|Call-ID|CSeq):.*$", head)
            answer = ["SIP/2.0 200 OK", *(line.strip() for line in kept), "Content-Length: 0"]
            self._send("\r\n".join(answer))
        self._accepted |= head.startswith("SIP/2.0 2")
        return head

    def _subscribe(self, authorization: str = "") -> None:
        address = f"sip:{self._user}@{DOMAIN}"
        self._send(
            f"SUBSCRIBE {address} SIP/2.0\r\n"
            f"Via: SIP/2.0/UDP {DESK}:{_PORT};rport;branch=z9hG4bK{len(authorization)}\r\n"
            f"From: <{address}>;tag=plain\r\nTo: <{address}>\r\nCall-ID: plain\r\n"
            f"CSeq: {1 + bool(authorization)} SUBSCRIBE\r\nMax-Forwards: 70\r\n"
            f"Contact: <sip:plain@{DESK}:{_PORT}>\r\nEvent: dialog\r\nExpires: 300\r\n"
            f"Accept: application/dialog-info+xml\r\n{authorization}Content-Length: 0"
        )

    def _answer(self, challenge: str) -> str:
        nonce = re.findall(r'nonce="([^"]+)"', challenge)[0]
        uri = f"sip:{self._user}@{DOMAIN}"
        secret = _md5(f"{self._user}:{DOMAIN}:secret-{self._user}")
        response = _md5(f"{secret}:{nonce}:00000001:plain:auth:{_md5(f'SUBSCRIBE:{uri}')}")
        return (
            f'Authorization: Digest username="{self._user}", realm="{DOMAIN}", nonce="{nonce}", '
            f'uri="{uri}", response="{response}", qop=auth, nc=00000001, cnonce="plain"\r\n'
        )

    def _send(self, message: str) -> None:
        self._socket.sendto(f"{message}\r\n\r\n".encode(), (EXCHANGE, PORTS["udp"]))


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
