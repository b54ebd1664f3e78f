"""With a tray, without one, and with one that comes late."""

from pathlib import Path

import pytest

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = pytest.mark.screen
PATIENCE_S = 25


def icons_in(screen: XScreen, panel: str) -> int:
    """How many icons a trayer holds: its child windows."""
    lines = screen.run("xwininfo", "-id", panel, "-tree").splitlines()
    return sum('"taktone' in line.casefold() for line in lines)


def is_in_task_bar(screen: XScreen) -> bool:
    """True where the main window is there, minimised."""
    found = screen.run("xdotool", "search", "--name", "^Taktone$").split()
    return any("Iconic" in screen.run("xprop", "-id", window, "WM_STATE") for window in found)


def start_trayer(screen: XScreen) -> str:
    screen.start("trayer", "--edge", "top", "--align", "right", "--widthtype", "request")

    def panel() -> str | None:
        screen.wake()
        return next(iter(screen.windows("^panel$")), None)

    return wait_for(panel, "the panel")


@pytest.mark.long
def test_without_a_tray_the_window_stands_in_which_is_said_once_until_a_tray_comes(
    tmp_path: Path,
) -> None:
    with XScreen(tmp_path) as screen:
        with Program(tmp_path / "data", screen.environment) as program:
            wait_for(lambda: screen.windows("^Taktone$"), "the main window", PATIENCE_S)
            screen.close(screen.windows("^Taktone$")[0])
            wait_for(lambda: is_in_task_bar(screen), "the window in the task bar")
            assert program.status()["open_calls"] == 0
        with Program(tmp_path / "data", screen.environment):
            wait_for(lambda: is_in_task_bar(screen), "the window in the task bar", PATIENCE_S)
            assert screen.windows("^Taktone$") == []
            panel = start_trayer(screen)
            wait_for(lambda: icons_in(screen, panel) > 0, "the icon in the tray")


def test_with_a_tray_no_window_comes_up_unasked(tmp_path: Path) -> None:
    with XScreen(tmp_path) as screen:
        panel = start_trayer(screen)
        with Program(tmp_path / "data", screen.environment):
            wait_for(lambda: icons_in(screen, panel) > 0, "the icon in the tray")
            assert screen.windows("^Taktone$") == []
