"""Where the user types."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_measures import NOTE_HEIGHT, SHORTEST_NOTE, TALLEST_NOTE
from taktone.ui.card.note_field import LONGEST_NOTE, NoteField
from taktone.ui.theme.theme import Theme
from unit.ui.card.hands import press, type_into

# Words, as people write them: Qt takes seconds to break a single word of this length.
FULL = "ord " * (LONGEST_NOTE // 4)


@pytest.fixture
def note(qtbot: QtBot, theme: Theme) -> NoteField:
    note = NoteField(theme)
    qtbot.addWidget(note)
    note.resize(352, NOTE_HEIGHT)
    note.show()
    return note


@pytest.fixture
def written(note: NoteField) -> list[str]:
    texts: list[str] = []
    note.text_written.connect(texts.append)
    return texts


def paste(note: NoteField, **contents: str) -> None:
    data = QMimeData()
    if "text" in contents:
        data.setText(contents["text"])
    if "html" in contents:
        data.setHtml(contents["html"])
    if note.canInsertFromMimeData(data):
        note.insertFromMimeData(data)


def test_each_key_is_told_with_the_whole_text(
    qtbot: QtBot, note: NoteField, written: list[str]
) -> None:
    type_into(note, "ja")
    press(note, Qt.Key.Key_Return)
    type_into(note, "æ")
    assert written == ["j", "ja", "ja\n", "ja\næ"]


def test_showing_a_note_is_not_writing_it(note: NoteField, written: list[str]) -> None:
    note.show_text("Leder et team", 5)
    assert note.toPlainText() == "Leder et team"
    assert note.textCursor().position() == 5
    assert written == []


def test_showing_the_same_text_leaves_cursor_and_undo_alone(qtbot: QtBot, note: NoteField) -> None:
    type_into(note, "abc")
    press(note, Qt.Key.Key_Left)
    note.show_text("abc", 0)
    assert note.textCursor().position() == 2
    assert note.document().isUndoAvailable()


def test_undo_never_reaches_into_another_calls_note(qtbot: QtBot, note: NoteField) -> None:
    type_into(note, "secret of one call")
    note.show_text("another call", 0)
    note.undo()
    assert note.toPlainText() == "another call"


def test_a_cursor_beyond_the_text_stands_at_its_end(note: NoteField) -> None:
    note.show_text("abc", 900)
    assert note.textCursor().position() == 3


def test_pasting_takes_the_words_and_not_their_look(note: NoteField, written: list[str]) -> None:
    paste(note, text="fed tekst", html="<b>fed</b> <img src='x'> tekst")
    assert note.toPlainText() == "fed tekst"
    assert written == ["fed tekst"]


def test_pictures_alone_are_not_taken(note: NoteField) -> None:
    data = QMimeData()
    data.setData("image/png", b"x")
    assert not note.canInsertFromMimeData(data)
    note.insertFromMimeData(data)
    assert note.toPlainText() == ""


def test_a_paste_takes_what_there_is_room_for(note: NoteField) -> None:
    note.show_text(FULL[3:], 0)
    paste(note, text="abcdef")
    assert note.toPlainText() == "abc" + FULL[3:]


def test_a_paste_over_a_selection_counts_what_it_replaces(note: NoteField) -> None:
    note.show_text(FULL, 0)
    cursor = note.textCursor()
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    note.setTextCursor(cursor)
    paste(note, text="abcdef")
    assert note.toPlainText() == "ab" + FULL[2:]


def test_a_paste_is_never_cut_within_a_character(note: NoteField) -> None:
    note.show_text(FULL[3:], 0)
    paste(note, text="👩👩")
    assert note.toPlainText() == "👩" + FULL[3:]


def test_a_full_note_takes_no_letter_and_loses_none(
    qtbot: QtBot, note: NoteField, written: list[str]
) -> None:
    note.show_text(FULL, 10)
    type_into(note, "y")
    press(note, Qt.Key.Key_Return)
    assert note.toPlainText() == FULL
    assert written == []


def test_a_full_note_can_still_be_shortened(qtbot: QtBot, note: NoteField) -> None:
    note.show_text(FULL, LONGEST_NOTE)
    press(note, Qt.Key.Key_Backspace)
    type_into(note, "y")
    assert note.toPlainText().endswith("ordy")
    assert len(note.toPlainText()) == LONGEST_NOTE


def test_what_an_input_method_commits_is_taken_as_far_as_there_is_room(note: NoteField) -> None:
    note.show_text(FULL[1:], 0)
    event = QInputMethodEvent("", [])
    event.setCommitString("日本")
    QApplication.sendEvent(note, event)
    assert note.toPlainText().startswith("日rd ")
    assert len(note.toPlainText()) == LONGEST_NOTE


def test_what_no_file_can_hold_is_left_out(note: NoteField, written: list[str]) -> None:
    paste(note, text="a\x00b\ud83dc")
    assert written[-1] == note.toPlainText()
    assert written[-1].replace("\ufffd", "") == "abc"
    written[-1].encode("utf-8")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=60))
def test_whatever_is_pasted_can_be_stored(note: NoteField, text: str) -> None:
    note.show_text("", 0)
    seen: list[str] = []
    note.text_written.connect(seen.append)
    paste(note, text=text)
    note.text_written.disconnect(seen.append)
    assert all("\x00" not in one and one.encode("utf-8") for one in seen if one)


def test_a_line_from_outside_is_added_at_the_end(note: NoteField, written: list[str]) -> None:
    note.append_line("first")
    note.append_line("second")
    assert written == ["first", "first\nsecond"]


def test_a_line_from_outside_leaves_the_text_cursor_where_it_is(note: NoteField) -> None:
    note.show_text("abc", 1)
    note.append_line("more")
    assert note.textCursor().position() == 1


def test_it_grows_with_the_text_and_then_scrolls(qtbot: QtBot, note: NoteField) -> None:
    assert note.sizeHint().height() == NOTE_HEIGHT
    note.show_text("line\n" * 10, 0)
    taller = note.sizeHint().height()
    assert NOTE_HEIGHT < taller < TALLEST_NOTE
    note.show_text("line\n" * 900, 0)
    assert note.sizeHint().height() == TALLEST_NOTE
    note.show_text("", 0)
    assert note.sizeHint().height() == NOTE_HEIGHT


def test_one_long_paragraph_makes_it_grow_too(note: NoteField) -> None:
    note.show_text("ord " * 600, 0)
    assert note.sizeHint().height() == TALLEST_NOTE


def test_in_a_narrower_card_lines_break_sooner(note: NoteField) -> None:
    note.show_text("ord " * 100, 0)
    before = note.sizeHint().height()
    note.resize(150, 118)
    assert note.sizeHint().height() > before


def test_it_gives_way_on_a_small_screen(note: NoteField) -> None:
    assert note.minimumSizeHint().height() == SHORTEST_NOTE


def test_tab_leaves_it(note: NoteField) -> None:
    assert note.tabChangesFocus()


def test_it_has_a_name_and_says_what_it_is_for(note: NoteField) -> None:
    assert note.accessibleName() == "Note"
    assert note.placeholderText()
