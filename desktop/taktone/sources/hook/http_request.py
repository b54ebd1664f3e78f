"""One HTTP/1.1 request (RFC 9112), read as its bytes arrive, in narrow bounds."""

from dataclasses import dataclass, field

from taktone.core.link_query import as_text

LONGEST_HEAD = 8 * 1024
LONGEST_BODY = 16 * 1024
_METHODS = frozenset({"GET", "POST", "HEAD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """A whole request.

    Attributes:
        target: Path and query as sent.
        headers: By name in small letters; of a repeated one the values joined by commas.
    """

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class RequestReader:
    """Takes bytes, cut anywhere; never raises.

    Attributes:
        request: The request once it is whole.
        refusal: The HTTP status to refuse it with, 0 while nothing is wrong.
    """

    def __init__(self) -> None:
        """Waits for the first line."""
        self.request: HttpRequest | None = None
        self.refusal = 0
        self._head = bytearray()
        self._body = bytearray()
        self._asked: HttpRequest | None = None
        self._length = 0

    @property
    def is_done(self) -> bool:
        """True once there is a request or a refusal."""
        return self.request is not None or bool(self.refusal)

    def feed(self, data: bytes) -> bool:
        """Reads on; True once it is done. What follows is passed over."""
        if not self.is_done:
            if self._asked is None:
                self._read_head(data)
            else:
                self._read_body(data)
        return self.is_done

    def _read_head(self, data: bytes) -> None:
        searched = max(0, len(self._head) - 3)
        self._head += data
        end = self._head.find(b"\r\n\r\n", searched)
        if end < 0 or end > LONGEST_HEAD:
            if len(self._head) > LONGEST_HEAD:
                self.refusal = 431
            return
        self._asked = self._parsed(bytes(self._head[:end]))
        if self._asked is not None:
            self._read_body(bytes(self._head[end + 4 :]))

    def _parsed(self, head: bytes) -> HttpRequest | None:
        first, *lines = as_text(head).split("\r\n")
        words = first.split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            self.refusal = 400
            return None
        if words[0] not in _METHODS:
            self.refusal = 405
            return None
        headers: dict[str, str] = {}
        for line in lines:
            name, colon, value = line.partition(":")
            if not colon or not name or name != name.strip():
                self.refusal = 400
                return None
            key, value = name.lower(), value.strip()
            headers[key] = f"{headers[key]}, {value}" if key in headers else value
        self._length = self._body_length(headers)
        return (
            None if self.refusal else HttpRequest(method=words[0], target=words[1], headers=headers)
        )

    def _body_length(self, headers: dict[str, str]) -> int:
        told = headers.get("content-length", "0")
        if "transfer-encoding" in headers:
            self.refusal = 411
        elif not (told.isascii() and told.isdigit() and len(told) <= 9):
            self.refusal = 400
        elif int(told) > LONGEST_BODY:
            self.refusal = 413
        else:
            return int(told)
        return 0

    def _read_body(self, data: bytes) -> None:
        asked = self._asked
        self._body += data[: self._length - len(self._body)]
        if asked is not None and len(self._body) == self._length:
            self.request = HttpRequest(
                method=asked.method,
                target=asked.target,
                headers=asked.headers,
                body=bytes(self._body),
            )
