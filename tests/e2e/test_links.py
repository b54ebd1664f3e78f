"""The desktop starts the program for a link and calls it: gio, gdbus, and a bus that starts it."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.private_bus import PrivateBus
from helpers.program import DESKTOP, Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, Direction

pytestmark = pytest.mark.screen

INSTALL = Path(__file__).parents[2] / "packaging" / "linux" / "install_desktop.py"
GDBUS = ("gdbus", "call", "--session", "--timeout", "25", "--dest", "dk.taktone.Taktone")
METHOD = ("--object-path", "/dk/taktone/Taktone", "--method")


class Desktop:
    """A user's folders, a bus that may start Taktone, and the desktop's own commands."""

    def __init__(self, folder: Path, screen: XScreen) -> None:
        self.share = folder / "share"
        self._environment = {
            **screen.environment,
            "XDG_DATA_HOME": str(self.share),
            "XDG_DATA_DIRS": str(folder / "nothing"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_CURRENT_DESKTOP": "X-Test",
        }
        self.program = Program(folder / "data", self._environment)
        self.program.settle_in_denmark()
        starts = {**self._environment, **self.program._environment}
        self.bus = PrivateBus(self.share / "dbus-1" / "services", starts)
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.address

    def install(self, *options: str) -> None:
        command = f"/usr/bin/env PYTHONPATH={DESKTOP} {sys.executable} -m taktone"
        self.run([sys.executable, str(INSTALL), "--command", command, *options])

    def run(self, words: Sequence[str]) -> str:
        done = subprocess.run(
            list(words),
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def quit(self) -> None:
        self.program.tell("quit")
        wait_for(lambda: self.program.tell("status") == 1, "the program to end")


@pytest.fixture
def desktop(tmp_path: Path, screen: XScreen) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path, screen)
    desktop.install()
    with desktop.bus:
        yield desktop
        desktop.quit()


def test_a_link_starts_the_program_and_shows_a_card(desktop: Desktop, screen: XScreen) -> None:
    program = desktop.program
    assert program.tell("status") == 1
    desktop.run(["gio", "open", "taktone:ring?number=%2B4520123456&name=Mette%20S"])
    program.wait_for("card.painted")
    CardOnScreen(screen, program).wait()
    row = wait_for_call(program.data, lambda row: row.name == "Mette S", "the call")
    assert (row.number, row.source, row.direction) == (
        *("+4520123456", "link"),
        Direction.INCOMING,
    )
    # Nobody will tell the end of what a link told: closing the card is the end.
    program.tell("close")
    wait_for_call(program.data, lambda row: row.state is CallState.ENDED, "the end by hand")
    assert program.status()["open_calls"] == 0
    # The one that runs is called, not another one started; other links do nothing.
    desktop.run([*GDBUS, *METHOD, "org.freedesktop.Application.Open", "['taktone:quit']", "{}"])
    links = "['quit', 'taktone:show', 'taktone:ring?number=31558002']"
    desktop.run([*GDBUS, *METHOD, "org.freedesktop.Application.Open", links, "{}"])
    wait_for_call(program.data, lambda row: row.number == "+4531558002", "the second call")
    assert len(calls(program.data)) == 2
    assert len(program.events("app.ready")) == 1
    assert screen.windows("^Taktone$") == []


def test_the_desktop_brings_the_program_in_front_and_calls_its_actions(
    desktop: Desktop, screen: XScreen
) -> None:
    desktop.run([*GDBUS, *METHOD, "org.freedesktop.Application.Activate", "{}"])
    wait_for(lambda: screen.windows("Taktone"), "the window")
    action = "org.freedesktop.Application.ActivateAction"
    desktop.run([*GDBUS, *METHOD, action, "no-such-action", "[]", "{}"])
    desktop.run([*GDBUS, *METHOD, action, "settings", "[]", "{}"])
    wait_for(lambda: screen.windows("^Settings$"), "the settings")
    told = desktop.run(["gdbus", "introspect", "--session", *GDBUS[5:], *METHOD[:2]])
    assert "Open(in  as uris," in told


def test_the_program_never_claims_telephone_links_unasked(desktop: Desktop) -> None:
    asked = ["gio", "mime", "x-scheme-handler/tel"]
    assert "Taktone" not in desktop.run(asked)
    files = [path.name for path in (desktop.share / "applications").glob("*.desktop")]
    assert files == ["dk.taktone.Taktone.desktop"]
    desktop.install("--tel")
    offered = desktop.share / "applications" / "dk.taktone.Taktone.Tel.desktop"
    assert "MimeType=x-scheme-handler/tel;" in offered.read_text()
    main = (desktop.share / "applications" / "dk.taktone.Taktone.desktop").read_text()
    assert "/tel" not in main
    desktop.run([sys.executable, str(INSTALL), "--remove"])
    left = [path for path in desktop.share.rglob("*") if "aktone" in path.name]
    assert left == []


@pytest.mark.long
def test_who_switches_it_on_has_it_among_the_programs_for_telephone_links(
    desktop: Desktop,
) -> None:
    settings = desktop.program.data / "settings.toml"
    settings.write_text(settings.read_text() + "\n[links]\ntelephone = true\n")
    offer = desktop.share / "applications" / "dk.taktone.Taktone.Tel.desktop"
    assert not offer.exists()
    desktop.run([*GDBUS, *METHOD, "org.freedesktop.Application.Activate", "{}"])
    wait_for(offer.exists, "the offer of the running program")
    told = desktop.run(["gio", "mime", "x-scheme-handler/tel"])
    assert "dk.taktone.Taktone.Tel.desktop" in told
