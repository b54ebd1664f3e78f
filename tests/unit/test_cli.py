"""The command line as a process, with a program of the test's own at the other end."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.program import DESKTOP
from taktone.host.control_server import ControlServer


class Listener:
    """Stands in for the running program at its socket: keeps messages, gives a reply."""

    def __init__(self, path: Path, reply: dict[str, object]) -> None:
        self.messages: list[dict[str, object]] = []
        self._reply = json.dumps(reply).encode() + b"\n"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(path))
        self._socket.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection, connection.makefile("rb") as lines:
            self.messages.append(json.loads(lines.readline()))
            connection.sendall(self._reply)

    def close(self) -> None:
        self._thread.join(10)
        self._socket.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def environment(data: Path, **variables: str) -> dict[str, str]:
    return {
        **os.environ,
        "TAKTONE_DATA": str(data),
        "PYTHONPATH": str(DESKTOP),
        **variables,
    }


def taktone(
    data: Path, *words: str | bytes, language: str = "en", **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "taktone", *words],
        env=environment(data, LANGUAGE=language, **variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def test_a_ring_is_sent_as_one_line(data: Path) -> None:
    listener = Listener(data / "control.sock", {"v": 1, "ok": True})
    done = taktone(data, "ring", "20123456", "--name", "Mette Sørensen")
    listener.close()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert listener.messages == [
        {"v": 1, "op": "ring", "name": "Mette Sørensen", "number": "20123456"}
    ]


def test_a_refusal_is_told_with_its_reason(data: Path) -> None:
    reply = {"v": 1, "ok": False, "error": "bad_value", "detail": "name"}
    listener = Listener(data / "control.sock", reply)
    done = taktone(data, "ring", "1", language="da")
    listener.close()
    assert done.returncode == 1
    assert done.stderr == "Taktone tog ikke imod det: bad_value name\n"


def test_a_start_while_it_runs_asks_for_the_window(data: Path) -> None:
    listener = Listener(data / "control.sock", {"v": 1, "ok": True})
    done = taktone(data)
    listener.close()
    assert done.returncode == 0
    assert listener.messages == [{"v": 1, "op": "history"}]


def test_the_status_is_json(data: Path) -> None:
    listener = Listener(data / "control.sock", {"v": 1, "ok": True, "open_calls": 2})
    done = taktone(data, "status")
    listener.close()
    assert json.loads(done.stdout) == {"open_calls": 2}


def test_words_that_make_no_sense_end_with_2_and_say_what_to_do(data: Path) -> None:
    done = taktone(data, "dance", language="da")
    assert done.returncode == 2
    assert "»dance«" in done.stderr
    assert "--help" in done.stderr


def test_the_version_and_the_help_are_told(data: Path) -> None:
    assert taktone(data, "--version").stdout.startswith("taktone 0.")
    assert taktone(data, "--help").stdout.startswith("Taktone: who calls about the job")
    assert taktone(data, "--help", language="da").stdout.startswith("Taktone: hvem ringer")


def test_the_doctor_says_where_everything_is_and_how_long_a_start_takes(data: Path) -> None:
    done = taktone(data, "doctor", "--timing")
    assert done.returncode == 0
    assert str(data) in done.stdout
    assert "not running" in done.stdout
    for event in ("tray.ready", "db.open", "app.ready"):
        assert event in done.stdout


def test_a_name_in_latin_1_is_understood(data: Path) -> None:
    listener = Listener(data / "control.sock", {"v": 1, "ok": True})
    taktone(data, "ring", "20123456", "--name", "Mette Sørensen".encode("latin-1"))
    listener.close()
    assert listener.messages[0]["name"] == "Mette Sørensen"


def test_a_placeholder_is_sent_and_its_sender_told(data: Path) -> None:
    listener = Listener(data / "control.sock", {"v": 1, "ok": True, "hint": "unfilled_macro"})
    done = taktone(data, "ring", "%CallerNumber%")
    listener.close()
    assert done.returncode == 0
    assert "“%CallerNumber%”" in done.stderr


def test_a_terminal_is_not_controlled_by_what_was_typed(data: Path) -> None:
    done = taktone(data, "\x1b[2Jdance\x07")
    assert done.returncode == 2
    assert "?[2Jdance?" in done.stderr


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_terminal_without_danish_letters_gets_the_rest(data: Path, language: str) -> None:
    done = taktone(data, "--help", language=language, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "taktone ring" in done.stdout


@pytest.mark.parametrize("words", [["answer"], ["end"], ["missed"], ["close"], ["status"]])
def test_what_needs_a_running_program_says_so_in_danish(data: Path, words: list[str]) -> None:
    done = taktone(data, *words, language="da")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Taktone kører ikke. Start det med: taktone\n"
    assert list(data.iterdir()) == []


def test_a_ring_gives_up_as_soon_as_the_program_cannot_start(data: Path) -> None:
    done = taktone(data, "ring", "20123456", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert done.stderr == "Taktone could not be started. To see why, run: taktone\n"


ROAD = """
import sys
before = set(sys.modules)
from taktone.cli import main
code = main(["ring", "20123456", "--name", "Mette"])
print(code, *sorted(set(sys.modules) - before))
"""
HEAVY = {"PySide6", "shiboken6", "socket", "json", "pathlib", "platformdirs", "argparse"}
HEAVY |= {"re", "typing", "dataclasses"}


def test_the_road_of_a_ring_through_the_real_server_loads_nothing_heavy(
    data: Path, qtbot: QtBot
) -> None:
    heard: list[Mapping[str, object]] = []

    def handler(message: Mapping[str, object]) -> Mapping[str, object]:
        heard.append(message)
        return {}

    server = ControlServer(str(data / "control.sock"), handler)
    server.start()
    ring = subprocess.Popen(
        [sys.executable, "-S", "-c", ROAD], env=environment(data), stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: ring.poll() is not None, timeout=20_000)
    server.stop()
    code, *loaded = ring.communicate()[0].split()
    assert heard == [{"v": 1, "op": "ring", "name": "Mette", "number": "20123456"}]
    assert code == "0"
    assert not HEAVY & {name.partition(".")[0] for name in loaded}


def test_the_program_is_started_from_where_it_is_and_not_from_where_one_stands(
    tmp_path: Path, data: Path
) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    (trap / "taktone.py").write_text("raise SystemExit(3)")
    road = "from taktone.cli import main; print(main(['ring', '1']), main(['quit']))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", road],
        cwd=trap,
        env=environment(data),
        capture_output=True,
        check=True,
    )
    assert done.stdout == b"0 0\n"
