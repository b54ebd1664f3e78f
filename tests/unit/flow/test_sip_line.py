"""A SIP line from the registry to the calls it tells: real sockets, a registrar of ours."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.memory_keys import MemoryKeys
from helpers.sip_exchange import dialog, sip_line
from helpers.sip_registrar import DESK, Manners, SipRegistrar
from taktone.core.call_event import CallEvent, CallState
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeHint, ProbeResult, ProbeTopic
from taktone.core.sip_line import SipLine, SipTransport
from taktone.flow.line_passwords import LinePasswords
from taktone.flow.line_runner import LineRunner
from taktone.flow.line_testing import LineTesting
from taktone.flow.secret_reading import SecretReading
from taktone.host.key_store import KeyStore
from taktone.host.small_file import SmallFile
from taktone.sources.registry import LINE_KINDS

DATA = Path(__file__).parents[2] / "data" / "sip"


class Listening:
    """Runner and test of lines as the program has them; the keys are in memory."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.keys = MemoryKeys()
        passwords = LinePasswords(KeyStore(self.keys.find))
        secrets = SecretReading(passwords, SmallFile())
        self.runner = LineRunner(secrets, LINE_KINDS, now)
        self.testing = LineTesting(secrets, LINE_KINDS, now)
        self.passwords = passwords
        self.events: list[CallEvent] = []
        self.healths: list[LineHealth] = []
        self.runner.event_seen.connect(self.events.append)
        self.runner.health_changed.connect(lambda _, health: self.healths.append(health))

    def start(self, line: SipLine, password: str = "secret") -> None:
        self.keys.passwords[line.id] = password
        self.runner.start(KeptLine(line=line))

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=15_000)

    def wait_ready(self, line: SipLine) -> None:
        self.wait_until(lambda: self.runner.health(line.id).state is LineState.READY)

    def tried(self, line: SipLine, password: str | None) -> ProbeAnswer:
        with self._qtbot.waitSignal(self.testing.answered, timeout=15_000) as told:
            self.testing.test(line, password)
        answer = told.args[0]
        assert isinstance(answer, ProbeAnswer)
        return answer

    def leave(self) -> None:
        self.runner.stop_all()
        self.wait_until(lambda: not self.runner.is_parting)


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def listening(qtbot: QtBot) -> Iterator[Listening]:
    listening = Listening(qtbot)
    yield listening
    listening.testing.stop()
    listening.leave()
    listening.passwords.stop()


@pytest.fixture(params=SipTransport)
def exchange(request: pytest.FixtureRequest) -> Iterator[SipRegistrar]:
    """One for each transport; the encrypted one's certificate is of an authority of its own."""
    certificate = str(DATA / "server.pem") if request.param is SipTransport.TLS else ""
    with SipRegistrar(str(request.param), certificate=certificate) as registrar:
        yield registrar


def line_at(registrar: SipRegistrar, **changes: object) -> SipLine:
    fields = {
        "server": "localhost",
        "port": registrar.port,
        "transport": SipTransport(registrar._transport),
        "ca_file": str(DATA / "authority.pem"),
        **changes,
    }
    return sip_line(**fields)


def test_a_watched_call_is_heard(listening: Listening, exchange: SipRegistrar) -> None:
    line = line_at(exchange)
    listening.start(line)
    listening.wait_ready(line)
    exchange.tell(dialog("d1", "early", call_id="c1"))
    listening.wait_until(lambda: len(listening.events) == 1)
    assert listening.events[0].state is CallState.RINGING
    assert listening.events[0].source == f"sip:{line.id}"
    assert exchange.asked("REGISTER") == []
    assert [health.state for health in listening.healths] == [LineState.WAITING, LineState.READY]


def test_the_silent_phone_signs_out_when_the_program_leaves(
    listening: Listening, exchange: SipRegistrar
) -> None:
    line = line_at(exchange, is_watching=False, is_silent_phone=True)
    listening.start(line)
    listening.wait_ready(line)
    exchange.ring("c1")
    listening.wait_until(lambda: len(listening.events) == 1)
    assert len(exchange.bindings) == 2
    assert exchange.asked("SUBSCRIBE") == []
    listening.leave()
    assert list(exchange.bindings.values()) == [DESK]
    assert [event.state for event in listening.events] == [CallState.RINGING, CallState.ENDED]


def test_a_line_without_a_password_needs_its_user(
    listening: Listening, exchange: SipRegistrar
) -> None:
    line = line_at(exchange)
    listening.start(line, "")
    listening.wait_until(lambda: listening.runner.health(line.id).state is LineState.NEEDS_YOU)
    assert listening.runner.health(line.id).advice is LineAdvice.NO_PASSWORD
    assert exchange.heard == []


def test_waking_up_connects_anew(listening: Listening, exchange: SipRegistrar) -> None:
    line = line_at(exchange)
    listening.start(line)
    listening.wait_ready(line)
    first = exchange.asked("SUBSCRIBE")[-1].fields["call-id"]
    listening.runner.wake()
    listening.wait_until(lambda: exchange.asked("SUBSCRIBE")[-1].fields["call-id"] != first)
    listening.wait_ready(line)


def test_the_test_says_what_the_line_can(listening: Listening, exchange: SipRegistrar) -> None:
    exchange.manners.server = "Asterisk PBX 22.10.1"
    answer = listening.tried(line_at(exchange), "secret")
    assert answer.health.state is LineState.READY
    found = {each.topic: each for each in answer.findings}
    assert found[ProbeTopic.NAMES].result is ProbeResult.YES
    assert found[ProbeTopic.OUTGOING_NUMBERS].hint is ProbeHint.ASK_FOR_OUTGOING_NUMBERS


def test_the_test_offers_the_silent_phone(listening: Listening) -> None:
    with SipRegistrar(manners=Manners(can_watch=False)) as registrar:
        answer = listening.tried(line_at(registrar), "secret")
    found = {each.topic: each for each in answer.findings}
    assert found[ProbeTopic.WATCHES].hint is ProbeHint.TRY_SILENT_PHONE
