"""The local socket and senders that mean harm, or have gone wrong."""

import json
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from taktone.host.control_client import LONGEST_LINE
from taktone.host.control_server import MOST_CONNECTIONS, ControlServer
from taktone.host.pipe_door import PipeDoor
from taktone.host.unix_door import UnixDoor

ECHO = b'{"op": "echo"}\n'
WITH_THE_SAME_SERVER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40
)


class Bug(Exception):
    """Something in the program that nobody thought of."""


class Handler:
    """Answers echo; keeps what it was handed."""

    def __init__(self) -> None:
        self.messages: list[Mapping[str, object]] = []

    def __call__(self, message: Mapping[str, object]) -> Mapping[str, object]:
        self.messages.append(message)
        if message.get("op") == "bug":
            raise Bug
        return {"n": message.get("n")}


class Sender:
    """A raw connection, as no client of ours would use it; the server's loop runs as it waits."""

    def __init__(self, address: str, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._received = b""
        self._is_closed = False
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(address)
        self._socket.setblocking(False)

    def send(self, data: bytes) -> "Sender":
        rest = memoryview(data)

        def push() -> bool:
            nonlocal rest
            with suppress(BlockingIOError):
                rest = rest[self._socket.send(rest) :]
            return not rest

        self._qtbot.waitUntil(push)
        return self

    def answers(self, count: int = 1) -> list[dict[str, object]]:
        self._qtbot.waitUntil(lambda: self._pull().count(b"\n") >= count)
        *lines, self._received = self._received.split(b"\n", count)
        return [dict(json.loads(line)) for line in lines]

    def waits_for_its_end(self) -> bool:
        self._qtbot.waitUntil(lambda: self._pull() is not None and self._is_closed)
        return self._is_closed

    def _pull(self) -> bytes:
        with suppress(BlockingIOError):
            try:
                part = self._socket.recv(1 << 20)
            except ConnectionResetError:
                part = b""
            self._received += part
            self._is_closed = not part
        return self._received

    def close(self) -> None:
        self._socket.close()


Connect = Callable[[], Sender]


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture(params=[UnixDoor, PipeDoor])
def connect(
    tmp_path: Path, handler: Handler, qtbot: QtBot, request: pytest.FixtureRequest
) -> Iterator[Connect]:
    """A server with each of its ways in, and how to connect to it."""
    address = str(tmp_path / "control.sock")
    server = ControlServer(address, handler, request.param(address))
    server.start()
    senders: list[Sender] = []

    def start() -> Sender:
        senders.append(Sender(address, qtbot))
        return senders[-1]

    yield start
    for sender in senders:
        sender.close()
    server.stop()


def is_answered(connect: Connect) -> bool:
    return connect().send(ECHO).answers()[0]["ok"] is True


def test_a_bug_is_answered_reported_and_survived(connect: Connect) -> None:
    with capture_exceptions() as bugs:
        answers = connect().send(b'{"op": "bug"}\n' + ECHO).answers(2)
    assert [kind for kind, _, _ in bugs] == [Bug]
    assert (answers[0]["ok"], answers[0]["error"]) == (False, "internal")
    assert answers[1]["ok"] is True


def test_a_great_many_messages_at_once_are_answered_in_order(connect: Connect) -> None:
    lines = b"".join(b'{"op": "echo", "n": %d}\n' % n for n in range(2000))
    answers = connect().send(lines).answers(2000)
    assert [answer["n"] for answer in answers] == list(range(2000))


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_line_too_long_is_refused_and_its_connection_closed(connect: Connect, end: bytes) -> None:
    sender = connect().send(b"x" * (LONGEST_LINE + 1) + end)
    assert sender.answers()[0]["error"] == "too_long"
    assert sender.waits_for_its_end()
    assert is_answered(connect)


def test_the_longest_line_allowed_is_answered(connect: Connect, handler: Handler) -> None:
    head, tail = b'{"op": "echo", "name": "', b'"}'
    name = b"x" * (LONGEST_LINE - len(head) - len(tail))
    assert connect().send(head + name + tail + b"\n").answers()[0]["ok"] is True
    assert handler.messages[0]["name"] == name.decode()


def test_half_a_surrogate_pair_never_reaches_the_program(
    connect: Connect, handler: Handler
) -> None:
    line = b'{"op": "echo", "name": "a\\ud800b", "line": "\\ud83d\\ude00"}\n'
    connect().send(line).answers()
    assert handler.messages[0]["name"] == "a\ufffdb"
    assert handler.messages[0]["line"] == "😀"


def test_who_never_reads_is_cut_off(connect: Connect) -> None:
    line = b'{"op": "echo", "n": "%s"}\n' % (b"x" * 20_000)
    sender = connect()
    with pytest.raises((BrokenPipeError, ConnectionResetError)):
        sender.send(line * 500)
    assert is_answered(connect)


def test_the_connection_that_speaks_is_kept_when_many_are_silent(connect: Connect) -> None:
    speaker = connect()
    for _ in range(3 * MOST_CONNECTIONS):
        connect().send(b'{"op": ')
        assert speaker.send(ECHO).answers()[0]["ok"] is True


def test_who_hangs_up_in_the_middle_harms_nobody(connect: Connect, qtbot: QtBot) -> None:
    for _ in range(3 * MOST_CONNECTIONS):
        hasty = connect().send(ECHO + b'{"op"')
        hasty.close()
        assert is_answered(connect)


@given(st.binary(max_size=600))
@WITH_THE_SAME_SERVER
def test_whatever_bytes_come_the_next_message_is_answered(connect: Connect, data: bytes) -> None:
    sender = connect().send(data + b"\n" + ECHO)
    assert sender.answers(data.count(b"\n") + 2)[-1]["ok"] is True


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
names = st.sampled_from(["v", "id", "number", "name", "text", "minutes"])


@given(st.dictionaries(names, values))
@WITH_THE_SAME_SERVER
def test_whatever_a_message_says_it_is_answered_in_one_line(
    connect: Connect, message: dict[str, object]
) -> None:
    line = json.dumps({**message, "op": "echo"}).encode() + b"\n"
    answer = connect().send(line).answers()[0]
    assert answer["ok"] is (repr(message.get("v", 1)) == "1")


def test_a_folder_that_everybody_shares_is_left_as_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    shared = tmp_path / "tmp"
    shared.mkdir()
    shared.chmod(0o1777)
    server = ControlServer(str(shared / "control.sock"), Handler())
    server.start()
    assert shared.stat().st_mode & 0o7777 == 0o1777
    assert (shared / "control.sock").stat().st_mode & 0o077 == 0
    server.stop()
