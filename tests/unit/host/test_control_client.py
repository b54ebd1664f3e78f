"""The client's end of the local socket: sends once, waits where it is told to, gives up in time."""

import json
import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.host import control_client
from taktone.host.control_client import NotRunning, send

OK = b'{"v": 1, "ok": true}\n'


class Listener:
    """Stands in for the program: takes connections, keeps what they say, answers in turn."""

    def __init__(self, path: Path, answers: list[bytes]) -> None:
        self.heard: list[bytes] = []
        self._path = path
        self._answers = answers
        self._kept: list[socket.socket] = []
        self._server = socket.socket(socket.AF_UNIX)
        self._thread = threading.Thread(target=self._serve)

    def start(self) -> "Listener":
        self._server.bind(str(self._path))
        self._server.listen()
        self._server.settimeout(10)
        self._thread.start()
        return self

    def _serve(self) -> None:
        for answer in self._answers:
            connection, _ = self._server.accept()
            connection.settimeout(10)
            self.heard.append(connection.recv(99_999))
            connection.sendall(answer)
            if answer:
                connection.close()
            else:
                self._kept.append(connection)

    def stop(self) -> None:
        self._thread.join(10)
        for connection in (*self._kept, self._server):
            connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "control.sock"


@pytest.fixture
def listen(path: Path) -> Iterator[Callable[..., Listener]]:
    listeners: list[Listener] = []

    def start(*answers: bytes) -> Listener:
        listeners.append(Listener(path, list(answers)).start())
        return listeners[0]

    yield start
    for listener in listeners:
        listener.stop()


def test_a_message_is_one_line_of_json(listen: Callable[..., Listener]) -> None:
    listener = listen(OK)
    assert send({"v": 1, "op": "ring", "name": 'Mette "M"\n\\ Sørensen'}) == {"v": 1, "ok": True}
    assert listener.heard[0].count(b"\n") == 1
    assert json.loads(listener.heard[0]) == {
        "v": 1,
        "op": "ring",
        "name": 'Mette "M"\n\\ Sørensen',
    }


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=99) | st.integers(), max_size=6))
def test_what_is_written_by_hand_is_what_json_reads(message: dict[str, object]) -> None:
    line = control_client._line(message)
    assert line.count(b"\n") == 1
    assert json.loads(line) == message


def test_half_a_surrogate_pair_is_sent_as_a_question_mark() -> None:
    assert json.loads(control_client._line({"name": "a\ud800"})) == {"name": "a?"}


@pytest.mark.parametrize("value", [True, 1.5, None, ["x"]])
def test_a_value_it_cannot_write_is_a_mistake_of_ours(value: object) -> None:
    with pytest.raises(TypeError):
        control_client._line({"name": value})


def test_an_answer_with_more_to_say_is_read(listen: Callable[..., Listener]) -> None:
    listen(b'{"v": 1, "ok": false, "error": "bad_value", "detail": "' + b"x" * 9000 + b'"}\n')
    assert send({"op": "ring"})["error"] == "bad_value"


def test_nobody_there_is_said_at_once(path: Path) -> None:
    with pytest.raises(NotRunning):
        send({"op": "ring"})


def test_a_socket_that_a_crash_left_behind_is_nobody(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(str(path))
    with pytest.raises(NotRunning):
        send({"op": "ring"})


def test_with_patience_it_waits_until_the_program_is_there(
    listen: Callable[..., Listener],
) -> None:
    started: list[Listener] = []

    def start_at_the_third_try() -> bool:
        tries.append(1)
        if len(tries) == 3:
            started.append(listen(OK))
        return False

    tries: list[int] = []
    answer = send({"op": "ring"}, patience_s=20, is_hopeless=start_at_the_third_try)
    assert answer["ok"] is True
    assert len(started[0].heard) == 1


def test_patience_ends_early_where_there_is_no_hope(path: Path) -> None:
    with pytest.raises(NotRunning):
        send({"op": "ring"}, patience_s=1e9, is_hopeless=lambda: True)


def test_a_message_that_was_taken_is_never_sent_again(
    listen: Callable[..., Listener], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(control_client, "ANSWER_LIMIT_S", 0.05)
    listener = listen(b"")
    with pytest.raises(NotRunning, match="no answer"):
        send({"op": "note", "text": "once"}, patience_s=20)
    assert len(listener.heard) == 1


@pytest.mark.parametrize("answer", [b"hello\n", b"[1]\n", b'{"v": 1, "ok": tr', b"5\n"])
def test_an_answer_that_makes_no_sense_is_no_answer(
    listen: Callable[..., Listener], answer: bytes
) -> None:
    listen(answer)
    with pytest.raises(NotRunning):
        send({"op": "ring"}, patience_s=20)


def test_somebody_elses_socket_is_not_spoken_to(
    listen: Callable[..., Listener], monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = listen(OK)
    own = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: own + 1)
    with pytest.raises(NotRunning, match="somebody else"):
        send({"op": "ring"})
    monkeypatch.setattr(os, "getuid", lambda: own)
    send({"op": "status"})
    assert len(listener.heard) == 1
