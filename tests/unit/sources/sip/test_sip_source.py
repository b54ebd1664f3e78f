"""The source on real sockets: UDP, TCP and TLS on the loopback."""

import gc
import socket
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from helpers.sip_exchange import dialog, sip_line
from helpers.sip_registrar import DESK, Manners, SipRegistrar
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.sip_line import SipTransport
from taktone.sources.line_source import LineSecrets
from taktone.sources.sip import client_requests, sip_connection
from taktone.sources.sip.clock_watch import ClockWatch
from taktone.sources.sip.datagram_link import DatagramLink
from taktone.sources.sip.local_place import local_address_for
from taktone.sources.sip.sip_source import SipSource
from taktone.sources.sip.sip_wire import Parcel
from unit.sources.sip.conftest import AUTHORITY, DATA, Listen, line_at, registrar_for, secrets_of

ELSEWHERE = 'SIP;cause=200;text="Call completed elsewhere"'


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize("transport", SipTransport)
def test_a_watched_call(listen: Listen, transport: SipTransport) -> None:
    with registrar_for(transport) as registrar:
        watching = listen(line_at(registrar, transport))
        watching.wait_ready()
        for state in ("early", "confirmed", "terminated"):
            registrar.tell(dialog("d1", state, call_id="c1"))
        watching.wait_until(lambda: len(watching.events) == 3)
        assert watching.states() == ["ringing", "active", "ended"]
        assert watching.events[0].source == watching.source.name
        assert registrar.asked("REGISTER") == []


@pytest.mark.parametrize("transport", SipTransport)
def test_a_call_at_the_silent_phone(listen: Listen, transport: SipTransport) -> None:
    with registrar_for(transport) as registrar:
        line = line_at(registrar, transport, is_watching=False, is_silent_phone=True)
        phone = listen(line)
        phone.wait_ready()
        registrar.ring("c1")
        phone.wait_until(lambda: len(phone.events) == 1)
        registrar.cancel("c1", ELSEWHERE)
        phone.wait_until(lambda: len(phone.events) == 2)
        assert phone.states() == ["ringing", "ended answered_elsewhere"]
        assert phone.events[0].name == "Jens"
        phone.wait_until(lambda: bool(registrar.answered(487, "INVITE")))


@pytest.mark.parametrize("transport", SipTransport)
def test_both_modes_are_one_call(listen: Listen, transport: SipTransport) -> None:
    with registrar_for(transport) as registrar:
        both = listen(line_at(registrar, transport, is_silent_phone=True))
        both.wait_ready()
        registrar.ring("c1")
        registrar.tell(dialog("d1", "early", uri="sip:+4520304050@localhost"))
        both.wait_until(lambda: bool(registrar.answered(480, "INVITE")))
        registrar.tell(dialog("d1", "confirmed", uri=""))
        registrar.tell(dialog("d1", "terminated", uri=""))
        both.wait_until(lambda: bool(both.events) and both.events[-1].state.rank == 2)
        assert {event.key for event in both.events} == {both.events[0].key}
        assert [str(e.state) for e in both.events if e.state.rank] == ["active", "ended"]


def test_stopping_signs_out(listen: Listen, exchange: SipRegistrar) -> None:
    line = line_at(exchange, SipTransport.UDP, is_watching=False, is_silent_phone=True)
    phone = listen(line)
    phone.wait_ready()
    assert len(exchange.bindings) == 2
    with phone.qtbot.waitSignal(phone.source.stopped, timeout=10_000):
        phone.source.stop()
    assert list(exchange.bindings.values()) == [DESK]
    assert phone.source.health.state is LineState.OFF


def test_a_telephone_thrown_out_is_told(listen: Listen, exchange: SipRegistrar) -> None:
    exchange.manners.throws_out = True
    line = line_at(exchange, SipTransport.UDP, is_watching=False, is_silent_phone=True)
    phone = listen(line)
    phone.wait_until(lambda: phone.source.health.advice is LineAdvice.REPLACES_PHONE)
    phone.wait_until(lambda: not exchange.bindings)


@pytest.mark.parametrize("algorithm", ["MD5", "SHA-256", "SHA-512-256"])
def test_every_digest(listen: Listen, exchange: SipRegistrar, algorithm: str) -> None:
    exchange.manners.algorithm = algorithm
    listen(line_at(exchange, SipTransport.UDP)).wait_ready()


def test_a_wrong_password_is_tried_once(listen: Listen, exchange: SipRegistrar) -> None:
    wrong = listen(line_at(exchange, SipTransport.UDP, is_silent_phone=True), "guess")
    wrong.wait_until(lambda: wrong.source.health.advice is LineAdvice.WRONG_PASSWORD)
    proofs = [heard for heard in exchange.heard if "authorization" in heard.fields]
    assert len(proofs) == 1


def test_without_a_password_nothing_is_asked(listen: Listen, exchange: SipRegistrar) -> None:
    poor = listen(line_at(exchange, SipTransport.UDP), "")
    assert poor.source.health.advice is LineAdvice.NO_PASSWORD
    assert not poor.source.is_running
    assert exchange.heard == []


