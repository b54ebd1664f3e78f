"""A message that is too long is refused, and the line goes on: by transcript and on sockets."""

import pytest

from helpers.sip_exchange import (
    Exchange,
    dialog,
    granted,
    invite,
    notify,
    signed_in,
    sip_line,
    watching,
    wired,
)
from helpers.sip_registrar import SipRegistrar
from taktone.core.line_health import LineState
from taktone.core.sip_line import SipTransport
from taktone.sources.sip.message_reading import read_message
from taktone.sources.sip.sip_message import LONGEST_MESSAGE
from unit.sources.sip.conftest import Listen, line_at, registrar_for

MANY = tuple(dialog(f"d{number}", "confirmed") for number in range(150))
STREAMS = [SipTransport.TCP, SipTransport.TLS]


def head_of(message: str) -> bytes:
    """What a stream gives of a long message."""
    head, end, _ = wired(message).partition(b"\r\n\r\n")
    return head + end


@pytest.fixture
def watch() -> Exchange:
    return Exchange(sip_line(transport=SipTransport.TCP))


def test_a_long_document_is_refused_and_the_next_one_read(watch: Exchange) -> None:
    asked = watching(watch)
    long = notify(watch, asked, 1, MANY)
    assert len(wired(long)) > LONGEST_MESSAGE
    assert [m.status for m in watch.hear(head_of(long))] == [513]
    assert watch.endpoint.health.state is LineState.READY
    assert watch.events == []
    (answer,) = watch.hear(notify(watch, asked, 2, (dialog("d1", "early"),)))
    assert answer.status == 200
    assert watch.states() == ["ringing"]


def test_a_repeated_long_document_is_refused_again(watch: Exchange) -> None:
    long = head_of(notify(watch, watching(watch), 1, MANY))
    assert [m.status for _ in range(3) for m in watch.hear(long)] == [513] * 3


def test_where_every_document_is_long_the_user_is_told_and_it_is_asked_seldom(
    watch: Exchange,
) -> None:
    (asked,) = watch.connect()
    asked = granted(watch, asked)
    watch.hear(head_of(notify(watch, asked, 0, MANY)))
    watch.wait(20)
    assert watch.endpoint.health.state is LineState.NEEDS_YOU
    assert not watch.endpoint.is_unanswered
    asked_again = [m for m in watch.wait(300) if m.method == "SUBSCRIBE"]
    assert len({m.get("call-id") for m in asked_again}) <= 2


def test_a_long_call_is_refused_and_the_next_one_rings() -> None:
    phone = Exchange(sip_line(is_watching=False, is_silent_phone=True, transport=SipTransport.TCP))
    signed_in(phone)
    long = invite(phone, "long") + "a=x\n" * 5000
    assert [m.status for m in phone.hear(head_of(long))] == [513]
    assert [m.status for m in phone.hear(invite(phone, "short"))] == [180]
    assert [event.key for event in phone.events] == ["short"]


def test_the_head_of_a_long_answer_is_enough(watch: Exchange) -> None:
    (asked,) = watch.connect()
    asked = granted(watch, asked, "Content-Type: text/plain", "l: 20000")
    watch.hear(notify(watch, asked, 0, ()))
    assert watch.endpoint.health.state is LineState.READY


def test_a_datagram_that_is_cut_off_is_nothing() -> None:
    watch = Exchange(sip_line())
    asked = watching(watch)
    head = head_of(notify(watch, asked, 1, MANY))
    assert watch.hear(head) == []
    assert watch.hear(wired(notify(watch, asked, 2, MANY))) == []
    assert watch.endpoint.health.state is LineState.READY


def test_only_who_asks_for_it_is_given_a_head_without_its_body() -> None:
    watch = Exchange(sip_line())
    head = head_of(notify(watch, watching(watch), 0, MANY))
    assert read_message(head) is None
    message = read_message(head, may_be_cut=True)
    assert message is not None
    assert (message.is_cut, message.body) == (True, b"")


@pytest.mark.parametrize("transport", STREAMS)
def test_a_connection_outlives_long_documents(listen: Listen, transport: SipTransport) -> None:
    with registrar_for(transport) as registrar:
        line = listen(line_at(registrar, transport))
        line.wait_ready()
        for count in range(1, 4):
            registrar.tell(*MANY)
            line.wait_until(lambda count=count: told_too_large(registrar) == count)  # type: ignore[misc]
        registrar.tell(dialog("d1", "early", call_id="c1"))
        line.wait_until(lambda: bool(line.events))
        assert line.states() == ["ringing"]
        assert [health.state for health in line.health] == [LineState.WAITING, LineState.READY]
        assert len({heard.fields["call-id"] for heard in registrar.asked("SUBSCRIBE")}) == 1


def test_a_long_datagram_is_dropped_and_the_line_stays(listen: Listen) -> None:
    with registrar_for(SipTransport.UDP) as registrar:
        line = listen(line_at(registrar, SipTransport.UDP))
        line.wait_ready()
        registrar.tell(*MANY)
        registrar.tell(dialog("d1", "early", call_id="c1"))
        line.wait_until(lambda: bool(line.events))
        assert line.states() == ["ringing"]
        assert told_too_large(registrar) == 0
        assert line.source.health.state is LineState.READY


def told_too_large(registrar: SipRegistrar) -> int:
    return len(registrar.answered(513, "NOTIFY"))
