"""Two callers are marked, moved on the board by keys, compared, printed, and found by step."""

import json
import stat
from pathlib import Path

import pytest

from helpers.history_on_disk import candidates
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.candidate import Stage

pytestmark = [pytest.mark.screen, pytest.mark.long]


def stages(program: Program) -> dict[str, Stage]:
    return {one.name: one.stage for one in candidates(program.data)}


def two_stars(screen: XScreen, program: Program) -> str:
    """Both have called and are marked; the main window."""
    for key, (number, name) in enumerate((("20123456", "Mette"), ("31558002", "Jonas")), start=1):
        program.tell("ring", number, "--name", name, "--id", str(key))
        program.wait_for("call.logged", id=key)
        program.tell("end", "--id", str(key))
        program.tell("close")
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")
    screen.press("s", "Down", "s")
    wait_for(lambda: len(candidates(program.data)) == 2, "two stars")
    return window


def drag_to_invited(screen: XScreen, program: Program, x: int, y: int) -> None:
    """Drags the first card by hand to the next column and back by undo.

    A list that is read anew under the hand lets go of the card: then it is taken again.
    """

    def is_over() -> bool:
        screen.run("xdotool", "mouseup", "1", "mousemove", str(x + 330), str(y + 150))
        screen.run("xdotool", "mousedown", "1")
        for step in range(12):
            screen.run("xdotool", "mousemove", str(x + 360 + 8 * step), str(y + 300 + step))
        return bool(program.events("board.dragged", over="invited"))

    wait_for(is_over, "the drag over the next column")
    screen.run("xdotool", "mouseup", "1")
    wait_for(lambda: Stage.INVITED in stages(program).values(), "somebody dragged to invited")
    screen.press("ctrl+z")
    wait_for(lambda: set(stages(program).values()) == {Stage.STARRED}, "the drag undone")


def compare(screen: XScreen, program: Program, window: str) -> None:
    """Picks both by keys, sees them side by side and comes back."""
    screen.press("space", "Down", "space")
    screen.press("shift+Tab", "shift+Tab", "space")
    program.wait_for("beside.shown", people=2)
    beside = wait_for(lambda: next(iter(screen.windows("^Side by side$")), None), "side by side")
    wait_for(lambda: screen.focused() == beside, "the keyboard of side by side")
    screen.press("Return")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard again")


def print_list(screen: XScreen, program: Program, window: str, path: Path) -> None:
    """By the button beside the one that has the keyboard."""
    screen.press("Tab", "space")
    wait_for(lambda: screen.focused() not in {window, ""}, "the window of files")
    screen.press("ctrl+a")
    screen.type(str(path))
    screen.press("Return")
    program.wait_for("list.printed", jobs=1)
    wait_for(lambda: screen.focused() == window, "the main window's keyboard again")


def test_from_star_to_declined_and_back(screen: XScreen, program: Program, tmp_path: Path) -> None:
    window = two_stars(screen, program)
    x, y, _, _ = screen.place(window)
    screen.click(x + 80, y + 105)
    screen.press("Tab")
    screen.click(x + 330, y + 150)
    screen.press("shift+Right")
    program.wait_for("board.moved", stage="invited")
    wait_for(lambda: Stage.INVITED in stages(program).values(), "an invitation on disk")
    screen.press("ctrl+z")
    wait_for(lambda: set(stages(program).values()) == {Stage.STARRED}, "the step undone")

    drag_to_invited(screen, program, x, y)
    compare(screen, program, window)
    path = tmp_path / "list.pdf"
    print_list(screen, program, window, path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600

    screen.press("Tab", *("shift+Right",) * 5)
    program.wait_for("board.moved", stage="declined")
    dialog = wait_for(lambda: next(iter(screen.windows("^Declined$")), None), "the two fields")
    wait_for(lambda: screen.focused() == dialog, "the keyboard of the fields")
    screen.type("thanks")
    screen.press("Tab")
    screen.type("private")
    wait_for(
        lambda: any(
            (step.reason, step.told) == ("private", "thanks")
            for one in candidates(program.data)
            for step in one.steps
        ),
        "both texts on disk",
    )
    found = program.run("search", "--json", "step:declined")
    assert [json.loads(line)["name"] for line in found.stdout.splitlines()] == [
        name for name, stage in stages(program).items() if stage is Stage.DECLINED
    ]
