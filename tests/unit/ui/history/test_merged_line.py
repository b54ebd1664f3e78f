"""That several sources told of the open call."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from taktone.ui.history.call_entry import CallEntry
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, shown_text
from unit.ui.history.sample import NOW, a_row


@pytest.fixture
def entry(qtbot: QtBot) -> CallEntry:
    made = CallEntry(RowWords(lambda: NOW), Theme())
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_there_for_a_call_that_was_heard_twice_only(entry: CallEntry) -> None:
    entry.show_call(a_row(1))
    alone = entry.sizeHint().height()
    assert "Heard in two places." not in shown_text(entry)
    entry.show_call(a_row(2, is_merged=True))
    assert "Heard in two places." in shown_text(entry)
    assert entry.sizeHint().height() > alone
    entry.show_call(a_row(1))
    assert "Heard in two places." not in shown_text(entry)


def test_its_button_says_so_and_names_the_key(entry: CallEntry, qtbot: QtBot) -> None:
    entry.show_call(a_row(2, is_merged=True))
    button = control(entry, QPushButton, "These are two calls")
    assert "Ctrl+T" in button.toolTip()
    with qtbot.waitSignal(entry.split_wanted):
        button.click()
