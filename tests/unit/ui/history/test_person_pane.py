"""The person beside the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.history.sample import JOBS, NOW, a_row

NEW = a_row(30, person_id="mette", note="Newest")
OLD = a_row(10, person_id="mette", note="Oldest", job_id="")
JONAS = a_row(20, person_id="jonas", name="Jonas Holm", note="", number="")


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing((NEW, JONAS, OLD), JOBS)


@pytest.fixture
def pane(browsing: FakeBrowsing, qtbot: QtBot) -> PersonPane:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    made = PersonPane(browsing, words, Theme())
    qtbot.addWidget(made)
    made.set_jobs(JOBS)
    browsing.history_changed.connect(made.refresh)
    made.resize(340, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def name(pane: PersonPane) -> QLineEdit:
    return control(pane, QLineEdit, "Name of the caller")


def note(pane: PersonPane) -> QPlainTextEdit:
    return control(pane, QPlainTextEdit, "Note")


def calls(pane: PersonPane) -> QListView:
    return control(pane, QListView, "Calls of this person")


def test_before_a_choice_it_says_what_will_be_here(pane: PersonPane) -> None:
    assert "Nobody chosen" in shown_text(pane)
    assert not name(pane).isVisible()


def test_a_call_shows_its_person_all_their_calls_and_its_note(pane: PersonPane) -> None:
    pane.show_call(OLD)
    assert name(pane).text() == "Mette Sørensen"
    assert "+45 20 12 34 56" in shown_text(pane)
    assert calls(pane).model().rowCount() == 2
    assert calls(pane).currentIndex().row() == 1
    assert note(pane).toPlainText() == "Oldest"


def test_the_call_stands_there_before_the_others_are_read(
    pane: PersonPane, browsing: FakeBrowsing
) -> None:
    browsing.is_slow = True
    pane.show_call(NEW)
    assert name(pane).text() == "Mette Sørensen"
    assert note(pane).toPlainText() == "Newest"
    browsing.answer()
    assert calls(pane).model().rowCount() == 2


def test_answers_about_somebody_else_are_dropped(pane: PersonPane, browsing: FakeBrowsing) -> None:
    browsing.is_slow = True
    pane.show_call(NEW)
    pane.show_call(JONAS)
    browsing.answer(0)
    assert calls(pane).model().rowCount() == 1
    assert name(pane).text() == "Jonas Holm"


def test_a_call_far_down_is_sought(pane: PersonPane, browsing: FakeBrowsing) -> None:
    browsing.rows = [a_row(seq, person_id="mette") for seq in range(400, 0, -1)]
    row = browsing.rows[-3]
    pane.show_call(row)
    assert note(pane).isVisible()
    assert calls(pane).currentIndex().row() == 397


def test_a_note_is_kept_as_it_is_typed(pane: PersonPane, browsing: FakeBrowsing) -> None:
    pane.show_call(NEW)
    QTest.keyClicks(note(pane), "Obs: ")
    pane.show_call(JONAS)
    assert browsing.wishes == [("edit_note", NEW.call_id, "Obs: Newest")]
    assert note(pane).toPlainText() == ""


def test_a_note_keeps_its_text_when_the_history_answers(
    pane: PersonPane, browsing: FakeBrowsing
) -> None:
    pane.show_call(NEW)
    QTest.keyClicks(note(pane), "a")
    pane.flush()
    QTest.keyClicks(note(pane), "b")
    pane.refresh(Changes(calls=frozenset({NEW.call_id})))
    assert note(pane).toPlainText() == "abNewest"


def test_another_call_in_the_timeline_opens_with_its_note(
    pane: PersonPane, browsing: FakeBrowsing
) -> None:
    pane.show_call(NEW)
    QTest.keyClicks(note(pane), "!")
    QTest.keyClick(calls(pane), Qt.Key.Key_Down)
    assert browsing.wishes == [("edit_note", NEW.call_id, "!Newest")]
    assert note(pane).toPlainText() == "Oldest"


def test_what_is_written_on_the_card_is_shown_here(pane: PersonPane) -> None:
    pane.show_call(NEW)
    pane.take_note(OLD.call_id, "not this one")
    pane.take_note(NEW.call_id, "from the card")
    assert note(pane).toPlainText() == "from the card"


def test_the_job_of_the_open_call_can_be_changed(pane: PersonPane, browsing: FakeBrowsing) -> None:
    pane.show_call(OLD)
    job = control(pane, QComboBox, "Job")
    assert job.currentIndex() == -1
    job.setCurrentIndex(job.findData("fin"))
    job.activated.emit(job.currentIndex())
    assert browsing.wishes == [("choose_job", OLD.call_id, "fin")]


def test_a_new_job_is_wanted_for_the_open_call(pane: PersonPane, qtbot: QtBot) -> None:
    pane.show_call(OLD)
    job = control(pane, QComboBox, "Job")
    with qtbot.waitSignal(pane.job_wanted) as wanted:
        job.activated.emit(job.findText("New job…"))
    assert wanted.args == [OLD.call_id]


def test_a_person_is_renamed_where_they_stand(pane: PersonPane, browsing: FakeBrowsing) -> None:
    pane.show_call(NEW)
    name(pane).setText("Mette Holm")
    QTest.keyClick(name(pane), Qt.Key.Key_Return)
    assert browsing.wishes == [("rename", "mette", "Mette Holm")]
    assert name(pane).text() == "Mette Holm"


def test_the_star_is_for_the_open_call(pane: PersonPane, qtbot: QtBot) -> None:
    pane.show_call(OLD)
    star = control(pane, QPushButton, "Worth an interview")
    with qtbot.waitSignal(pane.star_wanted) as wanted:
        star.click()
    assert wanted.args == [OLD]


def test_the_star_follows_the_history(pane: PersonPane, browsing: FakeBrowsing) -> None:
    pane.show_call(NEW)
    star = control(pane, QPushButton, "Worth an interview")
    browsing.mark("mette", "pm")
    assert star.isChecked()
    browsing.unmark("mette", "pm")
    assert not star.isChecked()


def test_a_candidate_shows_their_newest_call(pane: PersonPane) -> None:
    pane.show_person("mette", "Mette Sørensen", "+4520123456")
    assert note(pane).toPlainText() == "Newest"
    assert name(pane).text() == "Mette Sørensen"


def test_a_candidate_who_is_shown_already_keeps_the_open_call(pane: PersonPane) -> None:
    pane.show_call(OLD)
    pane.show_person("mette", "Mette Sørensen", "+4520123456")
    assert note(pane).toPlainText() == "Oldest"


def test_a_candidate_is_named_before_anything_is_read(
    pane: PersonPane, browsing: FakeBrowsing
) -> None:
    browsing.is_slow = True
    pane.show_person("mette", "Mette Sørensen", "+4520123456")
    assert name(pane).text() == "Mette Sørensen"


def test_escape_in_the_note_goes_back_to_the_list(pane: PersonPane, qtbot: QtBot) -> None:
    pane.show_call(NEW)
    pane.focus_note()
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(note(pane), Qt.Key.Key_Escape)


def test_without_room_for_the_list_there_is_a_way_back(pane: PersonPane, qtbot: QtBot) -> None:
    back = control(pane, QPushButton, "Back to the list")
    assert not back.isVisible()
    pane.show_way_back(is_shown=True)
    assert back.isVisible()
    with qtbot.waitSignal(pane.left):
        back.click()


def test_a_new_call_of_the_person_joins_the_timeline(
    pane: PersonPane, browsing: FakeBrowsing
) -> None:
    pane.show_call(NEW)
    browsing.add_call(a_row(40, person_id="mette"))
    assert calls(pane).model().rowCount() == 3
    assert note(pane).toPlainText() == "Newest"


def test_nothing_is_read_before_somebody_is_chosen(
    pane: PersonPane, browsing: FakeBrowsing
) -> None:
    pane.refresh(Changes(has_jobs=True))
    assert browsing.asked == []
    pane.show_call(NEW)
    assert browsing.asked == [(HistoryQuery(person_id="mette"), None)]


def test_the_keyboard_reaches_the_calls(pane: PersonPane) -> None:
    pane.show_call(NEW)
    pane.focus_calls()
    assert calls(pane).hasFocus()


def test_every_control_has_a_name(pane: PersonPane) -> None:
    pane.show_call(NEW)
    assert not nameless(pane)
