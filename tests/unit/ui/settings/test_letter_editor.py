"""Letters are changed beside a picture of them; what cannot be kept is said at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import LetterKind
from taktone.core.letter_template import LONGEST_BODY, LONGEST_SUBJECT, LetterField, fields_of
from taktone.ui.letters.field_words import field_words
from taktone.ui.settings.letter_editor import LetterEditor
from unit.ui.card.hands import type_into
from unit.ui.card.sample import NOW
from unit.ui.history.reach import nameless
from unit.ui.letters.fake_letters import FakeLetters

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def port(qapp: object) -> FakeLetters:
    return FakeLetters()


@pytest.fixture
def editor(qtbot: QtBot, port: FakeLetters) -> LetterEditor:
    made = LetterEditor(port, lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def rows(editor: LetterEditor) -> list[str]:
    return [editor.list.item(row).text() for row in range(editor.list.count())]


def choose(editor: LetterEditor, kind: str, row: str) -> None:
    """Chooses a row under the heading of a kind."""
    heading = rows(editor).index(kind)
    editor.list.setCurrentRow(rows(editor).index(row, heading))


def write_body(editor: LetterEditor, text: str) -> None:
    editor.form.body.setFocus()
    editor.form.body.setPlainText(text)


def test_all_letters_stand_under_their_kind_in_both_languages(editor: LetterEditor) -> None:
    assert rows(editor)[:3] == ["Invitation to an interview", "Dansk", "English"]
    assert len(rows(editor)) == 3 * len(LetterKind)
    assert not editor.list.item(0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert editor.list.currentRow() == 2
    assert not nameless(editor)


def test_the_picture_shows_it_as_it_will_be_read_in_its_language(editor: LetterEditor) -> None:
    choose(editor, "A kind no", "English")
    assert editor.form.shown_subject.text() == "en decline"
    assert editor.form.preview.toPlainText() == "Hej Emma"
    choose(editor, "A kind no", "Dansk")
    assert editor.form.shown_subject.text() == "da decline"
    assert editor.form.preview.isReadOnly()


def test_a_letter_is_changed_as_it_is_typed(editor: LetterEditor, port: FakeLetters) -> None:
    choose(editor, "A kind no", "Dansk")
    editor.form.subject.setFocus()
    editor.form.subject.selectAll()
    type_into(editor.form.subject, "Tak for snakken")
    write_body(editor, "Kære {first_name}\n\nTak.\n")
    (own,) = port.book.layers.own
    assert (own.id, own.language, own.subject) == ("decline", "da", "Tak for snakken")
    assert own.body == "Kære {first_name}\n\nTak."
    assert editor.form.preview.toPlainText() == "Kære Emma\n\nTak."
    assert editor.form.body.toPlainText() == "Kære {first_name}\n\nTak.\n"
    assert editor.origin.text() == "Your own"


def test_reset_brings_the_shipped_one_back(editor: LetterEditor, port: FakeLetters) -> None:
    assert editor.reset.isHidden()
    write_body(editor, "Anders")
    assert editor.reset.text() == "Reset"
    editor.form.body.clearFocus()
    editor.reset.click()
    assert port.book.layers.own == ()
    assert editor.form.body.toPlainText() == "Hej {first_name}"
    assert editor.reset.isHidden()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Hej\n\n{nmae}", "Line 3 of the letter: there is no field “nmae”."),
        ("Hej {first_name", "Line 1 of the letter: a “{” stands alone."),
        ("Hej\n}", "Line 2 of the letter: a “}” stands alone."),
        ("{told}", "Line 1 of the letter: “told” is not known in this kind of letter."),
        (
            "{a}\n{b}\n{c}\n{d}",
            "\n".join(
                f"Line {n} of the letter: there is no field “{x}”."
                for n, x in ((1, "a"), (2, "b"), (3, "c"))
            ),
        ),
        ("  \n", "Write something; until then nothing is changed."),
        ("x" * (LONGEST_BODY + 1), f"The letter is longer than {LONGEST_BODY} characters."),
    ],
)
def test_an_error_is_named_by_field_and_line_and_not_kept(
    editor: LetterEditor, port: FakeLetters, body: str, said: str
) -> None:
    write_body(editor, body)
    assert editor.form.told.text() == said
    assert editor.form.told.isVisible()
    assert editor.form.told.property("kind") == "complaint"
    assert port.book.layers.own == ()
    assert editor.form.preview.toPlainText() == "Hej Emma"
    write_body(editor, "Hej igen, {first_name}")
    assert not editor.form.told.isVisible()
    assert len(port.book.layers.own) == 1


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Tak {nmae}", "Subject: there is no field “nmae”."),
        ("", "Write a subject; until then nothing is changed."),
        ("x" * (LONGEST_SUBJECT + 1), "The subject is longer than 150 characters."),
    ],
)
def test_an_error_in_the_subject_is_named_there(
    editor: LetterEditor, port: FakeLetters, subject: str, said: str
) -> None:
    editor.form.subject.setText(subject)
    editor.form.subject.textEdited.emit(subject)
    assert editor.form.told.text() == said
    assert port.book.layers.own == ()


def test_what_cannot_be_kept_yet_waits_while_another_is_looked_at(editor: LetterEditor) -> None:
    write_body(editor, "Hej {nmae}")
    editor.list.setFocus()
    choose(editor, "A kind no", "Dansk")
    assert editor.form.body.toPlainText() == "Hej {first_name}"
    assert not editor.form.told.isVisible()
    choose(editor, "Invitation to an interview", "English")
    assert editor.form.body.toPlainText() == "Hej {nmae}"
    assert "nmae" in editor.form.told.text()


def test_a_field_is_put_where_the_keyboard_is(editor: LetterEditor, port: FakeLetters) -> None:
    choose(editor, "A kind no", "Dansk")
    actions = {x.text().split("\t")[0]: x for x in editor.form.insert.menu().actions()}
    assert set(actions) == {field_words()[x] for x in fields_of(LetterKind.DECLINE)}
    assert "The times" not in actions
    editor.form.body.moveCursor(QTextCursor.MoveOperation.End)
    actions["What they are told"].trigger()
    assert port.book.layers.own[0].body == "Hej {first_name}{told}"
    assert editor.form.body.hasFocus()
    choose(editor, "A time is settled", "Dansk")
    assert "The times" in {x.text().split("\t")[0] for x in editor.form.insert.menu().actions()}


def test_a_new_letter_begins_as_the_chosen_one_and_is_named(
    editor: LetterEditor, port: FakeLetters
) -> None:
    choose(editor, "Thanks, with a link to the ad", "English")
    assert editor.form.name.isHidden()
    editor.add.click()
    assert editor.form.name.hasFocus()
    assert editor.form.name.selectedText() == "My letter"
    type_into(editor.form.name, "For <b>bakers</b>")
    (own,) = port.book.layers.own
    assert (own.kind, own.language, own.name) == (LetterKind.THANKS, "en", "For <b>bakers</b>")
    assert "For <b>bakers</b> (English)" in rows(editor)
    assert own in port.book.layers.of_kind(LetterKind.THANKS)
    assert editor.reset.text() == "Remove"
    editor.form.name.clear()
    editor.form.name.textEdited.emit("")
    assert port.book.layers.own[0].name
    editor.list.setFocus()
    editor.reset.click()
    assert port.book.layers.own == ()
    assert editor.form.name.isHidden()


def test_whose_letter_it_is_is_said(editor: LetterEditor, port: FakeLetters) -> None:
    house = replace(port.book.layers.shipped[0], subject="Firmaets")
    port.book.layers = replace(port.book.layers, company=(house,))
    port.book.letters_read.emit()
    choose(editor, "Invitation to an interview", "Dansk")
    assert editor.origin.text() == "From your company"
    assert editor.form.subject.text() == "Firmaets"
    choose(editor, "Invitation to an interview", "English")
    assert editor.origin.text() == ""


def test_a_file_that_is_no_good_is_named_with_line_and_field(
    port: FakeLetters, qtbot: QtBot
) -> None:
    detail = "/home/kim/da.toml: letter 1 (x): line 1 of the text: unknown field 'nmae'"
    port.book.problems = (KnownError(Problem.LETTERS_BROKEN, detail),)
    editor = LetterEditor(port, lambda: NOW)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.problem.isVisible()
    assert editor.problem.text().endswith(detail)
    assert editor.problem.textFormat() is Qt.TextFormat.PlainText


def test_before_they_are_read_nothing_can_be_written(port: FakeLetters, qtbot: QtBot) -> None:
    layers, port.book.layers = port.book.layers, type(port.book.layers)()
    editor = LetterEditor(port, lambda: NOW)
    qtbot.addWidget(editor)
    assert not editor.form.isEnabled()
    assert not editor.add.isEnabled()
    port.book.layers = layers
    editor.show()
    assert editor.form.isEnabled()
    assert len(rows(editor)) == 3 * len(LetterKind)


def test_signs_that_no_mail_can_carry_are_left_out(editor: LetterEditor, port: FakeLetters) -> None:
    write_body(editor, "Hej\x07 {first_name} 👩\u200d🍳\tÆ")
    assert port.book.layers.own[0].body == "Hej {first_name} 👩\u200d🍳\tÆ"


def test_tab_goes_on_from_the_letter(editor: LetterEditor) -> None:
    editor.form.body.setFocus()
    QTest.keyClick(editor.form.body, Qt.Key.Key_Tab)
    assert not editor.form.body.hasFocus()


def test_every_field_has_words() -> None:
    assert set(field_words()) == set(LetterField)
    assert len(set(field_words().values())) == len(LetterField)
