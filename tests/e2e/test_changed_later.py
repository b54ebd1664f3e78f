"""What is mended later in the person's timeline: the wrap-up, and two calls taken for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, candidates, wait_for_call, wrap_up_of
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.wrap_up import Verdict

pytestmark = [pytest.mark.screen, pytest.mark.long]


@pytest.fixture(params=["da", "en"])
def program(tmp_path: Path, screen: XScreen, request: pytest.FixtureRequest) -> Iterator[Program]:
    """The program in both languages, started in the background, with an empty history."""
    screen.point(640, 450)
    with Program(tmp_path / "data", screen.environment, language=request.param) as program:
        yield program


def open_history(program: Program, screen: XScreen) -> None:
    """The main window with the keyboard in its list, at the newest call."""
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")
    screen.press("Down", "Up")


def test_the_wrap_up_is_changed_in_the_timeline_and_a_no_takes_the_star_away(
    program: Program, screen: XScreen, card: CardOnScreen
) -> None:
    program.tell("ring", "20123456", "--name", "Mette Sorensen", "--id", "1")
    program.wait_for("card.painted", id=1)
    program.tell("answer", "--id", "1")
    card.take_keyboard()
    screen.press("ctrl+i")
    program.tell("end", "--id", "1")
    program.tell("close")
    wait_for(lambda: candidates(program.data), "the star")
    card.wait_until_away()
    open_history(program, screen)
    # From the note to the button below it, and from there to the verdict's chips.
    screen.press("n", "Tab", "space", "Tab", "Tab")
    screen.press("Right", "Right", "Return")
    (row,) = calls(program.data)
    wait_for(lambda: wrap_up_of(program.data, row.call_id).verdict is Verdict.NO, "the no")
    wait_for(lambda: not candidates(program.data), "the star to go")
    screen.press("ctrl+z")
    wait_for(lambda: candidates(program.data), "the star to come back")
    wait_for(lambda: wrap_up_of(program.data, row.call_id).verdict is Verdict.YES, "the yes")


def test_that_nothing_was_promised_is_kept(
    program: Program, screen: XScreen, card: CardOnScreen
) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.wait_for("card.painted", id=1)
    program.tell("answer", "--id", "1")
    card.take_keyboard()
    program.tell("end", "--id", "1")
    # From the note to the chips of the promise; the last of them.
    screen.press("Tab", "Tab", "Left", "Return")
    (row,) = calls(program.data)
    wait_for(lambda: wrap_up_of(program.data, row.call_id).is_nothing_promised, "the answer")
    program.kill()
    program.start()
    assert wrap_up_of(program.data, row.call_id).is_nothing_promised


def test_two_calls_taken_for_one_are_two_after_a_restart_and_one_again(
    program: Program, screen: XScreen, card: CardOnScreen
) -> None:
    program.tell("ring", "anonymous", "--id", "1")
    program.wait_for("call.logged", id=1)
    program.tell("practice")
    wait_for_call(program.data, lambda row: row.is_merged, "the call of both")
    card.take_keyboard()
    card.type_note("den skjulte")
    program.stop()
    program.start()
    open_history(program, screen)
    screen.press("ctrl+t")
    wait_for(lambda: len(calls(program.data)) == 2, "two calls")
    assert {(row.number, row.note) for row in calls(program.data)} == {
        ("+4520123456", ""),
        ("", "den skjulte"),
    }
    screen.press("ctrl+z")
    wait_for(lambda: len(calls(program.data)) == 1, "one call")
    (row,) = calls(program.data)
    assert (row.number, row.note, row.is_merged) == ("+4520123456", "den skjulte", True)
