"""The reader where there is no sound server, or one that hangs; real ones are among the peers."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from helpers.own_thread import running
from helpers.waiting import wait_for
from taktone.sources.microphone.microphone_reader import NoReading
from taktone.sources.microphone.pulse_reader import PulseReader


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the sound server would be; a socket's path may have 107 bytes only."""
    with TemporaryDirectory(prefix="sound") as folder:
        monkeypatch.setenv("PULSE_SERVER", f"unix:{folder}/native")
        monkeypatch.setenv("PULSE_COOKIE", f"{folder}/cookie")
        yield Path(folder, "native")


def run(reader: PulseReader) -> NoReading:
    with pytest.raises(NoReading) as raised:
        reader.run(lambda _: None)
    return raised.value


@pytest.mark.parametrize("error", [ImportError("pulsectl"), OSError("libpulse.so.0")])
def test_without_its_library_there_is_nothing_to_read_for_good(error: Exception) -> None:
    def load() -> object:
        raise error

    assert run(PulseReader(load)).is_for_good


def test_without_a_server_it_can_be_tried_again(door: Path) -> None:
    assert not door.exists()
    assert not run(PulseReader()).is_for_good


def test_a_server_that_goes_while_it_is_being_greeted_can_be_tried_again(door: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(door))
        server.listen()

        def hang_up() -> None:
            server.accept()[0].close()

        with running(hang_up, lambda: None):
            assert not run(PulseReader()).is_for_good


def test_a_server_that_hangs_does_not_hold_up_a_stop(door: Path) -> None:
    reader = PulseReader()
    reached = threading.Event()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(door))
        server.listen()
        guests: list[socket.socket] = []

        def receive() -> None:
            guests.append(server.accept()[0])
            reached.set()

        with running(receive, lambda: None), running(lambda: reader.run(print), reader.stop):
            wait_for(reached.is_set, "the reader")
        guests[0].close()
