"""Messages in a stream: wherever it is cut, the same messages come out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.sip_exchange import wired
from taktone.sources.sip.sip_message import LONGEST_MESSAGE
from taktone.sources.sip.sip_stream import PING, SipStream

ONE = wired("OPTIONS sip:a SIP/2.0\nVia: x\n\nbody one")
TWO = wired("SIP/2.0 200 OK\nVia: y\n\n")
THREE = TWO.replace(b"Content-Length:", b"l  :")
WHOLE = ONE + b"\r\n" + TWO + PING + b"\r\n" + THREE + ONE


def fed(portions: list[bytes]) -> list[bytes]:
    stream = SipStream()
    return [message for portion in portions for message in stream.feed(portion)]


def test_cut_at_every_byte() -> None:
    for cut in range(len(WHOLE) + 1):
        assert [m for m in fed([WHOLE[:cut], WHOLE[cut:]]) if m != PING] == [ONE, TWO, THREE, ONE]


def test_byte_by_byte() -> None:
    told = fed([WHOLE[at : at + 1] for at in range(len(WHOLE))])
    assert [m for m in told if m != PING] == [ONE, TWO, THREE, ONE]


@given(st.lists(st.integers(0, len(WHOLE)), max_size=8))
def test_cut_anywhere(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(WHOLE)]
    portions = [WHOLE[a:b] for a, b in pairwise(edges)]
    assert [m for m in fed(portions) if m != PING] == [ONE, TWO, THREE, ONE]


def test_a_ping_is_told() -> None:
    assert fed([PING]) == [PING]
    assert fed([PING + TWO, b"\r\n\r", b"\n"]) == [PING, TWO, PING]


@pytest.mark.parametrize(
    "data",
    [
        b"x" * (LONGEST_MESSAGE + 1),
        b"A: 1\r\n" * 5000,
        b"OPTIONS sip:a SIP/2.0\r\nVia: x\r\n\r\n",
        b"OPTIONS sip:a SIP/2.0\r\nContent-Length: x\r\n\r\n",
        b"OPTIONS sip:a SIP/2.0\r\nContent-Length: 20000\r\n\r\n",
        b"OPTIONS sip:a SIP/2.0\r\nContent-Length: -5\r\n\r\n",
    ],
)
def test_what_cannot_be_told_apart_breaks_the_stream(data: bytes) -> None:
    stream = SipStream()
    assert list(stream.feed(data)) == []
    assert stream.is_broken
    assert list(stream.feed(ONE)) == []


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_nothing_raises(one: bytes, other: bytes) -> None:
    stream = SipStream()
    for data in (one, other, ONE):
        for message in stream.feed(data):
            assert message
