"""Prompts and behaviour words as pages of the settings."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from taktone.host.settings import Settings
from taktone.ui.settings.edited_pages import edited_pages
from taktone.ui.settings.letter_editor import LetterEditor
from taktone.ui.settings.prompt_editor import PromptEditor
from taktone.ui.settings.settings_dialog import SettingsDialog
from taktone.ui.settings.word_list_editor import WordListEditor
from taktone.ui.theme.theme import Theme
from unit.ui.card.sample import NOW
from unit.ui.history.reach import nameless
from unit.ui.letters.fake_letters import FakeLetters
from unit.ui.settings.test_prompt_editor import Book
from unit.ui.settings.word_book import WordBook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def words(qapp: QApplication) -> WordBook:
    return WordBook()


@pytest.fixture
def dialog(qtbot: QtBot, words: WordBook, tmp_path: Path) -> SettingsDialog:
    pages = edited_pages(words, Book(), FakeLetters(), lambda: NOW)
    made = SettingsDialog(Settings(tmp_path), (), Theme(), pages)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_all_editors_can_be_shown(dialog: SettingsDialog) -> None:
    kinds: dict[str, type[QWidget]] = {
        "prompts": PromptEditor,
        "words": WordListEditor,
        "letters": LetterEditor,
    }
    for key, kind in kinds.items():
        dialog.show_page(key)
        (editor,) = dialog.findChildren(kind)
        assert editor.isVisible()
    assert nameless(dialog) == []


def test_the_words_are_edited_in_place(dialog: SettingsDialog, words: WordBook) -> None:
    dialog.show_page("words")
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
    words.set_words(("rolig", "lytter", "modig"))
    (editor,) = dialog.findChildren(WordListEditor)
    assert editor.list.item(2).text() == "modig"


def test_an_editor_of_pages_that_were_built_anew_hears_no_more(
    dialog: SettingsDialog, words: WordBook, qtbot: QtBot
) -> None:
    (editor,) = dialog.findChildren(WordListEditor)
    gone: list[object] = []
    editor.destroyed.connect(lambda: gone.append(True))
    del editor
    dialog.set_pages(())
    qtbot.waitUntil(lambda: bool(gone))
    words.set_words(("varm",))
    assert dialog.findChildren(WordListEditor) == []
