"""The user edits, adds and switches off prompts; what cannot be kept is said at once."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from taktone.core.prompt import LONGEST_TEXT, Phase, Prompt, Situation
from taktone.core.prompt_layers import PromptLayers
from taktone.ui.prompt_words import phase_words, situation_words
from taktone.ui.settings.prompt_editor import PromptEditor
from unit.ui.card.hands import type_into
from unit.ui.card.sample import NOW

SMILE = Prompt(id="smile", phase=Phase.RINGING, text="Smile.")
NAME = Prompt(id="name", phase=Phase.OPENING, text="Say your name.")
HOUSE = Prompt(id="house", phase=Phase.OPENING, text="Say the company's name.")


class Book(QObject):
    """Prompts in memory."""

    prompts_read = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.layers = PromptLayers(shipped=(SMILE, NAME), company=(HOUSE,))

    def keep(self, prompt: Prompt) -> None:
        self.layers = self.layers.with_own(prompt)
        self.prompts_read.emit(self.layers.shown)

    def drop(self, prompt_id: str) -> None:
        self.layers = self.layers.without_own(prompt_id)
        self.prompts_read.emit(self.layers.shown)


@pytest.fixture
def book(qapp: object) -> Book:
    return Book()


@pytest.fixture
def editor(qtbot: QtBot, book: Book) -> PromptEditor:
    made = PromptEditor(book, lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def rows(editor: PromptEditor) -> list[str]:
    return [editor.list.item(row).text() for row in range(editor.list.count())]


def choose(editor: PromptEditor, text: str) -> None:
    editor.list.setCurrentRow(rows(editor).index(text))


def write(editor: PromptEditor, text: str) -> None:
    editor.form.text.setFocus()
    editor.form.text.selectAll()
    type_into(editor.form.text, text)


def test_all_prompts_stand_under_their_phase(editor: PromptEditor) -> None:
    assert rows(editor) == [
        *("While it rings", "Smile."),
        *("The first words", "Say your name.", "Say the company's name."),
    ]
    heading = editor.list.item(0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_prompt_is_changed_as_it_is_typed(editor: PromptEditor, book: Book) -> None:
    choose(editor, "Smile.")
    write(editor, "Breathe.")
    assert [(prompt.id, prompt.text) for prompt in book.layers.own] == [("smile", "Breathe.")]
    assert "Breathe." in rows(editor)
    assert editor.origin.text() == "Your own"


def test_reset_brings_the_shipped_one_back(editor: PromptEditor, book: Book) -> None:
    choose(editor, "Smile.")
    assert editor.reset.isHidden()
    write(editor, "Breathe.")
    assert editor.reset.text() == "Reset"
    editor.form.text.clearFocus()
    editor.reset.click()
    assert book.layers.own == ()
    assert editor.form.text.text() == "Smile."


def test_one_too_long_is_counted_and_not_kept(editor: PromptEditor, book: Book) -> None:
    choose(editor, "Smile.")
    write(editor, "x" * (LONGEST_TEXT + 3))
    assert editor.form.told.text() == "93 of 90 characters: too long to read in a call"
    assert editor.form.told.property("kind") == "complaint"
    assert len(book.layers.own[0].text) == LONGEST_TEXT
    assert len(editor.form.text.text()) == LONGEST_TEXT + 3


def test_an_empty_one_is_not_kept(editor: PromptEditor, book: Book) -> None:
    choose(editor, "Smile.")
    editor.form.text.setFocus()
    editor.form.text.selectAll()
    editor.form.text.del_()
    editor.form.text.textEdited.emit("")
    assert editor.form.told.text().startswith("Write a sentence")
    assert book.layers.own == ()


def test_a_phase_in_which_it_is_never_met_is_named(editor: PromptEditor, book: Book) -> None:
    choose(editor, "Smile.")
    editor.form.when[Situation.LONG_CALL].click()
    assert editor.form.told.text().startswith("Never met")
    assert not book.layers.own
    editor.form.phase.setCurrentIndex(editor.form.phase.findData(Phase.CLOSING))
    editor.form.phase.activated.emit(editor.form.phase.currentIndex())
    (kept,) = book.layers.own
    assert (kept.phase, kept.when) == (Phase.CLOSING, frozenset({Situation.LONG_CALL}))


def test_without_its_tick_a_prompt_is_off(editor: PromptEditor, book: Book) -> None:
    item = editor.list.item(rows(editor).index("Say the company's name."))
    item.setCheckState(Qt.CheckState.Unchecked)
    assert "house" not in {prompt.id for prompt in book.layers.shown}
    item = editor.list.item(rows(editor).index("Say the company's name."))
    item.setCheckState(Qt.CheckState.Checked)
    assert book.layers.own == ()


def test_a_new_prompt_is_ready_to_be_typed_over(editor: PromptEditor, book: Book) -> None:
    choose(editor, "Say your name.")
    editor.add.click()
    assert editor.form.text.hasFocus()
    assert editor.form.text.selectedText() == "Your own sentence."
    type_into(editor.form.text, "Ask how they found you.")
    (own,) = book.layers.own
    assert (own.phase, own.text) == (Phase.OPENING, "Ask how they found you.")
    assert editor.reset.text() == "Remove"
    editor.reset.click()
    assert book.layers.own == ()


def test_whose_prompt_it_is_is_said(editor: PromptEditor) -> None:
    choose(editor, "Say the company's name.")
    assert editor.origin.text() == "From your company"
    choose(editor, "Smile.")
    assert editor.origin.text() == ""


def test_every_phase_and_situation_has_words() -> None:
    assert set(phase_words()) == set(Phase)
    assert set(situation_words()) == set(Situation)
