"""Finding the server: what the user wrote, and what DNS says (RFC 3263)."""

import socket

import pytest
from pytestqt.qtbot import QtBot

from helpers.name_server import ScriptedNameServer
from helpers.sip_exchange import sip_line
from helpers.sip_registrar import Manners, SipRegistrar
from taktone.core.line_health import LineAdvice
from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.sip import sip_connection
from taktone.sources.sip.server_lookup import NameServer, ServerLookup, Target
from unit.sources.sip.conftest import Listen


def looked_up(
    qtbot: QtBot, line: SipLine, name_server: NameServer | None = None
) -> tuple[Target, ...]:
    lookup = ServerLookup(line, name_server)
    found: list[tuple[Target, ...]] = []
    lookup.found.connect(found.append)
    lookup.look_up()
    qtbot.waitUntil(lambda: bool(found), timeout=15_000)
    return found[0]


@pytest.mark.parametrize(
    ("transport", "port"),
    [(SipTransport.UDP, 5060), (SipTransport.TCP, 5060), (SipTransport.TLS, 5061)],
)
def test_an_address_needs_no_looking_up(qtbot: QtBot, transport: SipTransport, port: int) -> None:
    line = sip_line(server="192.0.2.1", transport=transport)
    assert looked_up(qtbot, line) == (Target("192.0.2.1", port),)


@pytest.mark.parametrize("server", ["2001:db8::1", "[2001:db8::1]"])
def test_ipv6_with_and_without_brackets(qtbot: QtBot, server: str) -> None:
    line = sip_line(server=server, port=5070)
    assert looked_up(qtbot, line) == (Target("2001:db8::1", 5070),)


def test_with_a_port_only_the_host_is_looked_up(qtbot: QtBot) -> None:
    with ScriptedNameServer({}) as names:
        targets = looked_up(
            qtbot, sip_line(server="localhost", port=5070), NameServer("127.0.0.1", names.port)
        )
        assert Target("127.0.0.1", 5070) in targets
        assert names.asked == []


@pytest.mark.parametrize(
    ("transport", "service"),
    [
        (SipTransport.UDP, "_sip._udp.example.org"),
        (SipTransport.TCP, "_sip._tcp.example.org"),
        (SipTransport.TLS, "_sips._tcp.example.org"),
    ],
)
def test_without_a_port_the_domain_says_who_serves_it(
    qtbot: QtBot, transport: SipTransport, service: str
) -> None:
    services = {service: [(20, 0, 5071, "localhost"), (10, 0, 5072, "localhost")]}
    with ScriptedNameServer(services) as names:
        line = sip_line(transport=transport)
        targets = looked_up(qtbot, line, NameServer("127.0.0.1", names.port))
        assert names.asked == [service]
    ports = [target.port for target in targets]
    assert ports == sorted(ports, reverse=True)
    assert set(ports) == {5071, 5072}


def test_a_domain_without_records_is_a_host(qtbot: QtBot) -> None:
    with ScriptedNameServer({}) as names:
        line = sip_line(server="localhost")
        targets = looked_up(qtbot, line, NameServer("127.0.0.1", names.port))
    assert Target("127.0.0.1", 5060) in targets


def test_a_server_nobody_knows_is_told(listen: Listen) -> None:
    lost = listen(sip_line(server="nowhere.invalid", port=5060))
    lost.wait_until(lambda: lost.source.health.advice is LineAdvice.UNKNOWN_HOST)
    assert lost.source.health.detail


def test_a_lookup_that_was_cancelled_tells_nothing(qtbot: QtBot) -> None:
    told: list[object] = []
    lookup = ServerLookup(sip_line(server="localhost", port=1))
    lookup.found.connect(told.append)
    lookup.look_up()
    lookup.cancel()
    other = looked_up(qtbot, sip_line(server="localhost", port=1))
    assert other
    assert told == []


def test_the_second_server_serves_where_the_first_is_down(listen: Listen) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        dead_port = unused.getsockname()[1]
    with SipRegistrar("tcp") as registrar:
        services = {
            "_sip._tcp.example.org": [
                (1, 0, dead_port, "localhost"),
                (2, 0, registrar.port, "localhost"),
            ]
        }
        with ScriptedNameServer(services) as names:
            line = sip_line(transport=SipTransport.TCP)
            listening = listen(line, name_server=NameServer("127.0.0.1", names.port))
            listening.wait_ready()
            assert registrar.asked("SUBSCRIBE")


def test_a_silent_server_makes_room_for_the_next(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sip_connection, "SILENCE_S", 0.1)
    with SipRegistrar(manners=Manners(is_silent=True)) as mute, SipRegistrar() as registrar:
        services = {
            "_sip._udp.example.org": [
                (1, 0, mute.port, "localhost"),
                (2, 0, registrar.port, "localhost"),
            ]
        }
        with ScriptedNameServer(services) as names:
            listening = listen(sip_line(), name_server=NameServer("127.0.0.1", names.port))
            listening.wait_ready()
            assert mute.asked("SUBSCRIBE")
