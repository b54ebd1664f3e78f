"""A line's endpoint at a made-up server: time is handed in, messages are written out."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.sip.message_reading import read_message
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.sip_endpoint import SipEndpoint
from taktone.sources.sip.sip_message import SipMessage
from taktone.sources.sip.sip_wire import Spot

if TYPE_CHECKING:
    from taktone.core.call_event import CallEvent

BEGAN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SERVER = ("192.0.2.1", 5060)
HERE = Spot("192.0.2.9", 40_000)
LINE_ID = "01938a3e-0000-7000-8000-000000000001"


def sip_line(**changes: object) -> SipLine:
    """A line as the settings make it."""
    fields: dict[str, object] = {
        "id": LINE_ID,
        "server": "example.org",
        "user": "1001",
        "transport": SipTransport.UDP,
        **changes,
    }
    return SipLine(**fields)  # type: ignore[arg-type]


def wired(text: str) -> bytes:
    """A message written with plain line ends, as it travels, with the length of its body."""
    head, _, body = text.strip("\n").partition("\n\n")
    data = body.encode()
    lines = [*head.split("\n"), f"Content-Length: {len(data)}", "", ""]
    return "\r\n".join(lines).encode() + data


class Exchange:
    """What the server says and what it hears."""

    def __init__(self, line: SipLine, password: str = "secret", run: str = "token") -> None:
        self.line = line
        self.events: list[CallEvent] = []
        self.tick_s = 1000.0
        self._tokens = count(1)
        self._mail: list[bytes] = []
        self.endpoint = SipEndpoint(line, password, lambda: f"{run}{next(self._tokens)}")

    @property
    def token(self) -> str:
        return self.line.contact_token

    @property
    def now(self) -> Moment:
        return Moment(self.tick_s, BEGAN + timedelta(seconds=self.tick_s - 1000))

    def connect(self) -> list[SipMessage]:
        """There is a connection; gives what the endpoint says first."""
        self.endpoint.link_up(HERE, self.now)
        return self.sent()

    def sent(self) -> list[SipMessage]:
        """What was sent since the last time, keepalives left out."""
        output = self.endpoint.drain()
        self.events += output.events
        self._mail = [parcel.data for parcel in output.parcels]
        messages = [read_message(data) for data in self._mail]
        return [message for message in messages if message is not None]

    def raw(self) -> list[bytes]:
        """The same as bytes."""
        self.sent()
        return self._mail

    def hear(self, text: str | bytes) -> list[SipMessage]:
        """The server says something; gives what the endpoint says to that."""
        data = wired(text) if isinstance(text, str) else text
        self.endpoint.receive(data, SERVER, self.now)
        return self.sent()

    def wait(self, seconds: float) -> list[SipMessage]:
        """Time goes by, appointment by appointment; gives all that was sent."""
        end_s = self.tick_s + seconds
        heard: list[SipMessage] = []
        while (due_s := self.endpoint.next_due_s()) is not None and due_s <= end_s:
            self.tick_s = max(self.tick_s, due_s)
            self.endpoint.advance(self.now)
            heard += self.sent()
        self.tick_s = end_s
        return heard

    def answer(
        self, request: SipMessage, status: int, phrase: str = "", *headers: str
    ) -> list[SipMessage]:
        """Answers one of the endpoint's requests."""
        return self.hear(answer_to(request, status, phrase, *headers))

    def states(self) -> list[str]:
        """The states told so far, with reasons."""
        return [f"{e.state} {e.reason}" if e.reason else str(e.state) for e in self.events]


def answer_to(request: SipMessage, status: int, phrase: str, *headers: str) -> str:
    """An answer as a server copies it together."""
    to = request.get("to")
    lines = [
        f"SIP/2.0 {status} {phrase or 'OK'}",
        f"Via: {request.get('via').replace('rport', 'rport=61000')};received=203.0.113.7",
        f"From: {request.get('from')}",
        f"To: {to if 'tag=' in to else to + ';tag=server1'}",
        f"Call-ID: {request.get('call-id')}",
        f"CSeq: {request.get('cseq')}",
        *headers,
    ]
    return "\n".join(lines) + "\n\n"


CHALLENGE = 'WWW-Authenticate: Digest realm="example.org", nonce="abc", algorithm=MD5, qop="auth"'


def granted(exchange: Exchange, asked: SipMessage, *headers: str) -> SipMessage:
    """Grants a SUBSCRIBE once it was proved; gives the one that was."""
    (asked,) = exchange.answer(asked, 401, "Unauthorized", CHALLENGE)
    exchange.answer(
        asked, 200, "OK", "Expires: 120", "Contact: <sip:1001@192.0.2.1:5060>", *headers
    )
    return asked