def test_strangers_are_not_listened_to(listen: Listen, exchange: SipRegistrar) -> None:
    line = line_at(exchange, SipTransport.UDP, is_watching=False, is_silent_phone=True)
    phone = listen(line)
    phone.wait_ready()
    contact = exchange._phone.contact
    port = int(contact.rpartition(":")[2])
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        stranger.bind(("127.0.0.2", 0))
        exchange.ring("first")
        text = exchange._calls["first"].replace("first", "foreign")
        stranger.sendto(f"INVITE {contact} SIP/2.0\r\n{text}\r\n".encode(), ("127.0.0.1", port))
        exchange.ring("last")
        phone.wait_until(lambda: len(phone.events) == 2)
        stranger.setblocking(False)
        with pytest.raises(BlockingIOError):
            stranger.recv(1)
    assert [event.key for event in phone.events] == ["first", "last"]


@pytest.mark.parametrize(
    ("certificate", "authority"),
    [("server.pem", ""), ("other.pem", AUTHORITY), ("server.pem", "/nowhere/empty.pem")],
)
def test_a_certificate_that_is_not_good_is_not_accepted(
    listen: Listen, certificate: str, authority: str
) -> None:
    with SipRegistrar("tls", certificate=str(DATA / certificate)) as registrar:
        line = line_at(registrar, SipTransport.TLS, ca_file=authority)
        wary = listen(line)
        wary.wait_until(lambda: wary.source.health.advice is LineAdvice.BAD_CERTIFICATE)
        assert wary.source.health.state is LineState.NEEDS_YOU
        assert wary.source.health.detail
        assert registrar.heard == []


@pytest.mark.parametrize("transport", [SipTransport.TCP, SipTransport.TLS])
def test_a_broken_connection_is_replaced(
    listen: Listen, transport: SipTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sip_connection, "FIRST_PAUSE_S", 0.05)
    with registrar_for(transport) as registrar:
        watching = listen(line_at(registrar, transport))
        watching.wait_ready()
        registrar.tell(dialog("d1", "early", call_id="c1"))
        watching.wait_until(lambda: len(watching.events) == 1)
        registrar.hang_up()
        watching.wait_until(lambda: len(watching.health) > 2)
        watching.wait_ready()
        assert watching.states()[-1] == "ended unknown"
        registrar.tell(dialog("d2", "early", call_id="c2"))
        watching.wait_until(lambda: watching.events[-1].key == "c2")


def test_a_server_that_comes_back_is_found_again(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sip_connection, "FIRST_PAUSE_S", 0.05)
    with SipRegistrar("tcp") as registrar:
        port = registrar.port
        watching = listen(line_at(registrar, SipTransport.TCP))
        watching.wait_ready()
    watching.wait_until(lambda: watching.source.health.advice is LineAdvice.UNREACHABLE)
    assert watching.source.health.state is LineState.WAITING
    with SipRegistrar("tcp", port=port):
        watching.wait_ready()


def test_ipv6(listen: Listen) -> None:
    with SipRegistrar(host="::1") as registrar:
        line = sip_line(server="::1", port=registrar.port, is_silent_phone=True)
        listen(line).wait_ready()
        assert "[::1]" in registrar._phone.contact


def test_after_sleep_the_connection_is_made_anew(
    listen: Listen, exchange: SipRegistrar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sip_connection, "LOOK_EVERY_S", 0.05)
    watching = listen(line_at(exchange, SipTransport.UDP))
    watching.wait_ready()
    first = exchange.asked("SUBSCRIBE")[-1].fields["call-id"]
    slept = [True]
    monkeypatch.setattr(ClockWatch, "has_slept", lambda *_: bool(slept and slept.pop()))
    watching.wait_until(lambda: exchange.asked("SUBSCRIBE")[-1].fields["call-id"] != first)
    watching.wait_ready()


def test_another_network_needs_another_connection(
    listen: Listen, exchange: SipRegistrar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sip_connection, "LOOK_EVERY_S", 0.05)
    watching = listen(line_at(exchange, SipTransport.UDP))
    watching.wait_ready()
    first = exchange.asked("SUBSCRIBE")[-1].fields["call-id"]
    moved = ["10.9.8.7"]
    real = local_address_for
    monkeypatch.setattr(
        sip_connection, "local_address_for", lambda *a: moved.pop() if moved else real(*a)
    )
    watching.wait_until(lambda: exchange.asked("SUBSCRIBE")[-1].fields["call-id"] != first)


def test_waking_up_connects_anew(listen: Listen, exchange: SipRegistrar) -> None:
    watching = listen(line_at(exchange, SipTransport.UDP))
    watching.wait_ready()
    first = exchange.asked("SUBSCRIBE")[-1].fields["call-id"]
    watching.source.wake()
    watching.wait_until(lambda: exchange.asked("SUBSCRIBE")[-1].fields["call-id"] != first)
    watching.wait_ready()


