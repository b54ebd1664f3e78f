"""A line that does what the test says, in place of one that speaks to an exchange."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.kept_line import Line
from taktone.core.line_health import LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer
from taktone.sources.base import SourceAbilities
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineSecrets

if TYPE_CHECKING:
    from taktone.core.call_event import CallEvent


class FakeLineSource(QObject):
    """Remembers what was asked of it; ``parting`` is what it says when it is stopped."""

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()
    name = "fake"
    abilities = SourceAbilities()

    def __init__(self, line: Line, secrets: LineSecrets) -> None:
        super().__init__()
        self.line = line
        self.secrets = secrets
        self.asked: list[str] = []
        self.is_running = False
        self.parting: CallEvent | None = None
        self.health = LineHealth(state=LineState.OFF)

    def availability(self) -> str:
        return ""

    def start(self) -> None:
        self.asked.append("start")

    def stop(self) -> None:
        self.asked.append("stop")
        if self.parting is not None:
            self.event_seen.emit(self.parting)

    def wake(self) -> None:
        self.asked.append("wake")

    def say(self, health: LineHealth) -> None:
        self.health = health
        self.health_changed.emit(health)


class FakeProbe(QObject):
    """Answers when the test says so."""

    answered = Signal(object)

    def __init__(self, line: Line, secrets: LineSecrets) -> None:
        super().__init__()
        self.line = line
        self.secrets = secrets
        self.asked: list[str] = []

    def start(self) -> None:
        self.asked.append("start")

    def stop(self) -> None:
        self.asked.append("stop")

    def answer(self, answer: ProbeAnswer) -> None:
        self.answered.emit(answer)


class FakeKind(LineKind):
    """Makes them for Asterisk lines, or for a kind that is found here, and keeps them all."""

    sources: list[FakeLineSource]
    probes: list[FakeProbe]

    def __init__(self, found: str = "", *, is_on: bool = False) -> None:
        """``found``: the code of a kind that is found here."""
        if found:
            super().__init__(code=found, source="", is_found=True, is_on_unasked=is_on)
        else:
            super().__init__(code="asterisk", line=AsteriskLine, source="", probe="")
        object.__setattr__(self, "sources", [])
        object.__setattr__(self, "probes", [])

    def make_source(
        self, line: Line, secrets: LineSecrets, now: Callable[[], datetime]
    ) -> FakeLineSource:
        self.sources.append(FakeLineSource(line, secrets))
        return self.sources[-1]

    def make_probe(
        self, line: Line, secrets: LineSecrets, now: Callable[[], datetime]
    ) -> FakeProbe:
        self.probes.append(FakeProbe(line, secrets))
        return self.probes[-1]
