"""The Test button's facts, at exchanges that can more or less."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.sip_exchange import sip_line
from helpers.sip_registrar import DESK, Manners, SipRegistrar
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeHint, ProbeResult, ProbeTopic
from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.line_source import LineSecrets
from taktone.sources.sip import sip_probe
from taktone.sources.sip.sip_probe import SipProbe
from unit.sources.sip.conftest import secrets_of

DATA = Path(__file__).parents[3] / "data" / "sip"
CERTIFICATE = DATA / "server.pem"
YES, NO, LATER = ProbeResult.YES, ProbeResult.NO, ProbeResult.LATER


def now() -> datetime:
    return datetime.now(UTC)


def tried(qtbot: QtBot, line: SipLine, password: str = "secret") -> ProbeAnswer:
    probe = SipProbe(line, secrets_of(line, password), now)
    told: list[ProbeAnswer] = []
    probe.answered.connect(told.append)
    probe.start()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    probe.stop()
    assert len(told) == 1
    order = [list(ProbeTopic).index(each.topic) for each in told[0].findings]
    assert order == sorted(set(order))
    return told[0]


def found(answer: ProbeAnswer, topic: ProbeTopic) -> ProbeFinding:
    return next(each for each in answer.findings if each.topic is topic)


def results(answer: ProbeAnswer) -> dict[ProbeTopic, ProbeResult]:
    return {each.topic: each.result for each in answer.findings}


def line_at(registrar: SipRegistrar, **changes: object) -> SipLine:
    return sip_line(**{"server": "127.0.0.1", "port": registrar.port, **changes})


def test_all_that_works(qtbot: QtBot, exchange: SipRegistrar) -> None:
    answer = tried(qtbot, line_at(exchange))
    assert answer.health.state is LineState.READY
    assert results(answer) == {
        ProbeTopic.REACHED: YES,
        ProbeTopic.LOGGED_IN: YES,
        ProbeTopic.WATCHES: YES,
        ProbeTopic.NUMBERS: LATER,
        ProbeTopic.NAMES: LATER,
        ProbeTopic.OUTGOING_NUMBERS: LATER,
        ProbeTopic.RING_GROUPS: LATER,
        ProbeTopic.SILENT_PHONE: YES,
        ProbeTopic.OTHER_PHONES: YES,
    }
    assert found(answer, ProbeTopic.OTHER_PHONES).count == 1


def test_trying_signs_nobody_in(qtbot: QtBot, exchange: SipRegistrar) -> None:
    tried(qtbot, line_at(exchange, is_silent_phone=True))
    assert list(exchange.bindings.values()) == [DESK]
    assert all("contact" not in heard.fields for heard in exchange.asked("REGISTER"))
    qtbot.waitUntil(lambda: exchange.asked("SUBSCRIBE")[-1].fields["expires"] == "0")


@pytest.mark.parametrize(
    ("server", "names", "outgoing", "groups"),
    [
        ("Asterisk PBX 22.10.1", YES, NO, LATER),
        ("FPBX-16.0.40(18.9)", YES, NO, LATER),
        ("kamailio (5.6.3 (x86_64/linux))", NO, YES, NO),
    ],
)
def test_what_known_servers_tell(
    qtbot: QtBot,
    exchange: SipRegistrar,
    server: str,
    names: ProbeResult,
    outgoing: ProbeResult,
    groups: ProbeResult,
) -> None:
    exchange.manners.server = server
    answer = tried(qtbot, line_at(exchange))
    assert found(answer, ProbeTopic.NUMBERS).result is YES
    assert found(answer, ProbeTopic.NAMES).result is names
    assert found(answer, ProbeTopic.OUTGOING_NUMBERS).result is outgoing
    assert found(answer, ProbeTopic.RING_GROUPS).result is groups


def test_a_server_that_cannot_be_watched_offers_the_silent_phone(qtbot: QtBot) -> None:
    with SipRegistrar(manners=Manners(can_watch=False)) as registrar:
        watching = tried(qtbot, line_at(registrar))
        both = tried(qtbot, line_at(registrar, is_silent_phone=True))
    assert watching.health.state is LineState.NEEDS_YOU
    assert watching.health.advice is LineAdvice.NOT_WATCHABLE
    assert found(watching, ProbeTopic.WATCHES) == ProbeFinding(
        topic=ProbeTopic.WATCHES,
        result=NO,
        hint=ProbeHint.TRY_SILENT_PHONE,
        detail="489 Bad Event",
    )
    assert found(watching, ProbeTopic.SILENT_PHONE).result is YES
    assert both.health.state is LineState.READY
    assert found(both, ProbeTopic.NAMES).result is YES


def test_a_wrong_password_is_tried_once(qtbot: QtBot, exchange: SipRegistrar) -> None:
    answer = tried(qtbot, line_at(exchange), "guess")
    assert answer.health.state is LineState.NEEDS_YOU
    assert answer.health.advice is LineAdvice.WRONG_PASSWORD
    assert results(answer) == {ProbeTopic.REACHED: YES, ProbeTopic.LOGGED_IN: NO}
    assert len([heard for heard in exchange.heard if "authorization" in heard.fields]) == 1


def test_without_a_password_nothing_is_asked(qtbot: QtBot, exchange: SipRegistrar) -> None:
    answer = tried(qtbot, line_at(exchange), "")
    assert answer.health.advice is LineAdvice.NO_PASSWORD
    assert exchange.heard == []


def test_a_silent_server(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sip_probe, "LIMIT_MS", 300)
    with SipRegistrar(manners=Manners(is_silent=True)) as registrar:
        answer = tried(qtbot, line_at(registrar))
    assert answer.health.advice is LineAdvice.UNREACHABLE
    assert results(answer) == {ProbeTopic.REACHED: NO}


def test_a_server_that_is_not_there(qtbot: QtBot) -> None:
    with SipRegistrar("tcp") as registrar:
        line = line_at(registrar, transport=SipTransport.TCP)
    answer = tried(qtbot, line)
    assert answer.health.advice is LineAdvice.UNREACHABLE
    assert answer.health.detail
    assert results(answer) == {ProbeTopic.REACHED: NO}


def test_a_name_nobody_knows(qtbot: QtBot) -> None:
    answer = tried(qtbot, sip_line(server="nowhere.invalid", port=5060))
    assert answer.health.advice is LineAdvice.UNKNOWN_HOST


def test_a_certificate_that_is_not_good(qtbot: QtBot) -> None:
    with SipRegistrar("tls", certificate=str(CERTIFICATE)) as registrar:
        answer = tried(qtbot, line_at(registrar, transport=SipTransport.TLS))
        assert registrar.heard == []
    assert answer.health.state is LineState.NEEDS_YOU
    assert answer.health.advice is LineAdvice.BAD_CERTIFICATE
    assert results(answer) == {ProbeTopic.REACHED: YES}


def test_a_private_authority_is_trusted(qtbot: QtBot) -> None:
    with SipRegistrar("tls", certificate=str(CERTIFICATE)) as registrar:
        line = line_at(registrar, server="localhost", transport=SipTransport.TLS)
        trusting = sip_line(
            server="localhost",
            port=registrar.port,
            transport=SipTransport.TLS,
            ca_file=str(DATA / "authority.pem"),
        )
        assert tried(qtbot, line).health.advice is LineAdvice.BAD_CERTIFICATE
        assert tried(qtbot, trusting).health.state is LineState.READY


def test_given_up_it_tells_nothing(qtbot: QtBot, exchange: SipRegistrar) -> None:
    probe = SipProbe(line_at(exchange), LineSecrets(password="secret"), now)
    told: list[object] = []
    probe.answered.connect(told.append)
    probe.start()
    probe.stop()
    probe.stop()
    tried(qtbot, line_at(exchange))
    assert told == []
