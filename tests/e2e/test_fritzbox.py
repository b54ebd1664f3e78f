"""A FRITZ!Box from the settings' file to the history: real sockets, and a key store left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.fritz_box import FritzBox
from helpers.history_on_disk import wait_for_call
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.secret_service import SecretService
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine
from taktone.host.lines_file import read_lines, write_lines

pytestmark = pytest.mark.screen


class Home:
    """A box, a bus with a key store on it, and the program with a line to the box."""

    def __init__(self, bus: PrivateBus, folder: Path, screen: XScreen) -> None:
        self.keys = SecretService(bus.address)
        self.box = FritzBox()
        self.data = folder / "data"
        self.data.mkdir()
        self.program = Program(
            self.data, {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        )
        line = FritzboxLine(
            id="line-1",
            name="Hjemme",
            server="127.0.0.1",
            port=self.box.port,
            own_numbers="88110022",
        )
        write_lines(self.data / "lines.toml", [KeptLine(line=line)], ())

    def wait_until_listening(self) -> None:
        wait_for(lambda: self.box.connections == 1, "the line to be up")


@pytest.fixture
def home(tmp_path: Path, screen: XScreen) -> Iterator[Home]:
    with PrivateBus() as bus:
        home = Home(bus, tmp_path, screen)
        with home.keys, home.box:
            yield home


def test_a_call_at_the_box_brings_up_the_card_and_is_in_the_history(
    home: Home, screen: XScreen
) -> None:
    with home.program as program:
        card = CardOnScreen(screen, program)
        home.wait_until_listening()
        home.box.say("RING;0;99999999;88110099;SIP1;", "RING;1;20304050;88110022;SIP0;")
        program.wait_for("card.painted")
        card.wait()
        home.box.say("CONNECT;1;4;20304050;")
        row = wait_for_call(
            program.data, lambda row: row.state is CallState.ACTIVE, "the call to be answered"
        )
        assert row.number == "+4520304050"
        home.box.say("DISCONNECT;0;0;", "DISCONNECT;1;61;")
        row = wait_for_call(program.data, lambda row: row.reason is not None, "the call's end")
        assert row.number == "+4520304050"
        assert row.direction is Direction.INCOMING
        assert row.reason is EndReason.COMPLETED
        assert row.source == "fritzbox:line-1"
        assert len(program.events("call.logged")) == 1
    assert home.keys.asked("OpenSession") == []


def test_a_box_is_set_up_with_the_keyboard_alone(home: Home, screen: XScreen) -> None:
    (home.data / "lines.toml").unlink()
    screen.point(1200, 40)
    with home.program as program:
        program.tell("settings")
        settings = wait_for(lambda: screen.windows("^Settings$"), "the settings")[0]
        wait_for(lambda: screen.focused() == settings, "the settings' keyboard")
        screen.press("Down", "Tab", "Tab", "space", "Down", "Down", "Down", "Return")
        form = wait_for(lambda: screen.windows("^FRITZ"), "the form")[0]
        wait_for(lambda: screen.focused() == form, "the form's keyboard")
        for text in ("Hjemme", "127.0.0.1", "88110022"):
            screen.press("ctrl+a")
            screen.type(text)
            screen.press("Tab")
        screen.press("shift+Tab", "Return")
        wait_for(lambda: not screen.windows("^FRITZ"), "the form to be done")
        wait_for((program.data / "lines.toml").exists, "the file of lines")
    (kept,) = read_lines(program.data / "lines.toml").lines
    assert kept.line == FritzboxLine(
        id=kept.line.id, name="Hjemme", server="127.0.0.1", own_numbers="88110022"
    )
    assert home.keys.asked("OpenSession") == []
