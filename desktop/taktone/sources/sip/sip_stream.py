"""Messages cut out of a stream (RFC 3261 section 18.3)."""

from collections.abc import Iterator

from taktone.sources.sip.sip_message import LONGEST_MESSAGE, read_count

PING = b"\r\n\r\n"
_END = b"\r\n\r\n"
_NAMES = (b"content-length", b"l")


class SipStream:
    """Takes what a connection brings, in any portions; gives whole messages.

    ``is_broken`` once a message is too long or does not say how long it is: what follows cannot be
    told apart any more, and the connection is of no use.
    """

    def __init__(self) -> None:
        """Nothing has come."""
        self._waiting = bytearray()
        self._looked = 0
        self._needed = 0
        self.is_broken = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Each message that is whole now; ``PING`` for the double line break of RFC 5626."""
        self._waiting += data
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
        del self._waiting[: self._needed]
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
        if end >= 0:
            length = _content_length(bytes(self._waiting[:end]))
            self._needed = end + len(_END) + length
            self.is_broken = length < 0
        if self._needed > LONGEST_MESSAGE or (end < 0 and len(self._waiting) > LONGEST_MESSAGE):
            self.is_broken = True
        if self.is_broken:
            self._needed = 0
            self._waiting.clear()


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() in _NAMES:
            return read_count(value.decode("ascii", "replace"))
    return -1
