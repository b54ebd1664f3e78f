"""What went over a message bus, written down and played again.

A transcript is a line of plain Python values for each message that came, in their order::

    ('there', True)
    ('answer', '/', 'GetModems', ([...],))
    ('signal', '/phone', 'org.ofono.VoiceCallManager', 'CallAdded', (...))

``there`` is the service coming to the bus or leaving it. An answer that is None was refused.
"""

from ast import literal_eval
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from taktone.core.bus_message import BusCall, BusMatch, BusSignal, fits
from taktone.sources.bus_port import Answered, BusPort, Seen

FOLDER = Path(__file__).parents[1] / "data" / "sources"
DBUS = "org.freedesktop.DBus"

Line = tuple[object, ...]


def transcript(name: str) -> tuple[Line, ...]:
    """The lines of a transcript by its file's name."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return tuple(literal_eval(line) for line in text.splitlines() if line.startswith("("))


class PlayedBus(QObject):
    """A bus on which a transcript happens, line by line."""

    connected = Signal()
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_connected = False
        self.asked: list[BusCall] = []
        self.matches: list[tuple[BusMatch, Seen]] = []
        self._waiting: list[tuple[BusCall, Answered]] = []
        self._is_there = False

    def start(self) -> None:
        if not self.is_connected:
            self.is_connected = True
            self.connected.emit()

    def stop(self) -> None:
        """The bus goes away and answers nothing any more."""
        self.is_connected = self._is_there = False
        waiting, self._waiting = self._waiting, []
        for _, answered in waiting:
            answered(None)
        self.lost.emit()

    def call(self, call: BusCall, answered: Answered) -> None:
        self.asked.append(call)
        if call.member == "NameHasOwner":
            answered((self._is_there,))
        else:
            self._waiting.append((call, answered))

    def match(self, match: BusMatch, seen: Seen) -> None:
        self.matches.append((match, seen))

    def ignore(self, match: BusMatch, seen: Seen) -> None:
        self.matches.remove((match, seen))

    def play(self, *lines: Line) -> None:
        """Has these lines happen."""
        for line in lines:
            match line:
                case ("there", bool(is_there)):
                    self._change_owner(is_there=is_there)
                case ("answer", str(path), str(member), args):
                    self._answer(path, member, args)
                case ("signal", str(path), str(interface), str(member), tuple(args)):
                    self.hear(path, interface, member, *args)
                case _:
                    raise ValueError(line)

    def hear(self, path: str, interface: str, member: str, *args: object) -> None:
        """Has a signal come."""
        signal = BusSignal(path=path, interface=interface, member=member, args=args)
        for match, seen in tuple(self.matches):
            if fits(match, signal):
                seen(signal)

    def _change_owner(self, *, is_there: bool) -> None:
        was_there, self._is_there = self._is_there, is_there
        services = {match.first_arg for match, _ in self.matches if match.service == DBUS}
        for name in services:
            old, new = ":1.1" * was_there, ":1.2" * is_there
            self.hear("/org/freedesktop/DBus", DBUS, "NameOwnerChanged", name, old, new)

    def _answer(self, path: str, member: str, args: object) -> None:
        """Answers the first such call that waits; one that nobody asks any more is passed over."""
        for at, (call, answered) in enumerate(self._waiting):
            if (call.path, call.member) == (path, member):
                del self._waiting[at]
                assert args is None or isinstance(args, tuple)
                answered(args)
                return


class RecordedBus(QObject):
    """A real bus whose messages are written down as they come."""

    def __init__(self, bus: BusPort) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.connected, self.lost = bus.connected, bus.lost
        self.start = bus.start
        self._bus = bus
        self._ears: list[tuple[BusMatch, Seen, Seen]] = []

    @property
    def is_connected(self) -> bool:
        return self._bus.is_connected

    def call(self, call: BusCall, answered: Answered) -> None:
        def answer(args: tuple[object, ...] | None) -> None:
            if call.member == "NameHasOwner":
                self._write("there", *(args or (False,)))
            else:
                self._write("answer", call.path, call.member, args)
            answered(args)

        self._bus.call(call, answer)

    def match(self, match: BusMatch, seen: Seen) -> None:
        def hear(signal: BusSignal) -> None:
            if signal.member == "NameOwnerChanged":
                self._write("there", bool(signal.args[2]))
            else:
                self._write("signal", signal.path, signal.interface, signal.member, signal.args)
            seen(signal)

        self._ears.append((match, seen, hear))
        self._bus.match(match, hear)

    def ignore(self, match: BusMatch, seen: Seen) -> None:
        at = next(n for n, ear in enumerate(self._ears) if ear[:2] == (match, seen))
        self._bus.ignore(match, self._ears.pop(at)[2])

    def _write(self, *line: object) -> None:
        self.lines.append(repr(line))
