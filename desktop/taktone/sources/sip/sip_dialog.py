"""What the requests of one conversation with the server have in common."""

from collections.abc import Callable


class SipDialog:
    """Call-ID, our tag and a growing CSeq; the other side's tag and place once they are known."""

    def __init__(self, address: str, new_token: Callable[[], str]) -> None:
        """Takes our own address, such as ``sip:12@example.org``."""
        self.address = address
        self.call_id = new_token()
        self.tag = new_token()
        self.remote_tag = ""
        self.target = address
        self.routes: tuple[str, ...] = ()
        self._cseq = 0

    def next_cseq(self) -> int:
        """The number of the next request."""
        self._cseq += 1
        return self._cseq

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """The headers each request begins with."""
        to = f"<{self.address}>"
        return (
            *(("route", route) for route in self.routes),
            ("max-forwards", "70"),
            ("from", f"<{self.address}>;tag={self.tag}"),
            ("to", f"{to};tag={self.remote_tag}" if self.remote_tag else to),
            ("call-id", self.call_id),
        )
