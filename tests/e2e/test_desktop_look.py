"""Light, dark and a settings file that broke, as the user of a desktop meets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.desktop_portal import DesktopPortal
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.screen_colour import screen_colour
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.ui.theme.tokens import DARK, LIGHT

pytestmark = pytest.mark.screen

APPEARANCE = ("org.freedesktop.appearance", "color-scheme")
PREFERS_DARK, PREFERS_LIGHT = ("u", 1), ("u", 2)
INSIDE = 6


@pytest.fixture
def desktop() -> Iterator[tuple[str, DesktopPortal]]:
    """A desktop whose user prefers dark colours, and the address of its bus."""
    with PrivateBus() as bus, DesktopPortal(bus.address, {APPEARANCE: PREFERS_DARK}) as portal:
        yield bus.address, portal


def test_the_card_follows_the_desktop_from_dark_to_light_and_back(
    tmp_path: Path, screen: XScreen, desktop: tuple[str, DesktopPortal]
) -> None:
    address, portal = desktop
    around = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": address}
    with Program(tmp_path / "data", around) as program:
        card = CardOnScreen(screen, program)
        program.tell("ring", "20123456", "--id", "1")
        program.wait_for("card.painted", id=1)

        def is_panel(colour: str) -> bool:
            x, y, width, _ = card.place()
            return screen_colour(screen, x + width // 2, y + INSIDE) == colour

        wait_for(lambda: is_panel(DARK.panel), "the dark card")
        portal.change(*APPEARANCE, PREFERS_LIGHT)
        wait_for(lambda: is_panel(LIGHT.panel), "the light card")
        portal.change(*APPEARANCE, PREFERS_DARK)
        wait_for(lambda: is_panel(DARK.panel), "the dark card again")


@pytest.mark.parametrize("broken", ["[general\nlanguage", "\x00\xff", "a = [" * 4000])
def test_a_broken_settings_file_is_kept_and_the_program_works(
    tmp_path: Path, screen: XScreen, broken: str
) -> None:
    program = Program(tmp_path / "data", screen.environment)
    program.settle_in_denmark()
    settings = program.data / "settings.toml"
    settings.write_text(broken)
    with program:
        kept = [x for x in program.data.glob("settings*") if x.read_text() == broken]
        assert kept != []
        program.tell("ring", "+4520123456", "--id", "1")
        program.wait_for("card.painted", id=1)
