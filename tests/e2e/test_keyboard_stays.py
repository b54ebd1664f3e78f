"""The card never takes the keyboard, never appears twice for one call, and gives way."""

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import wait_for_call
from helpers.program import Program
from helpers.x_screen import XScreen

from .conftest import OtherWindow, both_languages

pytestmark = pytest.mark.screen


@both_languages
def test_another_window_gets_every_key_while_cards_come_and_go(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    typed = ""
    for number in range(1, 6):
        key = str(number)
        for words in (("ring", f"2012345{number}"), ("answer",), ("end",), ("close",)):
            assert program.tell(*words, "--id", key) == 0 if words[0] != "close" else True
            if words[0] == "ring":
                program.wait_for("card.painted", id=number)
            if words[0] == "close":
                program.tell("close")
            screen.type(f"{words[0]} {key} ")
            typed += f"{words[0]} {key} "
            assert other_window.has_keyboard()
    card.wait_until_away()
    assert other_window.text() == typed


def test_the_card_is_above_other_windows_in_the_corner_of_the_pointers_screen(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.wait_for("card.painted", id=1)
    x, y, width, height = card.place()
    assert (x + width, y + height) == (1280 - 16, 900 - 16)
    stack = screen.run("xprop", "-root", "_NET_CLIENT_LIST_STACKING").split("#")[1].split(",")
    assert int(stack[-1], 16) == int(card.wait())


def test_one_call_gets_one_card_however_often_it_is_told(
    program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    for number in ("20123456", "+45 20 12 34 56", "sip:20123456@pbx"):
        assert program.tell("ring", number) == 0
    program.wait_for("card.painted")
    assert len(card.windows()) == 1
    assert program.status()["open_calls"] == 1
    assert other_window.has_keyboard()


@both_languages
def test_a_second_call_is_a_strip_on_the_same_card(
    program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.tell("answer", "--id", "1")
    program.wait_for("card.painted", id=1)
    before = card.place()
    program.tell("ring", "31558002", "--id", "2")
    program.wait_for("card.painted", id=2)
    after = card.place()
    assert len(card.windows()) == 1
    assert after[3] > before[3]
    assert after[1] + after[3] == before[1] + before[3]
    assert other_window.has_keyboard()


def test_a_click_into_the_note_gives_it_the_keyboard_and_esc_gives_it_back(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.tell("answer", "--id", "1")
    program.wait_for("card.painted", id=1)
    card.click_note()
    card.wait_for_keyboard()
    card.type_note("Spurgte til rejsedage")
    screen.press("Escape")
    card.wait_until_away()
    assert other_window.text() == ""
    row = wait_for_call(
        program.data, lambda row: row.note == "Spurgte til rejsedage", "the note in the history"
    )
    assert row.number == "+4520123456"


@both_languages
def test_show_gives_the_card_the_keyboard_and_the_star_is_one_key(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123456", "--name", "Mette Sorensen", "--id", "1")
    program.wait_for("card.painted", id=1)
    assert other_window.has_keyboard()
    card.take_keyboard()
    card.type_note("Leder et team")
    screen.press("ctrl+i")
    row = wait_for_call(program.data, lambda row: row.is_starred, "the star")
    assert (row.name, row.note) == ("Mette Sorensen", "Leder et team")


def test_a_card_closed_by_mistake_comes_back_with_its_note(
    screen: XScreen, program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.tell("answer", "--id", "1")
    program.wait_for("card.painted", id=1)
    card.take_keyboard()
    card.type_note("Ringer igen")
    screen.press("Escape")
    card.wait_until_away()
    card.take_keyboard()
    card.type_note(" i morgen")
    program.tell("end", "--id", "1")
    wait_for_call(program.data, lambda row: row.note == "Ringer igen i morgen", "both halves")


def test_a_pause_keeps_the_card_away_and_the_history_whole(
    program: Program, card: CardOnScreen, other_window: OtherWindow
) -> None:
    assert program.tell("pause", "60") == 0
    program.tell("ring", "20123456", "--id", "1")
    program.wait_for("call.logged", id=1)
    assert card.windows() == []
    program.tell("resume")
    program.tell("ring", "31558002", "--id", "2")
    program.wait_for("card.painted", id=2)
    assert other_window.has_keyboard()
