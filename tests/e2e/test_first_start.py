"""The first start as its user has it: three steps, a practice call, and never again."""

import json
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = [pytest.mark.screen, pytest.mark.long]


def first(folder: Path, screen: XScreen, language: str = "en") -> Program:
    return Program(folder / "data", screen.environment, language=language, is_first_start=True)


def remembered(program: Program) -> list[str]:
    path = program.data / "remembered.json"
    return list(json.loads(path.read_text())["hints"]) if path.exists() else []


def test_three_steps_with_a_practice_call_by_keyboard_and_never_again(
    tmp_path: Path, screen: XScreen
) -> None:
    screen.point(640, 450)
    program = first(tmp_path, screen)
    with program:
        window = wait_for(lambda: screen.windows("^Welcome to Taktone$"), "the welcome")[0]
        wait_for(lambda: screen.focused() == window, "its keyboard")
        assert screen.windows("^Taktone$") == []
        screen.press("Return")
        program.wait_for("welcome.step", step=1)
        screen.press("shift+Tab", "shift+Tab", "shift+Tab", "space")
        program.wait_for("card.painted")
        CardOnScreen(screen, program).wait()
        assert screen.focused() == window
        screen.press("alt+Right")
        program.wait_for("welcome.step", step=2)
        program.tell("close")
        CardOnScreen(screen, program).wait_until_away()
        screen.press("Escape")
        wait_for(lambda: screen.windows("^Taktone$"), "the history")
        wait_for(lambda: "welcome" in remembered(program), "what is remembered")
    with program:
        wait_for(lambda: screen.windows("^Taktone$"), "the history")
        assert screen.windows("^Welcome") == []


def test_a_call_that_starts_the_program_is_not_disturbed_and_the_next_start_welcomes(
    tmp_path: Path, screen: XScreen
) -> None:
    screen.point(640, 450)
    program = first(tmp_path, screen, "da")
    program.settle_in_denmark()
    assert program.tell("ring", "20304050") == 0
    program.wait_for("card.painted")
    program.wait_for("app.settled")
    assert screen.windows("^Velkommen") == []
    assert "welcome" not in remembered(program)
    program.tell("quit")
    wait_for(lambda: program.tell("status") == 1, "the program to end")
    with program:
        wait_for(lambda: screen.windows("^Velkommen til Taktone$"), "the welcome")