def test_waking_up_waits_out_no_pause(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sip_connection, "FIRST_PAUSE_S", 600.0)
    with SipRegistrar("tcp") as registrar:
        port = registrar.port
    waiting = listen(sip_line(server="127.0.0.1", port=port, transport=SipTransport.TCP))
    waiting.wait_until(lambda: waiting.source.health.advice is LineAdvice.UNREACHABLE)
    with SipRegistrar("tcp", port=port):
        waiting.source.wake()
        waiting.wait_ready()


def test_waking_up_starts_nothing_that_was_stopped(listen: Listen, exchange: SipRegistrar) -> None:
    stopped = listen(line_at(exchange, SipTransport.UDP))
    stopped.wait_ready()
    with stopped.qtbot.waitSignal(stopped.source.stopped, timeout=10_000):
        stopped.source.stop()
        stopped.source.wake()
    stopped.source.wake()
    assert not stopped.source.is_running
    assert stopped.source.health.state is LineState.OFF


def test_started_twice_it_runs_once(listen: Listen, exchange: SipRegistrar) -> None:
    watching = listen(line_at(exchange, SipTransport.UDP))
    watching.source.start()
    watching.wait_ready()
    exchange.tell(dialog("1001", "early"))
    watching.wait_until(lambda: bool(watching.events))
    assert watching.states() == ["ringing"]
    watching.source.start()
    watching.wait_ready()
    assert watching.states() == ["ringing", "ended lost"]
    exchange.tell(dialog("1001", "terminated"))
    exchange.tell(dialog("1001", "early"))
    watching.wait_until(lambda: len(watching.events) == 3)
    assert watching.events[0].key != watching.events[2].key


def test_it_is_a_source_like_the_others(exchange: SipRegistrar) -> None:
    line = line_at(exchange, SipTransport.UDP)
    source = SipSource(line, LineSecrets(), now)
    assert source.availability() == ""
    assert source.name == f"sip:{line.id}"
    assert source.abilities.can_answer
    assert Manners().can_watch


def test_a_dead_line_is_told_once(
    listen: Listen, exchange: SipRegistrar, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange.manners.is_silent = True
    with monkeypatch.context() as hurried:
        hurried.setattr(client_requests, "GIVE_UP_S", 0.05)
        hurried.setattr(sip_connection, "FIRST_PAUSE_S", 0.01)
        dead = listen(line_at(exchange, SipTransport.UDP))
        dead.wait_until(lambda: len(exchange.asked("SUBSCRIBE")) >= 4)
        assert [health.advice for health in dead.health] == [
            LineAdvice.CONNECTING,
            LineAdvice.UNREACHABLE,
        ]
    exchange.manners.is_silent = False
    dead.wait_ready()


@pytest.mark.parametrize("transport", SipTransport)
def test_sources_come_and_go(
    qtbot: QtBot, transport: SipTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings are changed at any moment of a connection: nothing of the old one is left."""
    monkeypatch.setattr(sip_connection, "LEAVE_S", 0.0)
    with registrar_for(transport) as registrar:
        line = line_at(registrar, transport)
        for count in range(30):
            source = SipSource(line, secrets_of(line, "secret"), now)
            source.start()
            asked = len(registrar.heard)
            if count % 3:
                qtbot.waitUntil(lambda n=asked: len(registrar.heard) > n)  # type: ignore[misc]
            source.stop()
            del source
            gc.collect()
        registrar.hang_up()


def test_the_card_is_told_before_the_server_is_answered(
    listen: Listen, exchange: SipRegistrar, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = line_at(exchange, SipTransport.UDP, is_watching=False, is_silent_phone=True)
    phone = listen(line)
    phone.wait_ready()
    order: list[str] = []
    real = DatagramLink.send
    phone.source.event_seen.connect(lambda event: order.append(str(event.state)))

    def send(link: DatagramLink, parcel: Parcel) -> None:
        order.append(parcel.data[8:11].decode())
        real(link, parcel)

    monkeypatch.setattr(DatagramLink, "send", send)
    exchange.ring("c1")
    phone.wait_until(lambda: bool(exchange.answered(180, "INVITE")))
    assert order == ["ringing", "180"]


def test_a_server_that_hangs_up_again_and_again_is_tried_less_and_less(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sip_connection, "FIRST_PAUSE_S", 0.01)
    with registrar_for(SipTransport.TCP) as registrar:
        line = listen(line_at(registrar, SipTransport.TCP))
        for _ in range(3):
            line.wait_ready()
            registrar.hang_up()
            line.wait_until(lambda: line.source.health.state is LineState.WAITING)
        line.wait_ready()
        pauses = line.source._connection._pauses_s
        assert not pauses.is_first
        monkeypatch.setattr(sip_connection, "LONGEST_PAUSE_S", 0.0)
        registrar.hang_up()
        line.wait_until(lambda: line.source.health.state is LineState.WAITING)
        assert pauses.take() == 2 * sip_connection.FIRST_PAUSE_S
