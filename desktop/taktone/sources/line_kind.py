"""A kind of line: what describes it, and what listens to it, loaded only where there is one."""

import sys
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from taktone.core.found_line import FoundLine
from taktone.core.kept_line import KeptLine, Line
from taktone.sources.bus_port import Buses
from taktone.sources.line_source import LineFinder, LineProbe, LineSecrets, LineSource, Now


@dataclass(frozen=True, slots=True, kw_only=True)
class LineKind:
    """Classes are named, not imported: a start without such a line pays nothing for it.

    Attributes:
        code: Its name in the file of the lines, in the code and in the table of words.
        source: Module and class of its :class:`LineSource`, made of line, secrets and clock.
        line: What describes such a line.
        probe: Module and class of its :class:`LineProbe`; empty where there is nothing to test.
        is_found: It is found on this machine, once at most, rather than set up by the user.
        finder: Module and class of what tells whether it can run here, made of the line; empty
            where the source itself tells so without any other effect.
        is_on_unasked: A kind that is found here is listened to before the user said so.
        is_start_only: It never tells when a call is over; its events carry the code as source.
        is_numberless: It knows of calls and never of a number; its events carry the code as source.
        bus: The message bus that its source is made with, besides line, secrets and clock.
        buses: Both of them, where there are any.
        platforms: Beginnings of ``sys.platform`` where there can be such a thing; empty for all.
    """

    code: str
    source: str
    line: type[Line] = FoundLine
    probe: str = ""
    is_found: bool = False
    finder: str = ""
    is_on_unasked: bool = False
    is_start_only: bool = False
    is_numberless: bool = False
    bus: Literal["", "session", "system"] = ""
    buses: Buses | None = None
    platforms: tuple[str, ...] = ()

    @property
    def is_possible(self) -> bool:
        """True on the operating systems where there can be such a thing."""
        return not self.platforms or sys.platform.startswith(self.platforms)

    def unasked(self) -> KeptLine:
        """A kind that is found here, as it stands until the user changes it."""
        line: Line = self.line(id=self.code)  # type: ignore[call-arg]
        return KeptLine(line=line, is_on=self.is_on_unasked)

    def make_source(self, line: Line, secrets: LineSecrets, now: Now) -> LineSource:
        """Something that listens to the line; not started."""
        bus = (getattr(self.buses, self.bus),) if self.bus else ()
        made: LineSource = _found(self.source)(line, secrets, now, *bus)
        return made

    def make_probe(self, line: Line, secrets: LineSecrets, now: Now) -> LineProbe:
        """Something that tries the line; not started."""
        made: LineProbe = _found(self.probe)(line, secrets, now)
        return made

    def make_finder(self, line: Line, now: Now) -> LineFinder:
        """Something that tells how the line would stand were it switched on; not started."""
        if not self.finder:
            return self.make_source(line, LineSecrets(), now)
        made: LineFinder = _found(self.finder)(line)
        return made


def _found(path: str) -> Any:  # noqa: ANN401 - a class, known only by its name
    module, _, name = path.rpartition(".")
    return getattr(import_module(f"taktone.sources.{module}"), name)
