"""Names that no one should be able to send: long, right to left, invisible, and full of markup."""

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

from .conftest import OtherWindow, both_languages

pytestmark = [pytest.mark.screen, pytest.mark.long]

NAMES = (
    "x" * 10_000,
    "عبد الرحمن محمد الخطيب",
    "Me\u200btte \u202eS\u00f8rensen\u202c \U0001f600\U0001f469\u200d\U0001f4bb",
    "Mette\nSorensen\t\x1b[31m\x07",
    "<b>Mette</b> <img src='file:///etc/hostname'><a href='x'>",
)


@both_languages
def test_whatever_a_name_holds_the_card_stands_as_it_always_does(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123455", "--name", "Mette", "--id", "1")
    program.wait_for("card.painted", id=1)
    usual = card.place()
    program.tell("end", "--id", "1")
    program.tell("close")
    for place, name in enumerate(NAMES, start=2):
        assert program.tell("ring", f"2012345{place + 4}", "--name", name, "--id", str(place)) == 0
        program.wait_for("card.painted", id=place)
        x, _, width, height = card.place()
        assert (x, width) == (usual[0], usual[2])
        assert height <= usual[3] + 40
        assert other_window.has_keyboard()
        program.tell("end", "--id", str(place))
        program.tell("close")
        card.wait_until_away()
    wait_for(lambda: len(calls(program.data)) == len(NAMES) + 1, "all of them in the history")
    newest = wait_for_call(program.data, lambda row: row.name != "", "the name")
    assert newest.name == NAMES[-1]
    program.tell("history")
    program.wait_for("history.first_page")
    (window,) = wait_for(lambda: screen.windows("^Taktone$"), "the main window")
    assert screen.place(window)[2] < 1280
