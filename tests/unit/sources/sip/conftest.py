"""A line's source at an exchange of ours, on real sockets."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from helpers.sip_exchange import sip_line
from helpers.sip_registrar import SipRegistrar
from taktone.core.line_health import LineHealth, LineState
from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.line_source import LineSecrets
from taktone.sources.sip.server_lookup import NameServer
from taktone.sources.sip.sip_source import SipSource

if TYPE_CHECKING:
    from taktone.core.call_event import CallEvent

DATA = Path(__file__).parents[3] / "data" / "sip"
AUTHORITY = str(DATA / "authority.pem")


def line_at(registrar: SipRegistrar, transport: SipTransport, **changes: object) -> SipLine:
    fields = {"server": "localhost", "port": registrar.port, "ca_file": AUTHORITY, **changes}
    return sip_line(transport=transport, **fields)


def registrar_for(transport: SipTransport, **changes: object) -> SipRegistrar:
    is_encrypted = transport is SipTransport.TLS
    return SipRegistrar(
        "udp" if transport is SipTransport.UDP else "tls" if is_encrypted else "tcp",
        certificate=str(DATA / "server.pem") if is_encrypted else "",
        **changes,  # type: ignore[arg-type]
    )


def secrets_of(line: SipLine, password: str) -> LineSecrets:
    """As the flow reads them; a file that cannot be read is as good as an empty one here."""
    path = Path(line.ca_file)
    return LineSecrets(password=password, ca_pem=path.read_bytes() if path.is_file() else b"")


class Listening:
    """A source and all it told."""

    def __init__(
        self, qtbot: QtBot, line: SipLine, password: str, name_server: NameServer | None
    ) -> None:
        self.qtbot = qtbot
        self.events: list[CallEvent] = []
        self.health: list[LineHealth] = []
        self.source = SipSource(
            line,
            secrets_of(line, password),
            lambda: datetime.now(UTC),
            name_server=name_server,
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
        line: SipLine, password: str = "secret", name_server: NameServer | None = None
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
