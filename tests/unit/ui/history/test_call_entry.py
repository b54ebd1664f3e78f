"""The open call of the timeline."""

from math import ceil

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from taktone.core.call_event import EndReason
from taktone.ui.history.call_entry import LEAST_LINES, MOST_LINES, CallEntry
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import nameless, shown_text
from unit.ui.history.sample import JOBS, NOW, a_row


@pytest.fixture
def entry(qtbot: QtBot) -> CallEntry:
    made = CallEntry(RowWords(lambda: NOW), Theme())
    qtbot.addWidget(made)
    made.job.set_jobs(JOBS)
    made.resize(300, 200)
    return made


def test_it_shows_when_how_long_job_and_note(entry: CallEntry) -> None:
    entry.show_call(a_row())
    assert shown_text(entry).splitlines()[:2] == ["Today 10:42 ·", "6 min"]
    assert entry.job.currentText() == "Projektleder, Aarhus"
    assert entry.note.toPlainText() == "Leder et team på 6."
    assert entry.call == a_row()


def test_only_a_missed_call_is_in_the_colour_of_ringing(entry: CallEntry) -> None:
    entry.show_call(a_row(reason=EndReason.MISSED, talk_s=0))
    outcome = next(x for x in entry.findChildren(QLabel) if x.text() == "missed")
    assert outcome.property("kind") == "missed"
    entry.show_call(a_row(2))
    assert outcome.property("kind") == "meta"


def test_a_note_being_written_is_left_alone(entry: CallEntry) -> None:
    entry.show_call(a_row())
    entry.note.insertPlainText("Obs: ")
    entry.show_call(a_row(note="older"))
    assert entry.note.toPlainText().startswith("Obs: ")


def test_it_grows_with_the_note_within_bounds(entry: CallEntry, qtbot: QtBot) -> None:
    entry.show_call(a_row(note=""))
    line = ceil(QFontMetricsF(entry.note.font()).lineSpacing())
    lowest = entry.note.height()
    with qtbot.waitSignal(entry.height_changed):
        entry.show_call(a_row(1, note="\n" * 5))
    assert entry.note.height() == lowest + (6 - LEAST_LINES) * line
    entry.show_call(a_row(2, note="\n" * 500))
    assert entry.note.height() == lowest + (MOST_LINES - LEAST_LINES) * line
    assert entry.sizeHint().height() >= entry.note.height()


def test_the_ring_belongs_to_its_first_line(entry: CallEntry) -> None:
    assert 4 < entry.middle_of_first_line() < 30


def test_another_language_is_followed(entry: CallEntry) -> None:
    entry.show_call(a_row())
    QApplication.sendEvent(entry, QEvent(QEvent.Type.LanguageChange))
    assert "Today" in shown_text(entry)


def test_every_control_has_a_name(entry: CallEntry) -> None:
    assert not nameless(entry)
