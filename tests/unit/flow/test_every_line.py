"""What is promised of every kind of line: it comes back, and its death is told once."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from helpers.fritz_box import FritzBox
from helpers.manager_interface import ManagerInterface
from helpers.sip_exchange import dialog, sip_line
from helpers.sip_registrar import SipRegistrar
from taktone.core.asterisk_line import AsteriskLine
from taktone.core.call_event import CallEvent, CallState
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.growing_pauses import GrowingPauses
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineHealth, LineState
from taktone.core.sip_line import SipTransport
from taktone.flow.line_alarm import LineAlarm
from taktone.sources.registry import LINE_KINDS
from taktone.ui.lines.line_words import advice_words
from unit.flow.line_bench import LineBench
from unit.sources.asterisk.recordings import recording

SOON_S, NEVER_S = 0.02, 36_000.0


class Kind:
    """A kind of line: its server, which can be restarted at its old port, and a call on it."""

    def __init__(
        self,
        server: Callable[..., AbstractContextManager[Any]],
        line: Callable[[int], Line],
        ring: Callable[[Any], None],
    ) -> None:
        self._server = server
        self._ring = ring
        self._line = line
        self._running: AbstractContextManager[Any] | None = None
        self._port = 0

    def begin(self) -> Line:
        """Starts the server; gives a line to it."""
        server: Any = self._server(port=self._port)
        server.__enter__()
        self._running = server
        self._port = server.port
        return self._line(self._port)

    def ring(self) -> None:
        """Somebody calls."""
        self._ring(self._running)

    def end(self) -> None:
        """Stops the server."""
        if self._running is not None:
            self._running.__exit__(None, None, None)
            self._running = None


def sip() -> Kind:
    return Kind(
        partial(SipRegistrar, "tcp"),
        lambda port: sip_line(
            id="1", server="127.0.0.1", port=port, transport=SipTransport.TCP, ca_file=""
        ),
        lambda registrar: registrar.tell(dialog("d1", "early", call_id="c1")),
    )


def asterisk() -> Kind:
    rings = recording("asterisk22-declined").partition(b"\r\n\r\n")[2]
    return Kind(
        ManagerInterface,
        lambda port: AsteriskLine(
            id="1", name="Kontor", server="127.0.0.1", port=port, user="taktone", extensions="1001"
        ),
        lambda manager: manager.tell(rings),
    )


def fritzbox() -> Kind:
    return Kind(
        FritzBox,
        lambda port: FritzboxLine(id="1", name="Hjemme", server="127.0.0.1", port=port),
        lambda box: box.say("RING;0;20304050;88110022;SIP0;"),
    )


PASSWORDS = {sip: "secret", asterisk: "hemmelig", fritzbox: ""}


class Heard:
    """A line to a real server, its alarm, and all that was told."""

    def __init__(self, qtbot: QtBot, folder: Path, kind: Kind, password: str) -> None:
        self._qtbot = qtbot
        self.kind = kind
        self.bench = LineBench(qtbot, folder, real=LINE_KINDS[:3])
        self.bench.put_on_disk(KeptLine(line=kind.begin()))
        self.bench.keys.passwords["1"] = password
        self.alarm = LineAlarm(self.bench.lines, patience_ms=1, needed_ms=1)
        self.events: list[CallEvent] = []
        self.died: list[LineHealth] = []
        self.revived: list[str] = []
        self.bench.lines.event_seen.connect(self.events.append)
        self.bench.start()
        self.wait_ready()
        self.alarm.line_died.connect(lambda _, health: self.died.append(health))
        self.alarm.line_revived.connect(self.revived.append)

    @property
    def health(self) -> LineHealth:
        return self.bench.lines.health("1")

    def leave(self) -> None:
        self.alarm.stop()
        self.bench.runner.stop_all()
        self.wait_until(lambda: not self.bench.runner.is_parting)
        self.bench.lines.stop()

    def wait_ready(self) -> None:
        self.wait_until(lambda: self.health.state is LineState.READY)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=15_000)

    def hears_a_call(self) -> None:
        before = len(self.events)
        self.kind.ring()
        self.wait_until(lambda: len(self.events) > before)
        assert self.events[before].state is CallState.RINGING
        assert "20304050" in self.events[before].number


Pause = Callable[[float], None]


@pytest.fixture
def pause(monkeypatch: pytest.MonkeyPatch) -> Pause:
    """How long every new attempt waits from now on."""

    def set_to(pause_s: float) -> None:
        monkeypatch.setattr(GrowingPauses, "take", lambda _: pause_s)

    return set_to


@pytest.fixture(params=PASSWORDS, ids=lambda make: make.__name__)
def heard(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Heard]:
    monkeypatch.setattr("taktone.sources.sip.sip_connection.LEAVE_S", 0.02)
    kind = request.param()
    try:
        heard = Heard(qtbot, tmp_path, kind, PASSWORDS[request.param])
        yield heard
        heard.leave()
    finally:
        kind.end()


def test_after_a_restart_of_the_server_it_hears_again_and_its_death_was_told_once(
    heard: Heard, pause: Pause
) -> None:
    pause(SOON_S)
    heard.kind.end()
    heard.wait_until(lambda: bool(heard.died) and heard.health == heard.alarm.troubles[0][1])
    assert heard.health.state is not LineState.READY
    assert advice_words(heard.health).partition(" (")[0].endswith(".")
    heard.kind.begin()
    heard.wait_ready()
    assert len(heard.died) == 1
    assert heard.revived == ["1"]
    assert heard.alarm.troubles == ()
    heard.hears_a_call()


def test_when_the_network_or_the_computer_is_back_no_pause_is_waited_out(
    heard: Heard, pause: Pause
) -> None:
    pause(NEVER_S)
    heard.kind.end()
    heard.wait_until(lambda: heard.health.state is not LineState.READY)
    heard.kind.begin()
    heard.bench.lines.wake()
    heard.wait_ready()
    heard.hears_a_call()
