"""One SIP message (RFC 3261 section 7), whoever wrote it."""

from collections.abc import Iterable

Headers = tuple[tuple[str, str], ...]
LONGEST_MESSAGE = 16 * 1024
_SPELT = {
    "call-id": "Call-ID",
    "cseq": "CSeq",
    "www-authenticate": "WWW-Authenticate",
}
_SPELLINGS = {
    name: name.title()
    for name in (
        *("via", "from", "to", "contact", "expires", "event", "accept", "allow", "content-length"),
        *("max-forwards", "user-agent", "authorization", "proxy-authorization", "route"),
        *("record-route", "content-type", "subscription-state", "reason", "server", "supported"),
    )
} | _SPELT


class SipMessage:
    """A request (``method`` and ``uri``) or an answer (``status`` and ``phrase``).

    Names of headers are long and in lower case; values are one line each, as they came.
    ``is_cut`` where the body was too long and is not there.
    """

    __slots__ = ("body", "headers", "is_cut", "method", "phrase", "status", "uri")

    def __init__(
        self,
        *,
        method: str = "",
        uri: str = "",
        status: int = 0,
        phrase: str = "",
        headers: Iterable[tuple[str, str]] = (),
        body: bytes = b"",
    ) -> None:
        """Takes the parts; ``status`` is 0 for a request."""
        self.method = method
        self.uri = uri
        self.status = status
        self.phrase = phrase
        self.headers: Headers = tuple(headers)
        self.body = body
        self.is_cut = False

    @property
    def is_request(self) -> bool:
        """False for an answer."""
        return not self.status

    def get(self, name: str) -> str:
        """The first value of that header, empty where there is none."""
        for own, value in self.headers:
            if own == name:
                return value
        return ""

    def all(self, name: str) -> list[str]:
        """Every value of that header in order, one for each line it stood on."""
        return [value for own, value in self.headers if own == name]

    @property
    def cseq(self) -> tuple[int, str]:
        """Number and method of the CSeq; -1 where it is no number."""
        number, _, method = self.get("cseq").partition(" ")
        return (read_count(number), method.strip())

    def to_bytes(self) -> bytes:
        """As it travels. A line break in a value becomes a space, so that none adds a header."""
        if self.is_request:
            first = f"{self.method} {self.uri} SIP/2.0"
        else:
            first = f"SIP/2.0 {self.status} {self.phrase}"
        lines = [first]
        lines += [f"{_SPELLINGS.get(name) or name.title()}: {v}" for name, v in self.headers]
        if any("\n" in line or "\r" in line for line in lines):
            lines = [line.replace("\r", " ").replace("\n", " ") for line in lines]
        lines.append(f"Content-Length: {len(self.body)}\r\n\r\n")
        return "\r\n".join(lines).encode("utf-8", "replace") + self.body


def read_count(text: str) -> int:
    """The number that ``text`` spells in at most ten ASCII digits, -1 where it is none."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 10 else -1
