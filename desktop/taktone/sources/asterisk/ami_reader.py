"""The manager interface's bytes as messages: ``Name: value`` lines, an empty one after each."""

LONGEST_LINE = 8192
LONGEST_MESSAGE = 32_768
GREETING = b"Asterisk Call Manager/"

AmiMessage = dict[str, str]
"""Field names in small letters; of a repeated field the first value counts."""


class AmiReader:
    """Takes bytes as they come, cut anywhere; never raises.

    A message of more than 32 KiB is passed over whole. Where the other side does not greet as an
    Asterisk does, or sends a line of more than 8 KiB, it is no manager interface: ``is_broken``.
    """

    def __init__(self) -> None:
        """Waits for the greeting."""
        self.is_greeted = False
        self.is_broken = False
        self._line = bytearray()
        self._fields: AmiMessage = {}
        self._size = 0

    def feed(self, data: bytes) -> tuple[AmiMessage, ...]:
        """The messages that became whole with ``data``, oldest first."""
        told: list[AmiMessage] = []
        *ends, rest = data.split(b"\n")
        for end in ends:
            self._line += end
            line = bytes(self._line).rstrip(b"\r")
            self._line.clear()
            self._take(line, told)
            if self.is_broken:
                return tuple(told)
        self._line += rest
        if len(self._line) > LONGEST_LINE or not self._may_greet():
            self.is_broken = True
        return tuple(told)

    def _may_greet(self) -> bool:
        return self.is_greeted or GREETING.startswith(self._line[: len(GREETING)])

    def _take(self, line: bytes, told: list[AmiMessage]) -> None:
        if not self.is_greeted:
            self.is_greeted = line.startswith(GREETING)
            self.is_broken = not self.is_greeted
        elif len(line) > LONGEST_LINE:
            self.is_broken = True
        elif line:
            self._add(line)
        else:
            if self._fields and self._size <= LONGEST_MESSAGE:
                told.append(self._fields)
            self._fields, self._size = {}, 0

    def _add(self, line: bytes) -> None:
        self._size += len(line)
        if self._size > LONGEST_MESSAGE:
            self._fields = {}
            return
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon:
            self._fields.setdefault(name.strip().lower(), value.strip())
