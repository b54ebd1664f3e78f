"""The call monitor's bytes as lines of fields."""

LONGEST_LINE = 1024


class MonitorLines:
    """Takes bytes as they come, cut anywhere; never raises.

    A line of more than 1 KiB is passed over whole; what is no UTF-8 is read as Latin-1.
    """

    def __init__(self) -> None:
        """Waits for the first line."""
        self._rest = b""
        self._is_passing_over = False

    def feed(self, data: bytes) -> tuple[tuple[str, ...], ...]:
        """The lines that became whole with ``data``, each cut at its semicolons."""
        *ends, rest = (self._rest + data).split(b"\n")
        if self._is_passing_over and ends:
            del ends[0]
            self._is_passing_over = False
        if len(rest) > LONGEST_LINE:
            rest, self._is_passing_over = b"", True
        self._rest = rest
        return tuple(
            tuple(_text(line).strip().split(";")) for line in ends if len(line) <= LONGEST_LINE
        )


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
