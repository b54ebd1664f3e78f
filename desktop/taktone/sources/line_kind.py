"""A kind of line: what describes it, and what listens to it, loaded only where there is one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from taktone.core.kept_line import Line
from taktone.sources.line_source import LineProbe, LineSecrets, LineSource

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineKind:
    """Classes are named, not imported: a start without such a line pays nothing for it.

    Attributes:
        line: What describes such a line.
        source: Module and class of its :class:`LineSource`, made of line, secrets and clock.
        probe: The same of its :class:`LineProbe`.
    """

    line: type[Line]
    source: str
    probe: str

    def make_source(self, line: Line, secrets: LineSecrets, now: Now) -> LineSource:
        """Something that listens to the line; not started."""
        made: LineSource = _found(self.source)(line, secrets, now)
        return made

    def make_probe(self, line: Line, secrets: LineSecrets, now: Now) -> LineProbe:
        """Something that tries the line; not started."""
        made: LineProbe = _found(self.probe)(line, secrets, now)
        return made


def _found(path: str) -> Any:  # noqa: ANN401 - a class, known only by its name
    module, _, name = path.rpartition(".")
    return getattr(import_module(f"taktone.sources.{module}"), name)
