"""A line's source at an exchange of ours, on real sockets."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from helpers.sip_registrar import SipRegistrar
from taktone.core.line_health import LineHealth, LineState
from taktone.core.sip_line import SipLine
from taktone.sources.sip.server_lookup import NameServer
from taktone.sources.sip.sip_source import SipSource

if TYPE_CHECKING:
    from taktone.core.call_event import CallEvent


class Listening:
    """A source and all it told."""

    def __init__(
        self, qtbot: QtBot, line: SipLine, password: str | None, name_server: NameServer | None
    ) -> None:
        self.qtbot = qtbot
        self.events: list[CallEvent] = []
        self.health: list[LineHealth] = []
        self.source = SipSource(
            line,
            lambda tell: tell(password),
            lambda: datetime.now(UTC),
            time.monotonic,
            name_server,
        )
        self.source.event_seen.connect(self.events.append)
        self.source.health_changed.connect(self.health.append)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=15_000)

    def wait_ready(self) -> None:
        self.wait_until(lambda: self.source.health.state is LineState.READY)

    def states(self) -> list[str]:
        return [f"{e.state} {e.reason}" if e.reason else str(e.state) for e in self.events]


def is_over(listening: Listening) -> bool:
    return not listening.source.is_running


Listen = Callable[..., Listening]


@pytest.fixture
def listen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listen]:
    """Starts a source; each is stopped, and signed out, at the end."""
    made: list[Listening] = []

    def start(
        line: SipLine, password: str | None = "secret", name_server: NameServer | None = None
    ) -> Listening:
        listening = Listening(qtbot, line, password, name_server)
        made.append(listening)
        listening.source.start()
        return listening

    yield start
    # The exchange may be gone by now: nobody is waited for.
    monkeypatch.setattr("taktone.sources.sip.sip_connection.LEAVE_S", 0.02)
    for listening in made:
        if listening.source.health.state is not LineState.OFF:
            listening.source.stop()
            listening.wait_until(partial(is_over, listening))


@pytest.fixture
def exchange() -> Iterator[SipRegistrar]:
    """One on UDP."""
    with SipRegistrar() as registrar:
        yield registrar
