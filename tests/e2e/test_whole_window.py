"""The main window walked through once by hand: found, chosen, starred, moved, counted, undone."""

import os
import stat
from pathlib import Path

import pytest

from helpers.history_on_disk import calls, candidates, promises
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.candidate import Stage

pytestmark = [pytest.mark.screen, pytest.mark.long]

CALLERS = (
    ("20123456", "Mette Sorensen"),
    ("31558002", "Mette Holm"),
    ("42106613", "Amina Yusuf"),
)
VIEW_PX = 35
"""From one view of the side bar to the next; the first stands at ``FIRST_PX``."""
FIRST_PX = 33


@pytest.fixture
def dialled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The addresses that the desktop was asked to open, one a line."""
    told, opener = tmp_path / "opened", tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$1" >> {told}\n')
    opener.chmod(opener.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{opener.parent}:{os.environ['PATH']}")
    return told


def window_of(screen: XScreen, program: Program) -> str:
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")
    return window


def show(screen: XScreen, window: str, view: int) -> None:
    """Clicks a view of the side bar: Today, Calls, Worth an interview, Ring back, Insight."""
    x, y, _, _ = screen.place(window)
    screen.click(x + 80, y + FIRST_PX + VIEW_PX * view)


def stages(program: Program) -> list[Stage]:
    return sorted(one.stage for one in candidates(program.data))


def test_one_walk_through_the_window(screen: XScreen, program: Program) -> None:
    for key, (number, name) in enumerate(CALLERS, start=1):
        program.tell("ring", number, "--name", name, "--id", str(key))
        program.wait_for("call.logged", id=key)
        program.tell("end", "--id", str(key))
        program.tell("close")
    window = window_of(screen, program)

    screen.press("ctrl+f")
    screen.type("mette")
    program.wait_for("search.painted", len=5, rows=2)
    screen.press("Down", "ctrl+a", "s")
    wait_for(lambda: stages(program) == [Stage.STARRED] * 2, "two stars at once")

    show(screen, window, 2)
    screen.press("Tab")
    x, y, _, _ = screen.place(window)
    screen.click(x + 330, y + 150)
    screen.press("shift+Right")
    program.wait_for("board.moved", stage="invited")
    wait_for(lambda: stages(program) == [Stage.INVITED, Stage.STARRED], "a step on the board")

    show(screen, window, 4)
    program.wait_for("insight.shown")

    screen.press("ctrl+z")
    wait_for(lambda: stages(program) == [Stage.STARRED] * 2, "the step undone")
    screen.press("ctrl+z")
    wait_for(lambda: stages(program) == [], "the stars undone")
    assert {row.name for row in calls(program.data, "mette")} == {"Mette Sorensen", "Mette Holm"}


def test_missed_call_stands_under_ring_back_is_dialled_and_closes_itself(
    dialled: Path, screen: XScreen, program: Program
) -> None:
    program.tell("missed", "31558002", "--name", "Jonas Holm")
    wait_for(lambda: len(promises(program.data)) == 1, "somebody to ring back")
    window = window_of(screen, program)
    show(screen, window, 3)
    x, y, _, _ = screen.place(window)
    screen.click(x + 330, y + 115)
    screen.press("c")
    wait_for(dialled.exists, "the telephone program")
    assert dialled.read_text().splitlines() == ["tel:+4531558002"]
    assert len(promises(program.data)) == 1
    program.tell("ring", "31558002", "--id", "back")
    program.tell("answer", "--id", "back")
    wait_for(lambda: not promises(program.data), "nobody to ring back")
