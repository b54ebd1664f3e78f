"""Starting, starting twice, and what telephone programs may send."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpers.history_on_disk import calls, wait_for_call
from helpers.program import DESKTOP, Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import Direction, EndReason

pytestmark = pytest.mark.screen


def test_a_second_start_shows_the_first_ones_window(screen: XScreen, program: Program) -> None:
    assert screen.windows("^Taktone$") == []
    assert program.tell() == 0
    wait_for(lambda: screen.windows("^Taktone$"), "the main window")
    program.wait_for("history.open")


def test_a_ring_starts_a_program_that_does_not_run(screen: XScreen, tmp_path: Path) -> None:
    program = Program(tmp_path / "data", screen.environment)
    program.settle_in_denmark()
    assert program.tell("ring", "20123456", "--id", "1") == 0
    program.wait_for("card.painted", id=1)
    assert program.tell("quit") == 0
    wait_for(lambda: program.tell("status") == 1, "the program to end")


def test_two_rings_at_once_start_one_program_that_shows_both(
    screen: XScreen, tmp_path: Path
) -> None:
    program = Program(tmp_path / "data", screen.environment)
    program.settle_in_denmark()
    with ThreadPoolExecutor() as both:
        rings = [
            both.submit(program.tell, "ring", number, "--id", key)
            for number, key in (("20123456", "1"), ("31558002", "2"))
        ]
        assert [ring.result() for ring in rings] == [0, 0]
    assert program.status()["open_calls"] == 2
    assert program.tell("quit") == 0
    wait_for(lambda: program.tell("status") == 1, "the program to end")


@pytest.mark.parametrize("words", [("answer",), ("end",), ("note", "hej"), ("quit",), ("close",)])
def test_other_commands_do_not_start_it_and_say_so(
    tmp_path: Path, screen: XScreen, words: tuple[str, ...]
) -> None:
    program = Program(tmp_path / "data", screen.environment, language="da")
    done = program.run(*words)
    assert done.returncode == 1
    assert done.stderr == "Taktone kører ikke. Start det med: taktone\n"


SPELLINGS = (
    "+4520123456",
    "+45 20 12 34 56",
    "0045 2012 3456",
    "sip:+4520123456@pbx;user=phone",
    '"Mette" <sip:20123456@10.0.0.1>',
    "tel:+45-20-12-34-56",
    "'20123456'",
    "%2B4520123456",
    "020123456",
)


def test_a_number_in_any_spelling_is_the_same_person(program: Program) -> None:
    for key, number in enumerate(SPELLINGS, start=1):
        assert program.tell("ring", number, "--id", str(key)) == 0
        program.wait_for("call.logged", id=key)
        assert program.tell("end", "--id", str(key)) == 0
        assert calls(program.data)[0].number == "+4520123456", number
    rows = calls(program.data)
    assert len(rows) == len(SPELLINGS)
    assert len({row.person_id for row in rows}) == 1


def test_an_unfilled_placeholder_is_a_hidden_number_and_a_hint(program: Program) -> None:
    for key, macro in enumerate(("%CallerNumber%", "$remote", "{CALLERNUM}"), start=1):
        done = program.run("ring", macro, "--id", str(key))
        assert done.returncode == 0
        assert macro in done.stderr
        program.wait_for("call.logged", id=key)
        assert program.tell("end", "--id", str(key)) == 0
    assert [row.number for row in calls(program.data)] == ["", "", ""]


def test_a_missed_and_a_dialled_call_stand_in_the_history(program: Program) -> None:
    assert program.tell("missed", "20123456") == 0
    missed = wait_for_call(program.data, lambda _: True, "the missed call")
    assert missed.reason is EndReason.MISSED
    assert program.tell("dial", "31558002", "--id", "2") == 0
    assert program.tell("end", "--id", "2") == 0
    dialled = wait_for_call(
        program.data,
        lambda row: row.direction is Direction.OUTGOING and row.reason is not None,
        "the dialled call",
    )
    assert dialled.reason is EndReason.NO_ANSWER


def test_a_command_loads_no_qt_while_the_program_runs(program: Program) -> None:
    script = (
        "import sys; from taktone.cli import main; code = main(['ring', '20123456']);"
        "print(code, sorted(m for m in sys.modules if m.startswith('PySide6')))"
    )
    environment = {**os.environ, "TAKTONE_DATA": str(program.data), "PYTHONPATH": str(DESKTOP)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 []\n"


def test_without_a_screen_it_says_so_and_ends(tmp_path: Path) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    program = Program(tmp_path / "data", environment)
    done = program.run("--background")
    assert done.returncode == 1
    assert "screen" in done.stderr


def test_a_web_link_can_ring_and_nothing_else(program: Program) -> None:
    assert program.tell("taktone:ring?number=%2B4520123456&name=Mette&id=1") == 0
    program.wait_for("card.painted", id=1)
    for link in ("taktone:quit", "taktone:show", "taktone:ring?number=1#" + "x" * 3000):
        assert program.tell(link) == 2
    assert program.tell("taktone:ring", "--platformpluginpath", "elsewhere") == 2
    assert calls(program.data)[0].name == "Mette"
