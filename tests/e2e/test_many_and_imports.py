"""Calls deleted at once come back, after a restart too; a call list comes in and goes."""

import json
from pathlib import Path

import pytest

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = [pytest.mark.screen, pytest.mark.long]


def calls(program: Program) -> int:
    return int(json.loads(program.run("stats", "--json").stdout)["calls"])


def wait_for_calls(program: Program, count: int) -> None:
    wait_for(lambda: calls(program) == count, f"{count} calls in the history")


def open_history(screen: XScreen, program: Program) -> None:
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")


def ring(program: Program, key: int, number: str) -> None:
    program.tell("ring", number, "--id", str(key))
    program.wait_for("call.logged", id=key)
    program.tell("end", "--id", str(key))
    program.tell("close")


def test_calls_deleted_together_come_back_with_one_undo_also_after_a_restart(
    screen: XScreen, program: Program
) -> None:
    for key, number in enumerate(("20123456", "31558002", "40404040"), start=1):
        ring(program, key, number)
    open_history(screen, program)
    screen.press("shift+Down")
    screen.press("Delete")
    wait_for_calls(program, 1)
    screen.press("ctrl+z")
    wait_for_calls(program, 3)
    screen.press("ctrl+a")
    screen.press("Delete")
    wait_for_calls(program, 0)
    program.stop()
    program.start()
    open_history(screen, program)
    assert calls(program) == 0
    screen.press("ctrl+z")
    wait_for_calls(program, 3)


def test_call_list_is_looked_at_taken_in_and_undone(
    screen: XScreen, program: Program, tmp_path: Path
) -> None:
    ring(program, 1, "20123456")
    path = tmp_path / "fritz.csv"
    path.write_text(
        "Typ;Datum;Rufnummer\n1;24.11.25 10:42;+4520123456\n2;24.11.25 11:00;+4531558002\n", "utf-8"
    )
    open_history(screen, program)
    screen.press("ctrl+shift+i")
    wait_for(lambda: screen.windows("^Import$"), "the window of files")
    files = screen.windows("^Import$")[0]
    wait_for(lambda: screen.focused() == files, "the keyboard of the window of files")
    screen.type(str(path))
    screen.press("Return")
    dialog = wait_for(
        lambda: next((x for x in screen.windows("^Import$") if x != files), None), "the preview"
    )
    wait_for(lambda: screen.focused() == dialog, "the preview's keyboard")
    program.wait_for("import.looked", new=2)
    screen.press("Return")
    wait_for_calls(program, 3)
    program.wait_for("import.done")
    screen.press("Return")
    wait_for_calls(program, 1)
    assert program.run("import", "--json", str(path)).returncode == 0
    wait_for_calls(program, 3)
    program.stop()
    told = program.run("import", "--json", str(path)).stdout
    assert json.loads(told) == {"new": 0, "completed": 0, "known": 2, "unusable": 0}
