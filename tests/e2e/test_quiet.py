"""The card keeps away while the user presents, wants no messages, or has asked for a pause."""

from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import wait_for_call
from helpers.presentation import Presentation
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = pytest.mark.screen


def ring(program: Program, key: str = "1", number: str = "20123456") -> None:
    assert program.tell("ring", number, "--name", "Mette Sorensen", "--id", key) == 0


@pytest.fixture
def presentation(screen: XScreen, program: Program) -> Presentation:
    return Presentation(screen)


def test_no_card_during_a_presentation_and_the_call_is_in_the_history(
    program: Program, card: CardOnScreen, presentation: Presentation
) -> None:
    with presentation:
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        assert card.windows() == []
        assert presentation.is_in_front()
        program.tell("end", "--id", "1")
        wait_for(lambda: program.status()["open_cards"] == 0, "the call to be put away")
    row = wait_for_call(program.data, lambda _: True, "the call in the history")
    assert row.number == "+4520123456"


def test_the_card_of_a_call_that_lasts_comes_up_when_the_presentation_ends(
    program: Program, card: CardOnScreen, presentation: Presentation
) -> None:
    with presentation:
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        assert card.windows() == []
    program.wait_for("card.painted", id=1)
    assert len(card.windows()) == 1
    assert not program.status()["is_quiet"]


def test_show_brings_a_discreet_card_in_a_presentation(
    screen: XScreen, program: Program, card: CardOnScreen, presentation: Presentation
) -> None:
    with presentation:
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        card.take_keyboard()
        before = card.place()
        # The card in front changes nothing: the user is presenting still.
        assert program.status()["is_quiet"]
        screen.press("ctrl+d")
        wait_for(lambda: card.place()[3] > before[3], "the note")
        card.type_note("Ringer efter moedet")
    wait_for_call(program.data, lambda row: row.note == "Ringer efter moedet", "the note")


def test_the_rule_can_be_switched_off_and_the_card_is_discreet_then(
    tmp_path: Path, screen: XScreen
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text("[quiet]\nfull_screen = false\n")
    with Program(data, screen.environment) as program, Presentation(screen) as presentation:
        program.wait_for("desktop.front", full=True)
        ring(program)
        program.wait_for("card.shown", id=1)
        assert not program.status()["is_quiet"]
        assert presentation.is_in_front()
