"""The endpoint as a whole: what is hostile, foreign or broken does no harm."""

import sys
from itertools import count
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.crafted_headers import CRAFTED
from helpers.sip_exchange import (
    CHALLENGE,
    SERVER,
    Exchange,
    answer_to,
    dialog,
    follow_up,
    granted,
    invite,
    notify,
    sign_in,
    sip_line,
    wired,
)
from taktone.core.line_health import LineState
from taktone.core.sip_line import SipTransport
from taktone.sources.sip.sip_message import LONGEST_MESSAGE


def both() -> Exchange:
    """A line in both modes, up and ready."""
    exchange = Exchange(sip_line(is_silent_phone=True))
    asked, register = exchange.connect()
    granted(exchange, asked)
    exchange.hear(notify(exchange, asked, 0, ()))
    sign_in(exchange, register)
    return exchange


def options(exchange: Exchange, user: str) -> str:
    return (
        invite(exchange, "ping")
        .replace("INVITE", "OPTIONS")
        .replace(f"sip:{exchange.token}@", f"sip:{user}@" if user else "sip:")
    )


def test_a_ping_of_the_servers_is_answered() -> None:
    exchange = both()
    (answer,) = exchange.hear(options(exchange, exchange.token))
    assert (answer.status, answer.get("allow")) == (200, "INVITE, ACK, CANCEL, OPTIONS, NOTIFY")
    (answer,) = exchange.hear(options(exchange, "").replace("ping", "ping2"))
    assert answer.status == 200


def test_a_scan_finds_nobody() -> None:
    exchange = both()
    for number, user in enumerate(("100", "1001", "admin")):
        scan = options(exchange, user).replace("ping", f"scan{number}")
        (answer,) = exchange.hear(scan)
        assert answer.status == 404


@pytest.mark.parametrize(("method", "status"), [("BYE", 481), ("MESSAGE", 405), ("REFER", 405)])
def test_what_we_cannot_do_is_said(method: str, status: int) -> None:
    exchange = both()
    (answer,) = exchange.hear(invite(exchange, method).replace("INVITE", method, 1).replace(
        "7 INVITE", f"7 {method}"))  # fmt: skip
    assert answer.status == status


def test_an_answer_to_nothing_is_dropped() -> None:
    exchange = both()
    asked = exchange.wait(96.1)[0]
    stray = answer_to(asked, 200, "OK").replace("branch=z9hG4bK", "branch=z9hG4bKx")
    assert exchange.hear(stray) == []
    other = answer_to(asked, 200, "OK").replace(asked.method, "INVITE")
    assert exchange.hear(other) == []


def test_answers_go_where_the_packet_came_from() -> None:
    """RFC 3581: not where its Via says."""
    exchange = both()
    exchange.endpoint.receive(wired(invite(exchange)), ("192.0.2.1", 5099), exchange.now)
    (parcel,) = exchange.endpoint.drain().parcels
    assert parcel.to == ("192.0.2.1", 5099)
    assert b";rport=5099" in parcel.data
    assert b";received=192.0.2.1" in parcel.data


def test_a_streams_ping_is_answered_with_one_line_break() -> None:
    exchange = Exchange(sip_line(transport=SipTransport.TCP))
    exchange.connect()
    exchange.endpoint.receive(b"\r\n\r\n", None, exchange.now)
    assert exchange.raw() == [b"\r\n"]


def test_a_datagrams_ping_is_not() -> None:
    exchange = both()
    exchange.endpoint.receive(b"\r\n\r\n", SERVER, exchange.now)
    assert exchange.raw() == []


def test_a_line_without_any_mode_is_off() -> None:
    exchange = Exchange(sip_line(is_watching=False))
    assert exchange.connect() == []
    assert exchange.endpoint.health.state is LineState.OFF


def test_ipv6_stands_in_brackets() -> None:
    exchange = Exchange(sip_line(server="[2001:db8::1]"))
    (asked,) = exchange.connect()
    assert asked.uri == "sip:1001@[2001:db8::1]"


def test_what_the_user_wrote_adds_no_header() -> None:
    exchange = Exchange(sip_line(user='10"01> \r\nX: y', server="h\r\nEvil: 1"))
    exchange.endpoint.link_up(type("S", (), {"host": "::1", "port": 5060})(), exchange.now)
    (data,) = exchange.raw()
    assert b"\r\nX" not in data
    assert b"\r\nEvil" not in data


