"""Chips to choose from: one stop of the keyboard, arrows inside, letters for the note."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from taktone.ui.card.choice_row import Choice, ChoiceRow
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import LIGHT
from unit.ui.card.hands import click, press, type_into
from unit.ui.card.pictures import is_inked

THREE = (Choice("a", "rolig"), Choice("b", "lytter", is_on=True), Choice("c", "varm"))


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> ChoiceRow:
    made = ChoiceRow(theme, 360)
    qtbot.addWidget(made)
    made.show_choices(THREE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def stops(row: ChoiceRow) -> list[str]:
    return [
        choice.key
        for choice in row.choices
        if row.chip(choice.key).focusPolicy() == Qt.FocusPolicy.TabFocus
    ]


def test_a_click_chooses_and_a_second_one_takes_it_back(row: ChoiceRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.chosen) as told:
        row.chip("a").click()
    assert told.args == ["a", True]
    with qtbot.waitSignal(row.chosen) as told:
        row.chip("a").click()
    assert told.args == ["a", False]


def test_what_is_chosen_looks_chosen(row: ChoiceRow) -> None:
    assert is_inked(row.chip("b"), LIGHT.accent_soft)
    assert not is_inked(row.chip("a"), LIGHT.accent_soft)


def test_tab_stops_once_and_the_arrows_go_round(row: ChoiceRow) -> None:
    assert stops(row) == ["a"]
    row.take_keyboard()
    press(row.chip("a"), Qt.Key.Key_Right)
    assert row.chip("b").hasFocus()
    press(row.chip("b"), Qt.Key.Key_Right)
    press(row.chip("c"), Qt.Key.Key_Right)
    assert row.chip("a").hasFocus()
    press(row.chip("a"), Qt.Key.Key_Left)
    assert row.chip("c").hasFocus()
    assert stops(row) == ["c"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_choose(row: ChoiceRow, qtbot: QtBot, key: Qt.Key) -> None:
    row.take_keyboard("c")
    with qtbot.waitSignal(row.chosen) as told:
        press(row.chip("c"), key)
    assert told.args == ["c", True]


def test_letters_are_for_the_note(row: ChoiceRow, qtbot: QtBot) -> None:
    row.take_keyboard()
    with qtbot.waitSignal(row.text_typed) as told:
        type_into(row.chip("a"), "k")
    assert told.args == ["k"]


def test_the_keyboard_stays_on_its_chip_while_others_come(row: ChoiceRow) -> None:
    row.take_keyboard("b")
    chip = row.chip("b")
    row.show_choices((Choice("x", "ny"), *THREE))
    assert row.chip("b") is chip
    assert chip.hasFocus()


def test_the_keyboard_goes_on_from_a_chip_that_is_gone(row: ChoiceRow) -> None:
    row.take_keyboard("c")
    row.show_choices(THREE[:2])
    assert row.chip("a").hasFocus()


def test_a_click_leaves_the_keyboard_where_it_is(row: ChoiceRow) -> None:
    row.take_keyboard("a")
    click(row.chip("c"), 5, 5)
    assert row.chip("a").hasFocus()


def test_a_chip_that_starts_something_is_never_chosen(row: ChoiceRow, qtbot: QtBot) -> None:
    row.show_choices((Choice("+", "+", is_act=True),))
    with qtbot.waitSignal(row.chosen):
        row.chip("+").click()
    assert not row.chip("+").isChecked()


def test_words_from_outside_are_one_plain_line(row: ChoiceRow) -> None:
    row.show_choices((Choice("x", "<b>ro\nlig</b>\u202e" + "x" * 500),))
    assert row.chip("x").text().startswith("<b>ro lig</b>x")
    assert row.chip("x").width() <= 360


def test_rows_wrap_in_the_width_they_are_given(row: ChoiceRow) -> None:
    one = row.sizeHint().height()
    row.set_width(80)
    assert row.sizeHint().height() > 2 * one


def test_until_somebody_was_there_tab_reaches_the_first(theme: Theme, qtbot: QtBot) -> None:
    row = ChoiceRow(theme, 360)
    qtbot.addWidget(row)
    row.show_choices(THREE[2:])
    row.show_choices((Choice("x", "ny"), *THREE))
    assert stops(row) == ["x"]
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    row.take_keyboard("b")
    row.show_choices((Choice("y", "nyere"), *THREE))
    assert stops(row) == ["b"]
