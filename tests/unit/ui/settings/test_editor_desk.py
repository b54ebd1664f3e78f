"""Editors beside the plain settings: a button each, a window each."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from taktone.host.settings import Settings
from taktone.ui.settings.editor_desk import EditorDesk
from taktone.ui.settings.prompt_editor import PromptEditor
from taktone.ui.settings.settings_dialog import SettingsDialog
from taktone.ui.settings.word_list_editor import WordListEditor
from taktone.ui.theme.theme import Theme
from unit.ui.card.sample import NOW
from unit.ui.history.reach import control
from unit.ui.settings.test_prompt_editor import Book
from unit.ui.settings.word_book import WordBook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def words(qapp: object) -> WordBook:
    return WordBook()


@pytest.fixture
def dialog(qtbot: QtBot, words: WordBook, tmp_path: Path) -> SettingsDialog:
    desk = EditorDesk(words, Book(), Theme(), lambda: NOW)
    made = SettingsDialog(Settings(tmp_path), (), Theme(), desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(dialog: SettingsDialog, what: str) -> None:
    control(dialog, QPushButton, f"Edit {what}").click()


def test_each_editor_opens_once(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for _ in range(2):
        press(dialog, "Lines on how to meet the caller")
    assert len(dialog.findChildren(PromptEditor)) == 1
    (editor,) = dialog.findChildren(PromptEditor)
    gone: list[object] = []
    editor.destroyed.connect(lambda: gone.append(True))
    editor.window().close()
    qtbot.waitUntil(lambda: bool(gone))
    press(dialog, "Lines on how to meet the caller")
    assert len(dialog.findChildren(PromptEditor)) == 1


def test_the_words_are_edited_in_place(dialog: SettingsDialog, words: WordBook) -> None:
    press(dialog, "Words for what you hear in a voice")
    (editor,) = dialog.findChildren(WordListEditor)
    editor.list.setCurrentRow(0)
    editor.remove.click()
    assert list(words.words) == ["lytter"]
    editor.reset.click()
    assert list(words.words) == ["rolig", "lytter"]
    assert editor.list.count() == 2


def test_a_word_added_on_the_card_shows_in_the_editor(
    dialog: SettingsDialog, words: WordBook
) -> None:
    press(dialog, "Words for what you hear in a voice")
    words.set_words(("rolig", "lytter", "modig"))
    (editor,) = dialog.findChildren(WordListEditor)
    assert editor.list.item(2).text() == "modig"


def test_a_closed_editor_hears_no_more(
    dialog: SettingsDialog, words: WordBook, qtbot: QtBot
) -> None:
    press(dialog, "Words for what you hear in a voice")
    (editor,) = dialog.findChildren(WordListEditor)
    gone: list[object] = []
    editor.destroyed.connect(lambda: gone.append(True))
    editor.window().close()
    qtbot.waitUntil(lambda: bool(gone))
    words.set_words(("varm",))
