"""The local socket: answers everything, believes nothing."""

import json
import socket
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.host.control_client import LONGEST_LINE
from taktone.host.control_server import MOST_CONNECTIONS, ControlServer


def echo(message: Mapping[str, object]) -> Mapping[str, object] | None:
    if message.get("op") == "bad":
        raise ValueError("number")
    return {"echo": message["op"]} if message.get("op") == "echo" else None


class Line:
    """A connection to a server that runs in this very thread's event loop."""

    def __init__(self, address: str, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._socket = QLocalSocket()
        self._socket.connectToServer(address)
        assert self._socket.waitForConnected(2000)

    def ask(self, data: bytes) -> dict[str, object]:
        self._socket.write(data)
        self._qtbot.waitUntil(self._socket.canReadLine)
        return dict(json.loads(bytes(self._socket.readLine().data())))

    def is_open(self) -> bool:
        return self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "door" / "control.sock")


@pytest.fixture
def server(address: str, qtbot: QtBot) -> Iterator[ControlServer]:
    server = ControlServer(address, echo)
    server.start()
    yield server
    server.stop()


@pytest.mark.usefixtures("server")
class TestAnswers:
    def test_a_message_is_answered(self, address: str, qtbot: QtBot) -> None:
        answer = Line(address, qtbot).ask(b'{"v": 1, "op": "echo"}\n')
        assert answer == {"v": 1, "ok": True, "echo": "echo"}

    def test_a_message_without_a_version_is_of_the_first(self, address: str, qtbot: QtBot) -> None:
        assert Line(address, qtbot).ask(b'{"op": "echo"}\n')["ok"] is True

    @pytest.mark.parametrize(
        ("sent", "error"),
        [
            (b"\n", "malformed"),
            (b"hello\n", "malformed"),
            (b"\xff\xfe\n", "malformed"),
            (b"[1]\n", "malformed"),
            (b"[" * 60_000 + b"\n", "malformed"),
            (b'{"v": 2, "op": "echo"}\n', "newer_version"),
            (b'{"v": "1", "op": "echo"}\n', "malformed"),
            (b'{"v": true, "op": "echo"}\n', "malformed"),
            (b'{"op": "dance"}\n', "unknown_op"),
            (b'{"op": "bad"}\n', "bad_value"),
            (b"x" * (LONGEST_LINE + 10), "too_long"),
        ],
    )
    def test_what_cannot_be_understood_is_answered_too(
        self, address: str, qtbot: QtBot, sent: bytes, error: str
    ) -> None:
        answer = Line(address, qtbot).ask(sent)
        assert (answer["ok"], answer["error"]) == (False, error)

    def test_a_connection_outlives_an_error(self, address: str, qtbot: QtBot) -> None:
        line = Line(address, qtbot)
        assert line.ask(b"rubbish\n")["ok"] is False
        assert line.ask(b'{"op": "echo"}\n')["ok"] is True

    def test_a_message_may_come_in_pieces_and_several_at_once(
        self, address: str, qtbot: QtBot
    ) -> None:
        line = Line(address, qtbot)
        line._socket.write(b'{"op": "ec')
        line._socket.flush()
        assert line.ask(b'ho"}\n{"op": "echo"}\n')["ok"] is True
        qtbot.waitUntil(line._socket.canReadLine)

    def test_many_who_say_nothing_do_not_keep_others_out(
        self, address: str, qtbot: QtBot, server: ControlServer
    ) -> None:
        silent: list[Line] = []
        for _ in range(3 * MOST_CONNECTIONS):
            with qtbot.waitSignal(server._door.entered):
                silent.append(Line(address, qtbot))
        assert Line(address, qtbot).ask(b'{"op": "echo"}\n')["ok"] is True
        assert not silent[0].is_open()

    @given(st.binary(max_size=300).map(lambda data: data.replace(b"\n", b" ")))
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_no_bytes_harm_it(self, address: str, qtbot: QtBot, data: bytes) -> None:
        line = Line(address, qtbot)
        assert "ok" in line.ask(data + b"\n")
        assert line.ask(b'{"op": "echo"}\n')["ok"] is True


@pytest.mark.usefixtures("server")
def test_others_can_neither_enter_the_folder_nor_use_the_socket(address: str) -> None:
    assert stat.S_IMODE(Path(address).stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(Path(address).parent.stat().st_mode) == 0o700


def test_a_socket_left_behind_by_a_crash_is_replaced(address: str, qtbot: QtBot) -> None:
    Path(address).parent.mkdir()
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(address)
    server = ControlServer(address, echo)
    server.start()
    assert Line(address, qtbot).ask(b'{"op": "echo"}\n')["ok"] is True
    server.stop()


def test_a_folder_that_cannot_be_is_told_as_a_known_error(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way")
    server = ControlServer(str(tmp_path / "file" / "control.sock"), echo)
    told: list[KnownError] = []
    server.failed.connect(told.append)
    server.start()
    assert [error.problem for error in told] == [Problem.SOCKET_FAILED]


def test_a_folder_that_is_somebody_elses_link_is_refused(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "door").symlink_to(tmp_path / "real")
    server = ControlServer(str(tmp_path / "door" / "control.sock"), echo)
    told: list[KnownError] = []
    server.failed.connect(told.append)
    server.start()
    assert len(told) == 1
