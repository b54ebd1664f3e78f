"""Bytes from the network to messages, in one pass and without a regular expression.

What a telephone exchange would never send gives None: too long, too many headers, no Call-ID.
"""

from taktone.sources.sip.sip_message import LONGEST_MESSAGE, SipMessage, read_count

MOST_HEADERS = 256
_COMPACT = {
    "c": "content-type",
    "e": "content-encoding",
    "f": "from",
    "i": "call-id",
    "k": "supported",
    "l": "content-length",
    "m": "contact",
    "o": "event",
    "s": "subject",
    "t": "to",
    "u": "allow-events",
    "v": "via",
}
_NEEDED = ("via", "from", "to", "call-id", "cseq")
_Fields = list[tuple[str, str]]


def read_message(data: bytes, *, may_be_cut: bool = False) -> SipMessage | None:
    """The message a datagram holds, or one cut out of a stream; None for anything else.

    ``may_be_cut``: of a message that is longer than we read, its head is taken for it.
    """
    if len(data) > LONGEST_MESSAGE:
        return None
    head, body = _halves(data.lstrip(b"\r\n"))
    text = head.decode("utf-8", "replace").replace("\0", " ").replace("\r", " ")
    first, *lines = text.split("\n")
    message = _first_line(first.strip())
    fields = _fields(lines) if message is not None else None
    if message is None or fields is None:
        return None
    names = {name for name, _ in fields}
    if not names.issuperset(_NEEDED):
        return None
    message.headers = tuple(fields)
    if "content-length" in names:
        length = read_count(message.get("content-length"))
        message.is_cut = length > len(body)
        if length < 0 or (message.is_cut and not may_be_cut):
            return None
        body = b"" if message.is_cut else body[:length]
    message.body = body
    return message if _is_sound(message) else None


def _halves(data: bytes) -> tuple[bytes, bytes]:
    head, end, body = data.partition(b"\r\n\r\n")
    if not end:
        head, _, body = data.partition(b"\n\n")
    return head, body


def _first_line(line: str) -> SipMessage | None:
    one, _, rest = line.partition(" ")
    two, _, three = rest.strip().partition(" ")
    if one.upper() == "SIP/2.0":
        status = read_count(two)
        return SipMessage(status=status, phrase=three.strip()) if 100 <= status <= 699 else None
    is_request = three.strip().upper() == "SIP/2.0" and one.isascii() and two
    return SipMessage(method=one, uri=two) if is_request else None


def _fields(lines: list[str]) -> _Fields | None:
    """Name and value of each header; a line that begins with white space goes on with the last."""
    parts: list[tuple[str, list[str]]] = []
    for line in lines:
        if line[:1] in (" ", "\t"):
            if parts:
                parts[-1][1].append(line.strip())
            continue
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if not colon or not name or len(parts) >= MOST_HEADERS:
            if not line.strip():
                continue
            return None
        parts.append((_COMPACT.get(name, name), [value.strip()]))
    return [(name, values[0] if len(values) == 1 else " ".join(values)) for name, values in parts]


def _is_sound(message: SipMessage) -> bool:
    number, method = message.cseq
    return number >= 0 and bool(method) and (not message.is_request or method == message.method)
