"""The Test button's facts, at exchanges that can more or less."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.sip_exchange import sip_line
from helpers.sip_registrar import DESK, Manners, SipRegistrar
from taktone.core.line_health import LineAdvice
from taktone.core.sip_findings import Finding, SipFindings
from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.sip import sip_probe
from taktone.sources.sip.sip_probe import SipProbe

CERTIFICATE = Path(__file__).parents[3] / "data" / "sip" / "server.pem"


def tried(qtbot: QtBot, line: SipLine, password: str = "secret") -> SipFindings:
    probe = SipProbe(line, password, lambda: datetime.now(UTC), time.monotonic)
    told: list[SipFindings] = []
    probe.finished.connect(told.append)
    probe.start()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert len(told) == 1
    return told[0]


@pytest.fixture
def exchange() -> Iterator[SipRegistrar]:
    with SipRegistrar() as registrar:
        yield registrar


def line_at(registrar: SipRegistrar, **changes: object) -> SipLine:
    return sip_line(**{"server": "127.0.0.1", "port": registrar.port, **changes})


def test_all_that_works(qtbot: QtBot, exchange: SipRegistrar) -> None:
    findings = tried(qtbot, line_at(exchange))
    assert findings.problem is LineAdvice.NONE
    assert (findings.watches, findings.can_be_phone) == (Finding.YES, Finding.YES)
    assert findings.other_phones == 1
    assert findings.server == "Exchange 1"
    assert (findings.sees_names, findings.sees_outgoing_numbers) == (Finding.LATER, Finding.LATER)


def test_trying_signs_nobody_in(qtbot: QtBot, exchange: SipRegistrar) -> None:
    tried(qtbot, line_at(exchange, is_silent_phone=True))
    assert list(exchange.bindings.values()) == [DESK]
    assert all("contact" not in heard.fields for heard in exchange.asked("REGISTER"))
    qtbot.waitUntil(lambda: exchange.asked("SUBSCRIBE")[-1].fields["expires"] == "0")


@pytest.mark.parametrize(
    ("server", "names", "numbers"),
    [
        ("Asterisk PBX 22.10.1", Finding.YES, Finding.NO),
        ("FPBX-16.0.40(18.9)", Finding.YES, Finding.NO),
        ("kamailio (5.6.3 (x86_64/linux))", Finding.NO, Finding.YES),
    ],
)
def test_what_known_servers_tell(
    qtbot: QtBot, exchange: SipRegistrar, server: str, names: Finding, numbers: Finding
) -> None:
    exchange.manners.server = server
    findings = tried(qtbot, line_at(exchange))
    assert (findings.sees_names, findings.sees_outgoing_numbers) == (names, numbers)


def test_a_server_that_cannot_be_watched(qtbot: QtBot) -> None:
    with SipRegistrar(manners=Manners(can_watch=False)) as registrar:
        findings = tried(qtbot, line_at(registrar))
    assert findings.problem is LineAdvice.NONE
    assert (findings.watches, findings.can_be_phone) == (Finding.NO, Finding.YES)
    assert findings.watch_advice is LineAdvice.NOT_WATCHABLE
    assert findings.watch_detail == "489 Bad Event"
    assert findings.sees_outgoing_numbers is Finding.NO


def test_a_wrong_password_is_tried_once(qtbot: QtBot, exchange: SipRegistrar) -> None:
    findings = tried(qtbot, line_at(exchange), "guess")
    assert findings.problem is LineAdvice.WRONG_PASSWORD
    assert (findings.watches, findings.can_be_phone) == (Finding.NO, Finding.NO)
    assert len([heard for heard in exchange.heard if "authorization" in heard.fields]) == 1


def test_a_silent_server(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sip_probe, "LIMIT_MS", 300)
    with SipRegistrar(manners=Manners(is_silent=True)) as registrar:
        findings = tried(qtbot, line_at(registrar))
    assert findings.problem is LineAdvice.UNREACHABLE
    assert findings.watch_advice is LineAdvice.UNREACHABLE


def test_a_server_that_is_not_there(qtbot: QtBot) -> None:
    with SipRegistrar("tcp") as registrar:
        line = line_at(registrar, transport=SipTransport.TCP)
    findings = tried(qtbot, line)
    assert findings.problem is LineAdvice.UNREACHABLE
    assert findings.phone_detail


def test_a_name_nobody_knows(qtbot: QtBot) -> None:
    findings = tried(qtbot, sip_line(server="nowhere.invalid", port=5060))
    assert findings.problem is LineAdvice.UNKNOWN_HOST


def test_a_certificate_that_is_not_good(qtbot: QtBot) -> None:
    with SipRegistrar("tls", certificate=str(CERTIFICATE)) as registrar:
        findings = tried(qtbot, line_at(registrar, transport=SipTransport.TLS))
        assert registrar.heard == []
    assert findings.problem is LineAdvice.BAD_CERTIFICATE


def test_given_up_it_tells_nothing(qtbot: QtBot, exchange: SipRegistrar) -> None:
    probe = SipProbe(line_at(exchange), "secret", lambda: datetime.now(UTC), time.monotonic)
    told: list[object] = []
    probe.finished.connect(told.append)
    probe.start()
    probe.stop()
    tried(qtbot, line_at(exchange))
    assert told == []
