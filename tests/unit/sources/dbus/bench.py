"""A source on a bus where the test says what happens, and what it told."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from helpers.bus_transcript import PlayedBus
from taktone.core.call_event import CallEvent
from taktone.sources.bus_port import Buses
from taktone.sources.line_source import LineSecrets
from taktone.sources.registry import kinds_on

if TYPE_CHECKING:
    from taktone.core.line_health import LineHealth

BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Bench:
    """The source of that kind, started."""

    def __init__(self, code: str) -> None:
        self.bus = PlayedBus()
        self.other_bus = PlayedBus()
        self.now = BEGAN
        self.events: list[CallEvent] = []
        self.healths: list[LineHealth] = []
        kind = next(kind for kind in kinds_on(self._buses(code)) if kind.code == code)
        self.source = kind.make_source(kind.unasked().line, LineSecrets(), lambda: self.now)
        self.source.event_seen.connect(self.events.append)
        self.source.health_changed.connect(self.healths.append)
        self.source.start()

    def told(self) -> list[str]:
        """The events in short: key's count, state, number, name, how it ended."""
        return [short(event) for event in self.events]

    def pass_by(self, seconds: float) -> None:
        """Time goes on."""
        self.now += timedelta(seconds=seconds)

    def _buses(self, code: str) -> Buses:
        if code in {"ofono", "modem_manager"}:
            return Buses(session=self.other_bus, system=self.bus)
        return Buses(session=self.bus, system=self.other_bus)


def short(event: CallEvent) -> str:
    """An event in a few words."""
    count = event.key.rpartition("#")[2]
    words = (f"#{count}", event.direction, event.state, event.number, event.name, event.reason)
    return " ".join(str(word) for word in words if word)
