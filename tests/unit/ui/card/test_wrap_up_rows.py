"""The rows of a wrap-up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from taktone.core.wrap_up import MayBecome, Verdict, WouldCallAgain, WrapUp, WrapUpField
from taktone.ui.card.wrap_up_rows import ADD, WrapUpRows
from taktone.ui.theme.theme import Theme
from unit.ui.card.hands import press, type_into

CRITERIA = ("Kørekort", "Tysk")
WORDS = ("rolig", "lytter")


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> WrapUpRows:
    made = WrapUpRows(theme, 384, 16)
    qtbot.addWidget(made)
    made.show_wrap_up(WrapUp(), CRITERIA, WORDS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def chosen(rows: WrapUpRows, qtbot: QtBot, row: str, key: str) -> tuple[WrapUpField, object]:
    with qtbot.waitSignal(rows.field_chosen) as told:
        getattr(rows, row).chip(key).click()
    field, value = told.args
    return field, value


@pytest.mark.parametrize(
    ("row", "key", "told"),
    [
        ("verdict", "maybe", (WrapUpField.VERDICT, Verdict.MAYBE)),
        ("criteria", "Tysk", (WrapUpField.CRITERIA_MET, frozenset({"Tysk"}))),
        ("words", "lytter", (WrapUpField.WORDS, ("lytter",))),
        ("become", "customer", (WrapUpField.MAY_BECOME, frozenset({MayBecome.CUSTOMER}))),
        ("again", "curt", (WrapUpField.WOULD_CALL_AGAIN, WouldCallAgain.CURT)),
    ],
)
def test_each_click_is_told_at_once_and_can_be_taken_back(
    rows: WrapUpRows, qtbot: QtBot, row: str, key: str, told: tuple[WrapUpField, object]
) -> None:
    assert chosen(rows, qtbot, row, key) == told
    assert getattr(rows, row).chip(key).isChecked()
    field, value = chosen(rows, qtbot, row, key)
    assert (field, bool(value)) == (told[0], False)


@pytest.mark.parametrize(("row", "first", "other"), [("verdict", "yes", "no")])
def test_of_the_verdicts_there_is_one(
    rows: WrapUpRows, qtbot: QtBot, row: str, first: str, other: str
) -> None:
    chosen(rows, qtbot, row, first)
    assert chosen(rows, qtbot, row, other) == (WrapUpField.VERDICT, Verdict.NO)
    assert not rows.verdict.chip(first).isChecked()


def test_several_words_are_kept_in_the_order_of_the_clicks(rows: WrapUpRows, qtbot: QtBot) -> None:
    chosen(rows, qtbot, "words", "lytter")
    assert chosen(rows, qtbot, "words", "rolig") == (WrapUpField.WORDS, ("lytter", "rolig"))


@pytest.mark.parametrize(
    "field", [WrapUpField.PERSONALITY, WrapUpField.VOICE, WrapUpField.INTUITION]
)
def test_the_lines_are_told_letter_by_letter(
    rows: WrapUpRows, qtbot: QtBot, field: WrapUpField
) -> None:
    told: list[object] = []
    rows.field_chosen.connect(lambda field, value: told.append((field, value)))
    type_into(rows.lines[field], "var")
    assert told == [(field, "v"), (field, "va"), (field, "var")]


def test_a_word_of_ones_own_joins_the_list_and_is_chosen(rows: WrapUpRows) -> None:
    rows.words.chip(ADD).click()
    assert rows.new_word.hasFocus()
    type_into(rows.new_word, "  modig, ")
    told: list[object] = []
    rows.word_added.connect(told.append)
    rows.field_chosen.connect(lambda field, value: told.append((field, value)))
    press(rows.new_word, Qt.Key.Key_Return)
    assert told == ["modig", (WrapUpField.WORDS, ("modig",))]
    assert rows.new_word.isHidden()


def test_esc_leaves_the_line_of_a_new_word(rows: WrapUpRows) -> None:
    rows.words.chip(ADD).click()
    type_into(rows.new_word, "mod")
    press(rows.new_word, Qt.Key.Key_Escape)
    assert rows.new_word.isHidden()
    assert rows.words.chip(ADD).hasFocus()


def test_what_was_chosen_and_is_in_no_list_any_more_stays_to_be_seen(rows: WrapUpRows) -> None:
    value = WrapUp(words=("modig",), criteria_met=frozenset({"Excel"}))
    rows.show_wrap_up(value, CRITERIA, WORDS)
    assert rows.words.chip("modig").isChecked()
    assert rows.criteria.chip("Excel").isChecked()


def test_a_job_without_criteria_has_no_row_for_them(rows: WrapUpRows) -> None:
    assert rows.criteria.isVisible()
    rows.show_wrap_up(WrapUp(), (), WORDS)
    assert not rows.criteria.isVisible()


def test_what_is_private_says_so(rows: WrapUpRows) -> None:
    private = [
        s.heading.accessibleName()
        for s in rows.sections
        if "only for you" in s.heading.accessibleName()
    ]
    assert private == [
        "What did you hear in the voice?, only for you",
        "Would you have called again?, only for you",
    ]
    assert all("only for you" in line.accessibleName() for line in rows.lines.values())


def test_a_folded_row_shows_its_answer(rows: WrapUpRows, qtbot: QtBot) -> None:
    chosen(rows, qtbot, "verdict", "maybe")
    heading = rows.sections[0].heading
    heading.setFocus()
    press(heading, Qt.Key.Key_Return)
    assert not rows.verdict.isVisible()
    assert heading.accessibleName() == "Does it fit the job?, Maybe"
    assert heading.accessibleDescription() == "folded"
    press(heading, Qt.Key.Key_Space)
    assert rows.verdict.isVisible()


def test_tab_goes_through_every_row_from_top_to_bottom(rows: WrapUpRows) -> None:
    tops = [
        stop.mapTo(rows, stop.rect().topLeft()).y() for stop in rows.tab_stops() if stop.isVisible()
    ]
    assert tops == sorted(tops)


def test_words_from_elsewhere_do_not_disturb_what_is_typed(rows: WrapUpRows) -> None:
    line = rows.lines[WrapUpField.VOICE]
    type_into(line, "varm ")
    line.setCursorPosition(2)
    rows.show_wrap_up(WrapUp(voice="varm"), CRITERIA, WORDS)
    assert (line.text(), line.cursorPosition()) == ("varm ", 2)


def test_no_figure_is_shown_anywhere(rows: WrapUpRows, qtbot: QtBot) -> None:
    for row, key in (("verdict", "yes"), ("criteria", "Tysk"), ("words", "rolig")):
        chosen(rows, qtbot, row, key)
    said = [label.text() for label in rows.findChildren(QLabel)]
    said += [stop.accessibleName() for stop in rows.tab_stops()]
    assert not any(character.isdigit() for text in said for character in text)
