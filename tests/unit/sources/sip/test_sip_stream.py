"""Messages in a stream: wherever it is cut, the same messages come out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.sip_exchange import wired
from taktone.sources.sip.sip_message import LONGEST_MESSAGE
from taktone.sources.sip.sip_stream import MOST_SKIPPED, PING, SipStream

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
        b"OPTIONS sip:a SIP/2.0\r\nContent-Length: %d\r\n\r\n" % (MOST_SKIPPED + 1),
        b"OPTIONS sip:a SIP/2.0\r\nContent-Length: 99999999999\r\n\r\n",
        b"OPTIONS sip:a SIP/2.0\r\nX: " + b"x" * LONGEST_MESSAGE + b"\r\nContent-Length: 0\r\n\r\n",
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


def of_size(size: int) -> bytes:
    """A message of that many bytes."""
    head = b"NOTIFY sip:a SIP/2.0\r\nVia: x\r\nContent-Length: %5d\r\n\r\n"
    body = size - len(head % 0)
    return head % body + b"\r\n" * (body // 2) + b"x" * (body % 2)


def head_of(message: bytes) -> bytes:
    return message[: message.index(b"\r\n\r\n") + 4]


def given_of(message: bytes) -> bytes:
    """What the stream gives for it."""
    return message if len(message) <= LONGEST_MESSAGE else head_of(message)


@pytest.mark.parametrize("over", [-1, 0, 1, 2, 50_000])
def test_of_a_message_that_is_too_long_only_the_head_is_given(over: int) -> None:
    message = of_size(LONGEST_MESSAGE + over)
    assert fed([message, ONE, PING]) == [given_of(message), ONE, PING]
    assert fed([message + TWO + message]) == [given_of(message), TWO, given_of(message)]


def test_what_is_read_past_is_not_kept() -> None:
    stream = SipStream()
    message = of_size(MOST_SKIPPED // 64)
    for at in range(0, len(message), 1000):
        list(stream.feed(message[at : at + 1000]))
        assert len(stream._waiting) <= LONGEST_MESSAGE
    assert not stream._waiting
    assert list(stream.feed(ONE)) == [ONE]


@pytest.mark.parametrize("size", [LONGEST_MESSAGE, LONGEST_MESSAGE + 1])
def test_the_longest_head_there_can_be(size: int) -> None:
    before, after = b"OPTIONS sip:a SIP/2.0\r\nX: ", b"\r\nContent-Length: 0\r\n\r\n"
    whole = before + b"x" * (size - len(before) - len(after)) + after
    for cut in range(len(whole) - 6, len(whole) + 1):
        stream = SipStream()
        told = [m for part in (whole[:cut], whole[cut:] + ONE) for m in stream.feed(part)]
        assert told == ([whole, ONE] if size == LONGEST_MESSAGE else [])
        assert stream.is_broken is (size > LONGEST_MESSAGE)


LONG = st.integers(LONGEST_MESSAGE - 3, LONGEST_MESSAGE + 3) | st.integers(100, 40_000)
PIECES = st.lists(LONG.map(of_size) | st.sampled_from([ONE, TWO, THREE, PING, b"\r\n"]), max_size=6)
CUTS = st.lists(st.integers(1, 20_000) | st.integers(1, 5), max_size=30)


@given(PIECES, CUTS)
def test_long_and_short_ones_with_line_breaks_between_cut_anywhere(
    pieces: list[bytes], cuts: list[int]
) -> None:
    whole = b"".join(pieces)
    portions, at = [], 0
    for cut in cuts:
        portions.append(whole[at : at + cut])
        at += cut
    told = [message for message in fed([*portions, whole[at:]]) if message != PING]
    assert told == [given_of(x) for x in pieces if x.strip()]
