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
    return wait_for(lambda: next(iter(screen.windows("^panel$")), None), "the panel")


def test_a_tray_that_comes_late_is_used_and_until_then_the_window_stands_in(
    tmp_path: Path,
) -> None:
    with (
        XScreen(tmp_path) as screen,
        Program(tmp_path / "data", screen.environment) as program,
    ):
        wait_for(lambda: screen.windows("^Taktone$"), "the main window", PATIENCE_S)
        screen.close(screen.windows("^Taktone$")[0])
        wait_for(lambda: is_in_task_bar(screen), "the window in the task bar")
        assert program.status()["open_calls"] == 0
        panel = start_trayer(screen)
        wait_for(lambda: icons_in(screen, panel) > 0, "the icon in the tray")


def test_that_there_is_no_tray_is_said_only_once(tmp_path: Path) -> None:
    with XScreen(tmp_path) as screen:
        with Program(tmp_path / "data", screen.environment):
            wait_for(lambda: screen.windows("^Taktone$"), "the main window", PATIENCE_S)
        with Program(tmp_path / "data", screen.environment):
            wait_for(lambda: is_in_task_bar(screen), "the window in the task bar", PATIENCE_S)
            assert screen.windows("^Taktone$") == []


def test_with_a_tray_no_window_comes_up_unasked(tmp_path: Path) -> None:
    with XScreen(tmp_path) as screen:
        panel = start_trayer(screen)
        with Program(tmp_path / "data", screen.environment):
            wait_for(lambda: icons_in(screen, panel) > 0, "the icon in the tray")
            assert screen.windows("^Taktone$") == []
