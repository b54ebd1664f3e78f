"""The whole way: a program talks, the card asks who it is, the history has the call."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.notification_server import NotificationServer
from helpers.peer_process import PeerProcess
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.sound_server import PipeWire, PulseAudio, SoundServer
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, EndReason
from taktone.core.kept_line import KeptLine
from taktone.core.microphone_line import MicrophoneLine
from taktone.host.lines_file import write_lines

pytestmark = pytest.mark.peers

PAGE = Path(__file__).parents[1] / "data" / "sources" / "microphone" / "call.html"
CALLERS = ["chromium" if shutil.which("chromium") else "sox"]


def talk(server: SoundServer, caller: str) -> PeerProcess:
    """A page with WebRTC where there is a browser for it."""
    return server.browser(PAGE) if caller == "chromium" else server.softphone()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XScreen]:
    """An X server with openbox."""
    with XScreen(tmp_path) as screen:
        screen.point(640, 450)
        yield screen


@pytest.fixture(params=[PulseAudio, PipeWire], ids=["pulseaudio", "pipewire"])
def server(request: pytest.FixtureRequest) -> Iterator[SoundServer]:
    """Either of them."""
    with request.param() as server:
        yield server


@pytest.fixture(params=CALLERS)
def caller(request: pytest.FixtureRequest) -> str:
    """What people call in."""
    return str(request.param)


@pytest.fixture
def program(tmp_path: Path, screen: XScreen, server: SoundServer, caller: str) -> Iterator[Program]:
    """The program of somebody who ticked that."""
    data = tmp_path / "data"
    data.mkdir()
    line = MicrophoneLine(id="microphone", programs=(caller,))
    write_lines(data / "lines.toml", [KeptLine(line=line)], ())
    with PrivateBus() as bus, NotificationServer(bus.address):
        environment = {
            **screen.environment,
            **server.environment,
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
        }
        with Program(data, environment) as program:
            yield program


def test_a_talk_brings_up_the_card_and_the_number_that_follows_takes_it_over(
    server: SoundServer, caller: str, screen: XScreen, program: Program
) -> None:
    card = CardOnScreen(screen, program)
    talking = talk(server, caller)
    program.wait_for("card.painted")
    card.wait()
    row = wait_for_call(program.data, lambda row: row.state is CallState.ACTIVE, "the talk")
    assert (row.number, row.source) == ("", "microphone")
    program.tell("answer", "20304050")
    wait_for_call(program.data, lambda row: row.number == "+4520304050", "the number")
    card.take_keyboard()
    card.type_note("Ringer igen fredag")
    program.tell("end", "20304050")
    talking.end()
    row = wait_for_call(program.data, lambda row: row.reason is not None, "the end")
    assert row.reason is EndReason.COMPLETED
    assert "Ringer igen fredag" in row.note
    assert len(calls(program.data)) == 1


def test_a_talk_alone_ends_by_itself(server: SoundServer, caller: str, program: Program) -> None:
    talking = talk(server, caller)
    program.wait_for("card.painted")
    talking.end()
    row = wait_for_call(program.data, lambda row: row.reason is not None, "the end")
    assert (row.number, row.reason) == ("", EndReason.COMPLETED)
    assert row.talk_s >= 1
