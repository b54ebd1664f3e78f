"""One request of the server's and our answers to it (RFC 3261 section 8.2.6)."""

from taktone.sources.sip.sip_address import read_address, read_params, split_list
from taktone.sources.sip.sip_message import SipMessage
from taktone.sources.sip.sip_wire import USER_AGENT, Peer

Key = tuple[str, str]


class ServerRequest:
    """A request that is new, not one repeated on its way."""

    __slots__ = ("_head", "call_id", "from_tag", "key", "last", "message", "source", "to_tag")

    def __init__(self, message: SipMessage, source: Peer | None, own_tag: str, key: Key) -> None:
        """Takes where it came from, the tag we answer with where it has none for us, its key."""
        self.message = message
        self.source = source
        self.key = key
        self.call_id = message.get("call-id")
        self.from_tag = read_address(message.get("from")).tag
        self.last = b""
        to = message.get("to")
        self.to_tag = read_address(to).tag
        if not self.to_tag:
            to = f"{to};tag={own_tag}"
        self._head = "".join(
            f"{name}: {value}\r\n"
            for name, value in (
                *(("Via", via) for via in _vias(message, source)),
                ("From", message.get("from")),
                ("To", to),
                ("Call-ID", self.call_id),
                ("CSeq", message.get("cseq")),
            )
        )

    @property
    def method(self) -> str:
        """What is asked."""
        return self.message.method

    def answer(self, status: int, phrase: str, *headers: tuple[str, str]) -> bytes:
        """The answer as it travels, kept in ``last`` for when the request comes again."""
        lines = [f"SIP/2.0 {status} {phrase}\r\n", self._head]
        if 100 < status < 200:
            lines += [f"Record-Route: {v}\r\n" for v in self.message.all("record-route")]
        lines += [f"{name}: {value}\r\n" for name, value in headers]
        lines.append(f"User-Agent: {USER_AGENT}\r\nContent-Length: 0\r\n\r\n")
        self.last = "".join(lines).encode("utf-8", "replace")
        return self.last


def key_of(message: SipMessage, method: str) -> Key:
    """What all repetitions of a request share; ACK and CANCEL find their INVITE by it.

    A sender before RFC 3261 has no branch that is unique: its whole Via and CSeq number stand in.
    """
    via = top_via(message)
    place, _, rest = via.partition(";")
    branch = read_params(rest).get("branch", "")
    if branch.startswith("z9hG4bK"):
        return (method, f"{place.rpartition(' ')[2].lower()} {branch}")
    return (method, f"{via} {message.get('call-id')} {message.cseq[0]}")


def top_via(message: SipMessage) -> str:
    """The Via of whoever handed the message to us."""
    via = message.get("via")
    return split_list(via, ",")[0] if "," in via else via


def _vias(message: SipMessage, source: Peer | None) -> list[str]:
    """Every Via; the first one also says where the request came from (RFC 3581)."""
    first, *others = message.all("via")
    if source is None:
        return [first, *others]
    top, comma, rest = first.partition(",")
    parts = [part for part in top.split(";") if part.partition("=")[0].strip().lower() != "rport"]
    has_rport = len(parts) < top.count(";") + 1
    parts.append(f"received={source[0]}")
    if has_rport:
        parts.append(f"rport={source[1]}")
    return [";".join(parts) + comma + rest, *others]
