"""Where the card stands and when it comes up: as the user wants it, always wholly on the screen."""

from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

from .conftest import OtherWindow, both_languages

pytestmark = [pytest.mark.screen, pytest.mark.long]
GAP = 16
WIDE, HIGH = 1280, 900


def with_settings(tmp_path: Path, screen: XScreen, lines: str, **more: str) -> Program:
    """The program with lines for its settings file."""
    data = tmp_path / "data"
    data.mkdir(exist_ok=True)
    (data / "settings.toml").write_text(f'[general]\nnumber_region = "DK"\n[card]\n{lines}\n')
    return Program(data, {**screen.environment, **more})


def ring(program: Program, key: str = "1") -> None:
    assert program.tell("ring", f"2012345{key}", "--name", "Mette Sorensen", "--id", key) == 0


@pytest.mark.parametrize(
    ("corner", "is_right", "is_bottom"),
    [("bottom_left", False, True), ("top_right", True, False), ("top_left", False, False)],
)
def test_the_card_comes_up_in_the_chosen_corner(
    tmp_path: Path, screen: XScreen, corner: str, is_right: bool, is_bottom: bool
) -> None:
    with with_settings(tmp_path, screen, f'corner = "{corner}"') as program:
        ring(program)
        program.wait_for("card.painted", id=1)
        x, y, width, height = CardOnScreen(screen, program).place()
    assert (WIDE - x - width if is_right else x) == GAP
    assert (HIGH - y - height if is_bottom else y) == GAP


def test_a_dragged_card_is_there_again_after_a_restart_and_comes_home_near_its_corner(
    tmp_path: Path, screen: XScreen
) -> None:
    with with_settings(tmp_path, screen, "") as program:
        card = CardOnScreen(screen, program)
        ring(program)
        program.wait_for("card.painted", id=1)
        x, y, width, height = card.place()
        name = (x + 120, y + 24)
        screen.drag(name, (name[0] - 400, name[1] - 300))
        wait_for(lambda: card.place()[0] == x - 400, "the card to be drawn along")
        left, top, wide, high = card.place()
        program.tell("close")
        card.wait_until_away()
        program.stop()
        program.start()
        ring(program, "2")
        program.wait_for("card.painted", id=2)
        x, y, width, height = card.place()
        assert (x + width, y + height) == (left + wide, top + high)
        screen.drag((x + 120, y + 24), (x + 120 + 395, y + 24 + 310))
        wait_for(lambda: sum(card.place()[::2]) == WIDE - GAP, "the card to go back")
        assert sum(card.place()[1::2]) == HIGH - GAP


def test_the_card_cannot_be_dragged_off_the_screen(program: Program, screen: XScreen) -> None:
    card = CardOnScreen(screen, program)
    ring(program)
    program.wait_for("card.painted", id=1)
    x, y, _, _ = card.place()
    screen.drag((x + 120, y + 24), (2, 2))
    wait_for(lambda: card.place()[:2] == (0, 0), "the card in the corner")


@pytest.mark.parametrize(("size", "scale"), [("800x480", "1"), ("1366x768", "2")])
def test_on_a_small_screen_the_card_is_whole_and_the_note_can_be_typed_into(
    tmp_path: Path, size: str, scale: str
) -> None:
    wide, high = map(int, size.split("x"))
    folder = tmp_path / "screen"
    folder.mkdir()
    with (
        XScreen(folder, size) as screen,
        with_settings(tmp_path, screen, "", QT_SCALE_FACTOR=scale) as program,
    ):
        card = CardOnScreen(screen, program)
        ring(program)
        program.tell("answer", "--id", "1")
        ring(program, "2")
        program.wait_for("card.painted", id=2)
        card.take_keyboard()
        screen.press("ctrl+b")
        program.wait_for("times.offered", n=3)
        x, y, width, height = card.place()
        assert x >= 0
        assert y >= 0
        assert (x + width <= wide, y + height <= high) == (True, True)
        screen.press("Escape")
        card.type_note("Leder et team")


def test_the_card_can_wait_for_the_answer(tmp_path: Path, screen: XScreen) -> None:
    with with_settings(tmp_path, screen, 'pop_at = "answer"') as program:
        card = CardOnScreen(screen, program)
        ring(program)
        program.wait_for("call.logged", id=1)
        assert card.windows() == []
        program.tell("answer", "--id", "1")
        program.wait_for("card.painted", id=1)
        assert len(card.windows()) == 1


def test_the_card_can_wait_to_be_asked_for(
    tmp_path: Path, screen: XScreen, other_window: OtherWindow
) -> None:
    with with_settings(tmp_path, screen, 'pop_at = "hand"') as program:
        card = CardOnScreen(screen, program)
        ring(program)
        program.tell("answer", "--id", "1")
        program.wait_for("call.logged", id=1)
        assert card.windows() == []
        assert other_window.has_keyboard()
        card.take_keyboard()
        card.type_note("Spurgte til start")


@both_languages
def test_going_from_call_to_call_touches_neither(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    ring(program, "1")
    program.tell("answer", "--id", "1")
    ring(program, "2")
    program.wait_for("card.painted", id=2)
    card.take_keyboard()
    card.type_note("om den foerste")
    for _ in range(3):
        screen.press("ctrl+Tab")
    card.type_note("om den anden")
    status = program.status()
    assert (status["open_calls"], status["open_cards"]) == (2, 2)
    assert len(card.windows()) == 1
    for key in ("1", "2"):
        program.tell("end", "--id", key)
    wait_for(lambda: program.status()["open_calls"] == 0, "both calls to end")
