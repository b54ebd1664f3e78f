"""Messages cut out of a stream (RFC 3261 section 18.3)."""

from collections.abc import Iterator

from taktone.sources.sip.sip_message import LONGEST_MESSAGE, read_count

PING = b"\r\n\r\n"
_END = b"\r\n\r\n"
_NAMES = (b"content-length", b"l")
MOST_SKIPPED = 16 * 1024 * 1024
"""So long a body is still worth reading past; no document of conversations comes near it."""


class SipStream:
    """Takes what a connection brings, in any portions; gives whole messages.

    Of a message that is too long only the head is given, cut off where the body begins: whoever
    reads it sees from its Content-Length that the rest is missing, and can refuse it. The body is
    read past and not kept.

    ``is_broken`` once a head is too long or does not say how long the message is: what follows
    cannot be told apart any more, and the connection is of no use.
    """

    def __init__(self) -> None:
        """Nothing has come."""
        self._waiting = bytearray()
        self._looked = 0
        self._needed = 0
        self._to_skip = 0
        self.is_broken = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Each message that is whole now; ``PING`` for the double line break of RFC 5626."""
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._waiting += data[skipped:]
        while not self.is_broken and (whole := self._next()):
            yield whole

    def _next(self) -> bytes:
        if not self._needed:
            if ping := self._skip_blank():
                return ping
            self._find_end()
        if not self._needed or len(self._waiting) < self._needed:
            return b""
        whole = bytes(self._waiting[: self._needed])
        end = self._needed + self._to_skip
        self._to_skip = max(0, end - len(self._waiting))
        del self._waiting[:end]
        self._looked = self._needed = 0
        return whole

    def _skip_blank(self) -> bytes:
        """Takes line breaks between messages away."""
        begin = bytes(self._waiting[: len(PING)])
        if begin == PING:
            del self._waiting[: len(PING)]
            return PING
        if begin.startswith(b"\r\n") and not PING.startswith(begin):
            del self._waiting[:2]
        return b""

    def _find_end(self) -> None:
        end = self._waiting.find(_END, max(0, self._looked - len(_END)))
        self._looked = len(self._waiting)
        head = end + len(_END) if end >= 0 else self._looked
        length = _content_length(bytes(self._waiting[:end])) if end >= 0 else 0
        self.is_broken = head > LONGEST_MESSAGE or not 0 <= length <= MOST_SKIPPED
        if self.is_broken:
            self._waiting.clear()
        elif end >= 0:
            is_long = head + length > LONGEST_MESSAGE
            self._needed = head if is_long else head + length
            self._to_skip = length if is_long else 0


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() in _NAMES:
            return read_count(value.decode("ascii", "replace"))
    return -1
