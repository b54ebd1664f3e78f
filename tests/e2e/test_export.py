"""What is seen in the history goes into a file, from the window and from the command line."""

import csv
import json
import stat
from pathlib import Path

import pytest

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = pytest.mark.screen


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_search_is_exported_while_the_program_runs_and_after_it(
    screen: XScreen, program: Program, tmp_path: Path
) -> None:
    for key, (number, name) in enumerate((("20123456", "Mette"), ("31558002", "=Jonas")), start=1):
        program.tell("ring", number, "--name", name, "--id", str(key))
        program.wait_for("call.logged", id=key)
        program.tell("end", "--id", str(key))
        program.tell("close")
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")

    screen.press("ctrl+f")
    screen.type("jonas")
    program.wait_for("search.painted", len=5, rows=1)
    screen.press("ctrl+shift+e")
    dialog = wait_for(lambda: next(iter(screen.windows("^Export$")), None), "the export window")
    wait_for(lambda: screen.focused() == dialog, "the export window's keyboard")
    path = tmp_path / "jonas.csv"
    program.wait_for("export.looked", calls=1)
    screen.press("Return")
    wait_for(lambda: screen.focused() not in {dialog, ""}, "the window of files")
    screen.press("ctrl+a")
    screen.type(str(path))
    screen.press("Return")
    wait_for(path.exists, "the file")
    assert [row[0] for row in rows_of(path)] == ["Name", "'=Jonas"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600

    found = program.run("search", "--json", "mette")
    assert json.loads(found.stdout)["number"] == "+4520123456"
    program.stop()
    both = tmp_path / "both.csv"
    assert program.run("export", "--to", str(both)).returncode == 0
    assert [row[0] for row in rows_of(both)] == ["Name", "'=Jonas", "Mette"]