def watching(exchange: Exchange) -> SipMessage:
    """Brings watch mode up, nothing going on; gives the SUBSCRIBE that was granted."""
    (asked,) = exchange.connect()
    asked = granted(exchange, asked)
    exchange.hear(notify(exchange, asked, 0, ()))
    return asked


_cseqs: Iterator[int] = count(1)


def dialog(
    dialog_id: str, state: str, direction: str = "recipient", *, call_id: str = "", **fields: str
) -> str:
    """One dialog of a document."""
    uri, name = fields.get("uri", "sip:20304050@example.org"), fields.get("name", "")
    display = f' display="{name}"' if name else ""
    attributes = f' call-id="{call_id}"' if call_id else ""
    attributes += f' direction="{direction}"' if direction else ""
    remote = f"<remote><identity{display}>{uri}</identity></remote>" if uri else ""
    event = f' event="{fields["event"]}"' if "event" in fields else ""
    return f'<dialog id="{dialog_id}"{attributes}><state{event}>{state}</state>{remote}</dialog>'


def notify(
    exchange: Exchange,
    asked: SipMessage,
    version: int,
    dialogs: tuple[str, ...],
    state: str = "active;expires=120",
    kind: str = "full",
) -> str:
    """A NOTIFY of the subscription that ``asked`` began."""
    number = next(_cseqs)
    document = (
        '<?xml version="1.0"?><dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" '
        f'version="{version}" state="{kind}" entity="sip:1001@example.org">'
        f"{''.join(dialogs)}</dialog-info>"
    )
    return (
        f"NOTIFY sip:{exchange.token}@203.0.113.7:61000 SIP/2.0\n"
        f"Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKnotify{number}\n"
        "From: <sip:1001@example.org>;tag=server1\n"
        f"To: {asked.get('from')}\n"
        f"Call-ID: {asked.get('call-id')}\n"
        f"CSeq: {number} NOTIFY\n"
        "Event: dialog\n"
        f"Subscription-State: {state}\n"
        "Contact: <sip:1001@192.0.2.1:5060>\n"
        f"Content-Type: application/dialog-info+xml\n\n{document}"
    )


def invite(exchange: Exchange, call_id: str = "call1", branch: str = "1", **fields: str) -> str:
    """An INVITE for the silent phone."""
    caller = fields.get("caller", '"Jens Jørgensen" <sip:+4520304050@example.org>')
    extra = "".join(f"{line}\n" for line in fields.get("extra", "").splitlines())
    user = fields.get("user", exchange.token)
    return (
        f"INVITE sip:{user}@203.0.113.7:61000 SIP/2.0\n"
        f"Via: SIP/2.0/UDP 192.0.2.1:5060;rport;branch=z9hG4bK{call_id}{branch}\n"
        "Record-Route: <sip:192.0.2.1;lr>\n"
        f"From: {caller};tag=caller\n"
        "To: <sip:1001@example.org>\n"
        f"Call-ID: {call_id}\n"
        "CSeq: 7 INVITE\n"
        f"Contact: <sip:caller@192.0.2.77>\n{extra}"
        "Content-Type: application/sdp\n\nv=0\n"
    )


def follow_up(invited: str, method: str, *headers: str) -> str:
    """The CANCEL or ACK of an INVITE."""
    lines = invited.partition("\n\n")[0].replace("INVITE", method).split("\n")
    kept = [x for x in lines if not x.startswith(("Record-Route", "Contact", "Content-Type"))]
    return "\n".join([*kept, *headers]) + "\n\n"


BINDINGS = "Contact: <sip:1001@192.0.2.50:5060>;expires=3000"


def signed_in(exchange: Exchange) -> None:
    """Brings the silent phone up beside the telephone on the desk."""
    (asked,) = [m for m in exchange.connect() if m.method == "REGISTER"]
    sign_in(exchange, asked)


def sign_in(exchange: Exchange, asked: SipMessage) -> None:
    """Grants a sign-in that began with ``asked``."""
    (asked,) = exchange.answer(asked, 401, "Unauthorized", CHALLENGE)
    (asked,) = exchange.answer(asked, 200, "OK", BINDINGS)
    (asked,) = exchange.answer(asked, 401, "Unauthorized", CHALLENGE)
    exchange.answer(asked, 200, "OK", BINDINGS, f"Contact: {asked.get('contact')}")
