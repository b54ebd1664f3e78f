"""The note of an earlier call: nothing typed is lost, nothing typed is overwritten."""

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.history.note_editor import AUTOSAVE_MS, NoteEditor
from taktone.ui.theme.theme import Theme


class Kept(list[tuple[str, str]]):
    """What was written, in order."""

    def take(self, call_id: str, text: str) -> None:
        self.append((call_id, text))


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def editor(qtbot: QtBot, kept: Kept) -> NoteEditor:
    made = NoteEditor(Theme())
    qtbot.addWidget(made)
    made.note_written.connect(kept.take)
    made.open_note("one", "Leder et team")
    made.resize(300, 120)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    made.moveCursor(QTextCursor.MoveOperation.End)
    return made


def pause(editor: NoteEditor) -> QTimer:
    timer = editor.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(timer, QTimer)
    return timer


def pause_over(editor: NoteEditor) -> None:
    pause(editor).stop()
    pause(editor).timeout.emit()


def test_opening_a_note_writes_nothing(editor: NoteEditor, kept: Kept) -> None:
    editor.open_note("two", "x")
    editor.flush()
    assert kept == []
    assert editor.call_id == "two"
    assert editor.toPlainText() == "x"


def test_after_a_pause_the_text_is_written(editor: NoteEditor, kept: Kept) -> None:
    QTest.keyClicks(editor, " på 6")
    assert kept == []
    assert pause(editor).interval() == AUTOSAVE_MS
    assert pause(editor).isActive()
    pause_over(editor)
    assert kept == [("one", "Leder et team på 6")]


def test_every_key_starts_the_pause_anew(editor: NoteEditor) -> None:
    for letter in "abc":
        pause(editor).stop()
        QTest.keyClicks(editor, letter)
        assert pause(editor).isActive()


def test_another_call_opens_only_after_the_text_is_written(editor: NoteEditor, kept: Kept) -> None:
    QTest.keyClicks(editor, "!")
    editor.open_note("two", "")
    assert kept == [("one", "Leder et team!")]
    assert editor.toPlainText() == ""


def test_the_text_is_written_when_the_keyboard_leaves(
    editor: NoteEditor, kept: Kept, qtbot: QtBot
) -> None:
    QTest.keyClicks(editor, "!")
    editor.clearFocus()
    assert kept == [("one", "Leder et team!")]


def test_the_text_is_written_when_the_window_hides(editor: NoteEditor, kept: Kept) -> None:
    QTest.keyClicks(editor, "!")
    editor.hide()
    assert kept == [("one", "Leder et team!")]


def test_escape_writes_and_leaves(editor: NoteEditor, kept: Kept, qtbot: QtBot) -> None:
    QTest.keyClicks(editor, "!")
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert kept == [("one", "Leder et team!")]


def test_the_same_text_is_written_once(editor: NoteEditor, kept: Kept) -> None:
    QTest.keyClicks(editor, "!")
    editor.flush()
    editor.flush()
    pause_over(editor)
    assert len(kept) == 1


def test_typing_that_was_taken_back_writes_nothing(editor: NoteEditor, kept: Kept) -> None:
    QTest.keyClicks(editor, "!")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    editor.flush()
    assert kept == []


def test_a_note_can_be_emptied(editor: NoteEditor, kept: Kept) -> None:
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    editor.flush()
    assert kept == [("one", "")]


def test_news_from_the_store_never_replace_what_is_being_typed(editor: NoteEditor) -> None:
    QTest.keyClicks(editor, "!")
    editor.open_note("one", "from elsewhere")
    assert editor.toPlainText() == "Leder et team!"


def test_an_older_echo_never_replaces_newer_text(editor: NoteEditor, kept: Kept) -> None:
    QTest.keyClicks(editor, "1")
    editor.flush()
    QTest.keyClicks(editor, "2")
    editor.flush()
    editor.open_note("one", "Leder et team1")
    assert editor.toPlainText() == "Leder et team12"
    editor.open_note("one", "Leder et team12")
    editor.open_note("one", "changed elsewhere")
    assert editor.toPlainText() == "changed elsewhere"


def test_news_from_the_store_are_shown_while_nobody_types(editor: NoteEditor, kept: Kept) -> None:
    editor.open_note("one", "written on the card")
    assert editor.toPlainText() == "written on the card"
    editor.flush()
    assert kept == []


def test_the_cursor_stays_where_it_is_when_news_come(editor: NoteEditor) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)
    editor.open_note("one", "Leder et team på 6")
    assert editor.textCursor().position() == 5
    editor.open_note("one", "L")
    assert editor.textCursor().position() == 1


def test_text_that_the_editor_spells_otherwise_is_not_written_by_looking_at_it(
    editor: NoteEditor, kept: Kept
) -> None:
    editor.open_note("two", "a\r\nb\u00a0c\u2028d")
    editor.clearFocus()
    editor.open_note("three", "")
    assert kept == []


def test_after_the_last_call_nothing_is_written(editor: NoteEditor, kept: Kept) -> None:
    editor.open_note("", "")
    QTest.keyClicks(editor, "lost to nobody")
    editor.flush()
    assert kept == []


def test_it_is_as_high_as_its_lines(editor: NoteEditor) -> None:
    editor.fit_lines(3)
    low = editor.height()
    editor.fit_lines(5)
    assert editor.height() - low == 2 * ceil(QFontMetricsF(editor.font()).lineSpacing())


def test_tab_leaves_the_note(editor: NoteEditor) -> None:
    assert editor.tabChangesFocus()
    assert editor.accessibleName() == "Note"
    assert editor.placeholderText() == "Write a note"


@given(st.lists(st.sampled_from(["type", "flush", "echo", "old", "other"]), max_size=25))
def test_whatever_happens_in_between_the_last_text_is_kept(steps: list[str]) -> None:
    assert QApplication.instance() is not None
    editor, kept = NoteEditor(Theme()), Kept()
    editor.note_written.connect(kept.take)
    editor.open_note("one", "")
    typed, seen = "", 0
    for step in steps:
        mine = [text for call_id, text in kept if call_id == "one"]
        if step == "type":
            typed += "x"
            editor.insertPlainText("x")
        elif step == "flush":
            editor.flush()
        elif step == "echo" and mine:
            editor.open_note("one", mine[-1])
            seen = len(mine)
        elif step == "old" and len(mine) > seen:
            editor.open_note("one", mine[seen - 1] if seen else "")
        elif step == "other":
            editor.open_note("two", "")
            editor.open_note("one", typed)
            seen = len([x for x in kept if x[0] == "one"])
        editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.flush()
    written = [text for call_id, text in kept if call_id == "one"]
    assert editor.toPlainText() == typed
    assert (written or [""])[-1] == typed
    editor.deleteLater()


def test_only_a_note_that_is_too_long_has_a_scroll_bar(editor: NoteEditor) -> None:
    editor.let_scroll(can_scroll=False)
    assert editor.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    editor.let_scroll(can_scroll=True)
    assert editor.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
