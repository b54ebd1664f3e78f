"""Requests, whole and broken, cut anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.hook.http_request import (
    LONGEST_BODY,
    LONGEST_HEAD,
    HttpRequest,
    RequestReader,
)

POST = b"POST /t/ring HTTP/1.1\r\nHost: localhost:1\r\nContent-Length: 9\r\n\r\nnumber=20"


def read(data: bytes) -> RequestReader:
    reader = RequestReader()
    reader.feed(data)
    return reader


def test_a_request_is_read() -> None:
    request = read(
        b"GET /t/ring?number=20 HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\nX-a: 2\r\n\r\n"
    ).request
    assert request == HttpRequest(
        method="GET",
        target="/t/ring?number=20",
        headers={"host": "localhost", "x-a": "1, 2"},
    )


@given(st.lists(st.integers(0, len(POST)), max_size=6))
def test_it_does_not_matter_where_it_is_cut(cuts: list[int]) -> None:
    reader = RequestReader()
    places = [0, *sorted(cuts), len(POST)]
    for at, place in enumerate(places[1:]):
        reader.feed(POST[places[at] : place])
    assert reader.request is not None
    assert reader.request.body == b"number=20"


def test_it_waits_for_the_whole_body() -> None:
    reader = RequestReader()
    assert not reader.feed(POST[:-1])
    assert reader.feed(POST[-1:] + b"and more")
    assert reader.request is not None
    assert reader.request.body == b"number=20"


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"rubbish\r\n\r\n", 400),
        (b"GET / SPDY\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nno colon\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n folded: x\r\n\r\n", 400),
        (b"DELETE / HTTP/1.1\r\n\r\n", 405),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n", 400),
        (f"POST / HTTP/1.1\r\nContent-Length: {LONGEST_BODY + 1}\r\n\r\n".encode(), 413),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * LONGEST_HEAD + b"\r\n\r\n", 431),
        (b"x" * (LONGEST_HEAD + 1), 431),
    ],
)
def test_what_is_wrong_is_refused(data: bytes, status: int) -> None:
    reader = read(data)
    assert (reader.request, reader.refusal) == (None, status)


@given(st.lists(st.binary(max_size=200), max_size=30))
def test_nothing_raises_and_there_is_one_answer(pieces: list[bytes]) -> None:
    reader = RequestReader()
    for piece in pieces:
        is_done = reader.feed(piece)
        assert is_done == (reader.request is not None or reader.refusal > 0)
        assert not (reader.request and reader.refusal)