def test_repeated_requests_are_forgotten_in_the_end() -> None:
    exchange = both()
    server = exchange.endpoint._server
    for number in range(6000):
        invited = invite(exchange, f"c{number}")
        exchange.hear(invited)
        exchange.hear(follow_up(invited, "CANCEL"))
        exchange.hear(follow_up(invited, "ACK"))
        exchange.events.clear()
    assert len(server._done) <= 4096
    assert (len(server._invites), len(server._repeating)) == (0, 0)
    exchange.wait(60)
    assert len(exchange.endpoint._agenda) < 3000


def messages(exchange: Exchange) -> list[bytes]:
    """One of each kind that a server sends."""
    asked = Exchange(sip_line()).connect()[0]
    invited = invite(exchange, "mutated", extra="P-Asserted-Identity: <tel:+4531558002>")
    return [
        wired(text)
        for text in (
            invited,
            follow_up(invited, "CANCEL", 'Reason: SIP;cause=200;text="x"'),
            follow_up(invited, "ACK"),
            notify(exchange, asked, 3, (dialog("d", "early", name="M"),)),
            options(exchange, exchange.token),
            answer_to(asked, 401, "Unauthorized", CHALLENGE),
            answer_to(asked, 200, "OK", "Contact: <sip:a@b>;expires=9", "Expires: 1"),
        )
    ]


mutation = st.tuples(
    st.integers(0, 6),
    st.lists(
        st.tuples(
            st.integers(0, 900),
            st.integers(0, 40),
            st.one_of(
                st.binary(max_size=12),
                st.sampled_from(
                    [
                        b'"',
                        b"<",
                        b">",
                        b"\\",
                        b";",
                        b",",
                        b"\r\n",
                        b"\r\n ",
                        b"\0",
                        b"=",
                        b":",
                        b"@",
                    ]
                ),
            ),
        ),
        min_size=1,
        max_size=4,
    ),
)


@given(st.lists(mutation, min_size=1, max_size=6), st.floats(0, 200))
@settings(max_examples=250)
def test_nothing_raises_whatever_comes(
    mutations: list[tuple[int, list[tuple[int, int, bytes]]]], wait_s: float
) -> None:
    exchange = both()
    kinds = messages(exchange)
    for kind, cuts in mutations:
        data = kinds[kind]
        for at, length, junk in cuts:
            data = data[:at] + junk + data[at + length :]
        exchange.hear(data)
    exchange.wait(wait_s)
    for event in exchange.events:
        assert not set(event.name) & set("\r\n\0")
        assert len(event.name) <= 120


@given(st.binary(max_size=400))
def test_noise_is_dropped(data: bytes) -> None:
    exchange = both()
    assert exchange.hear(data) == []
    assert exchange.events == []


def steps(exchange: Exchange, data: bytes) -> int:
    """Lines of the program that run while the endpoint deals with ``data``."""
    counted = count()

    def trace(frame: FrameType, event: str, argument: Any) -> Any:  # noqa: ANN401 - as sys has it
        if event == "line":
            next(counted)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        exchange.endpoint.receive(data, SERVER, exchange.now)
    finally:
        sys.settrace(before)
    return next(counted)


@pytest.mark.parametrize("kind", CRAFTED)
def test_the_work_grows_no_faster_than_the_message(kind: str) -> None:
    """Counted in lines of the program, since a clock would tell of the machine."""
    work = []
    for size in (3500, 14_000):
        exchange = both()
        plain = invite(exchange, "crafted")
        old = next(x for x in plain.split("\n") if x.startswith("From"))
        data = wired(plain.replace(old, CRAFTED[kind](size)))
        assert len(data) <= LONGEST_MESSAGE
        work.append(steps(exchange, data))
    assert work[1] <= 4.4 * work[0]
    assert work[1] <= 400_000


def test_the_count_would_show_work_that_grows_faster() -> None:
    exchange = both()

    def slow(data: bytes, source: object, now: object) -> None:
        done = 0
        for at in range(len(data)):
            for _ in range(at):
                done += 1

    exchange.endpoint.receive = slow  # type: ignore[method-assign]
    assert steps(exchange, b"x" * 400) > 4.4 * steps(exchange, b"x" * 100)
