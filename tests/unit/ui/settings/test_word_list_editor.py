"""The list of behaviour words: added to, taken from, ordered, reset."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from taktone.ui.settings.word_list_editor import WordListEditor
from unit.ui.card.hands import press, type_into


@pytest.fixture
def editor(qtbot: QtBot) -> WordListEditor:
    made = WordListEditor()
    qtbot.addWidget(made)
    made.words_changed.connect(lambda words: made.show_words(words, is_own=True))
    made.show_words(("rolig", "lytter", "varm"), is_own=False)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def words(editor: WordListEditor) -> list[str]:
    return [editor.list.item(row).text() for row in range(editor.list.count())]


def test_a_word_is_added_with_enter(editor: WordListEditor) -> None:
    type_into(editor.line, "  modig,  ")
    press(editor.line, Qt.Key.Key_Return)
    assert words(editor) == ["rolig", "lytter", "varm", "modig"]
    assert editor.line.text() == ""
    assert editor.list.currentRow() == 3


def test_a_word_that_is_there_is_only_pointed_at(editor: WordListEditor) -> None:
    type_into(editor.line, "lytter")
    editor.add.click()
    assert words(editor) == ["rolig", "lytter", "varm"]
    assert editor.list.currentRow() == 1


def test_nothing_typed_cannot_be_added(editor: WordListEditor) -> None:
    type_into(editor.line, " , ")
    assert not editor.add.isEnabled()
    press(editor.line, Qt.Key.Key_Return)
    assert words(editor) == ["rolig", "lytter", "varm"]


@pytest.mark.parametrize("by_key", [True, False])
def test_the_chosen_word_is_taken_away(editor: WordListEditor, *, by_key: bool) -> None:
    editor.list.setCurrentRow(1)
    if by_key:
        editor.list.setFocus()
        press(editor.list, Qt.Key.Key_Delete)
    else:
        editor.remove.click()
    assert words(editor) == ["rolig", "varm"]


def test_words_move_up_and_down_and_stay_chosen(editor: WordListEditor) -> None:
    editor.list.setCurrentRow(2)
    editor.up.click()
    editor.up.click()
    assert words(editor) == ["varm", "rolig", "lytter"]
    assert editor.list.currentRow() == 0
    assert not editor.up.isEnabled()
    press(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert words(editor) == ["rolig", "varm", "lytter"]


def test_a_word_is_changed_by_typing_over_it(editor: WordListEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.words_changed) as told:
        editor.list.item(0).setText("helt rolig")
    assert told.args == [("helt rolig", "lytter", "varm")]


def test_reset_is_offered_where_there_is_something_to_go_back_from(
    editor: WordListEditor, qtbot: QtBot
) -> None:
    assert not editor.reset.isEnabled()
    editor.show_words(("rolig",), is_own=True)
    with qtbot.waitSignal(editor.reset_wanted):
        editor.reset.click()


def test_every_control_says_what_it_is(editor: WordListEditor) -> None:
    assert editor.list.accessibleName() == "Words"
    assert editor.line.accessibleName() == "A new word"
    for button in (editor.add, editor.remove, editor.up, editor.down, editor.reset):
        assert button.text()
