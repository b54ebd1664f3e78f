"""A talk has ended: what was heard and promised is kept as it is clicked, and shown again."""

from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, candidates, open_promises, wait_for_call, wrap_up_of
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.promise import PromiseKind
from taktone.core.wrap_up import Verdict

from .conftest import OtherWindow

pytestmark = pytest.mark.screen


def talk(program: Program, card: CardOnScreen) -> None:
    program.tell("ring", "20123456", "--name", "Mette Sorensen", "--id", "1")
    program.wait_for("card.painted", id=1)
    program.tell("answer", "--id", "1")
    card.take_keyboard()


def to_the_verdict(screen: XScreen) -> None:
    """From the note: the heading and chips of the promise, then the verdict's heading and chips."""
    screen.press("Tab", "Tab", "Tab", "Tab")


def test_a_talk_is_wrapped_up_by_keyboard_alone_and_is_all_kept(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    word = {"da": "nysgerrig", "en": "curious"}[language]
    with Program(tmp_path / "data", screen.environment, language=language) as program:
        card = CardOnScreen(screen, program)
        talk(program, card)
        card.type_note("Leder et team")
        program.tell("end", "--id", "1")
        to_the_verdict(screen)
        screen.press("Return")
        wait_for(lambda: candidates(program.data), "the star")
        screen.press("Tab", "Tab", "Return", "Tab")
        screen.type("rolig og varm")
        program.wait_for("wrap_up.committed", count=3)
        (row,) = calls(program.data)
        wait_for(
            lambda: wrap_up_of(program.data, row.call_id).personality == "rolig og varm",
            "the line",
        )
        found = wrap_up_of(program.data, row.call_id)
        assert (found.verdict, found.words) == (Verdict.YES, (word,))
        program.kill()
        program.start()
        assert wrap_up_of(program.data, row.call_id) == found


@pytest.mark.long
def test_ignored_it_folds_away_with_everything_kept(
    screen: XScreen, tmp_path: Path, other_window: OtherWindow
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('[general]\nnumber_region = "DK"\n[card]\nlinger_s = 15\n')
    with Program(data, screen.environment) as program:
        card = CardOnScreen(screen, program)
        talk(program, card)
        program.tell("end", "--id", "1")
        to_the_verdict(screen)
        screen.press("Right", "Return")
        program.wait_for("wrap_up.committed")
        other_window.take_keyboard()
        wait_for(lambda: not card.windows(), "the card to fold away", limit_s=30)
        (row,) = calls(data)
        assert wrap_up_of(data, row.call_id).verdict is Verdict.MAYBE


def test_ctrl_p_promises_a_mail_in_the_middle_of_the_talk(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    with Program(tmp_path / "data", screen.environment, language=language) as program:
        card = CardOnScreen(screen, program)
        talk(program, card)
        screen.press("ctrl+p")
        program.wait_for("times.offered")
        screen.press("Right", "Return", "Tab")
        screen.type("opslaget")
        screen.press("Tab", "Right", "Left", "Left", "Left", "Left", "Return")
        promise = wait_for(
            lambda: next(
                (x for x in open_promises(program.data) if x.due_at and x.text == "opslaget"), None
            ),
            "the promise with its words and time",
        )
        assert promise.kind is PromiseKind.SEND_MAIL
        screen.press("Escape")
        card.type_note("Glad for opkaldet")
        wait_for_call(program.data, lambda row: row.note == "Glad for opkaldet", "the note")


def test_it_never_takes_the_keyboard(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.wait_for("card.painted", id=1)
    program.tell("answer", "--id", "1")
    height = card.place()[3]
    program.tell("end", "--id", "1")
    wait_for(lambda: card.place()[3] > height + 100, "the wrap-up")
    screen.type("my own work")
    assert other_window.has_keyboard()
    assert other_window.text() == "my own work"


@pytest.mark.parametrize("size", ["1024x600", "800x480"])
def test_on_a_small_screen_all_of_the_card_can_be_seen(tmp_path: Path, size: str) -> None:
    with (
        XScreen(tmp_path, size) as screen,
        Program(tmp_path / "data", screen.environment) as program,
    ):
        card = CardOnScreen(screen, program)
        talk(program, card)
        program.tell("end", "--id", "1")
        program.wait_for("call.logged")
        to_the_verdict(screen)
        screen.press("Return")
        wait_for(lambda: candidates(program.data), "the star by keyboard")
        x, y, width, height = card.place()
        screen_width, screen_height = map(int, size.split("x"))
        assert x >= 0
        assert y >= 0
        assert x + width <= screen_width
        assert y + height <= screen_height
