"""The web hook from its switch in the settings to the card and the end of the call."""

import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, EndReason
from taktone.core.hook_line import HookLine
from taktone.core.kept_line import KeptLine
from taktone.host.lines_file import read_lines, write_lines

pytestmark = pytest.mark.screen
KINDS = {"hook": HookLine}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


class Desk:
    """A program whose hook is off, and a telephone program that was given its lines."""

    def __init__(self, folder: Path, screen: XScreen) -> None:
        self.data = folder / "data"
        self.data.mkdir()
        self.port = free_port()
        line = HookLine(port=self.port)
        write_lines(self.data / "lines.toml", [KeptLine(line=line, is_on=False)], ())
        self.program = Program(self.data, screen.environment)

    def kept(self) -> KeptLine:
        (kept,) = read_lines(self.data / "lines.toml", KINDS).lines
        return kept

    def fetch(self, path: str, **headers: str) -> int:
        """The status that ``path`` (after the key) is answered with; 0 where nobody listens."""
        line = self.kept().line
        assert isinstance(line, HookLine)
        address = f"http://127.0.0.1:{self.port}/{line.token}/{path}"
        try:
            with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as got:
                return int(got.status)
        except urllib.error.HTTPError as refused:
            return refused.code
        except OSError:
            return 0


@pytest.fixture
def desk(tmp_path: Path, screen: XScreen) -> Iterator[Desk]:
    desk = Desk(tmp_path, screen)
    with desk.program:
        yield desk


def test_a_program_tells_of_a_call_once_the_hook_is_switched_on(
    desk: Desk, screen: XScreen
) -> None:
    program, card = desk.program, CardOnScreen(screen, desk.program)
    assert desk.fetch("ring?number=20123456") == 0
    screen.point(1200, 40)
    program.tell("settings")
    settings = wait_for(lambda: screen.windows("^Settings$"), "the settings")[0]
    wait_for(lambda: screen.focused() == settings, "the settings' keyboard")
    # To the page of lines, past its button, to the switch of the hook.
    screen.press("Down", "Tab", "Tab", "Tab", "space")
    wait_for(lambda: desk.kept().is_on and desk.fetch("end") == 200, "the hook")
    assert desk.fetch("ring?number=20123456", Origin="https://evil.example") == 403
    assert desk.fetch("ring?number=20123456", Host="evil.example") == 403
    assert calls(program.data) == ()
    told = "number=+4520123456&name=S%F8ren&call_id=a1&via=snom"
    assert desk.fetch(f"incoming?{told}") == 200
    program.wait_for("card.painted")
    card.wait()
    assert desk.fetch("established?call_id=a1&via=snom") == 200
    wait_for_call(program.data, lambda row: row.state is CallState.ACTIVE, "the answer")
    assert desk.fetch("terminated?call_id=a1&via=snom") == 200
    row = wait_for_call(program.data, lambda row: row.state is CallState.ENDED, "the end")
    assert (row.number, row.name, row.source) == ("+4520123456", "Søren", "hook:snom")
    assert row.reason is EndReason.COMPLETED
    assert len(program.events("call.logged")) == 1
    screen.press("space")
    wait_for(lambda: desk.fetch("ring?number=20123456") == 0, "the hook to be off again")
    wait_for(lambda: not desk.kept().is_on, "the switch to be on disk")
