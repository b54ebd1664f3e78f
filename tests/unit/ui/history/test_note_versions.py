"""What a note said before can be read and put back."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.note_version import NoteVersion
from taktone.ui.history.note_versions import NoteVersions
from taktone.ui.history.note_versions_dialog import NoteVersionsDialog
from taktone.ui.main_window import MainWindow
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import JONAS, METTE, note, open_window, table, three_calls
from unit.ui.history.reach import control, nameless, part
from unit.ui.history.sample import NOW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

OLD = tuple(
    NoteVersion(text, NOW - timedelta(hours=hours), NOW)
    for text, hours in (("Ring <b>før</b> 15", 1), ("Ring", 2), ("  ", 3))
)


@pytest.fixture
def browsing() -> FakeBrowsing:
    made = three_calls()
    made.versions[METTE.call_id] = OLD
    return made


@pytest.fixture
def window(qtbot: QtBot, browsing: FakeBrowsing) -> MainWindow:
    return open_window(browsing, qtbot)


def dialog_of(window: MainWindow) -> NoteVersionsDialog:
    part(window, NoteVersions).click()
    return part(window, NoteVersionsDialog)


def test_only_a_note_with_earlier_texts_offers_them(window: MainWindow) -> None:
    link = part(window, NoteVersions)
    assert link.isVisible()
    assert link.text() == "2 earlier text(s)"
    table(window).setCurrentIndex(table(window).model().index(1, 1))
    assert not link.isVisible()
    assert JONAS.call_id != METTE.call_id


def test_texts_are_read_as_they_were_typed(window: MainWindow) -> None:
    dialog = dialog_of(window)
    times, text = control(dialog, QListWidget, "Written"), control(dialog, QPlainTextEdit, "Text")
    assert times.count() == 2
    assert text.toPlainText() == "Ring <b>før</b> 15"
    times.setCurrentRow(1)
    assert text.toPlainText() == "Ring"
    assert text.isReadOnly()
    assert nameless(dialog) == []


def test_a_text_is_put_back_as_if_typed(window: MainWindow) -> None:
    dialog = dialog_of(window)
    control(dialog, QListWidget, "Written").setCurrentRow(1)
    next(x for x in dialog.findChildren(QPushButton) if x.text() == "Put back").click()
    assert note(window).toPlainText() == "Ring"
    note(window).undo()
    assert note(window).toPlainText() == METTE.note


def test_nothing_is_put_into_another_note(window: MainWindow) -> None:
    dialog = dialog_of(window)
    table(window).setCurrentIndex(table(window).model().index(1, 1))
    next(x for x in dialog.findChildren(QPushButton) if x.text() == "Put back").click()
    assert note(window).toPlainText() == JONAS.note
