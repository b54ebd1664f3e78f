"""A stream of bytes cut into the lines of packets."""


class PacketLines:
    """Takes bytes as they come, cut anywhere; a line longer than its limit is passed over whole."""

    def __init__(self, longest: int) -> None:
        """Takes the length in bytes up to which a line counts; :attr:`longest` may change later."""
        self.longest = longest
        self._parts: list[bytes] = []
        self._length = 0
        self._is_passing_over = False

    def feed(self, data: bytes) -> tuple[bytes, ...]:
        """The lines that became whole with ``data``, without their ends; empty ones left out."""
        first, *others = data.split(b"\n")
        if not others:
            self._keep(first)
            return ()
        whole = self._finish(first)
        *between, rest = others
        self._keep(rest)
        return tuple(line for line in (whole, *between) if line and len(line) <= self.longest)

    def _keep(self, part: bytes) -> None:
        if self._is_passing_over or not part:
            return
        self._length += len(part)
        if self._length > self.longest:
            self._is_passing_over = True
            self._parts.clear()
        else:
            self._parts.append(part)

    def _finish(self, part: bytes) -> bytes:
        self._keep(part)
        whole = b"" if self._is_passing_over else b"".join(self._parts)
        self._parts.clear()
        self._length, self._is_passing_over = 0, False
        return whole
