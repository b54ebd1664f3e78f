"""Wrap-ups in the timeline of a person: quiet, private where they are, changeable in place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.call_row import CallRow
from taktone.core.changes import Changes
from taktone.core.job import Job
from taktone.core.wrap_up import MayBecome, Verdict, WouldCallAgain, WrapUp, WrapUpField
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.timeline_view import TimelineView
from taktone.ui.history.wrap_up_book import WrapUpBook
from taktone.ui.history.wrap_up_brief import WrapUpBrief
from taktone.ui.theme.theme import Theme
from unit.ui.card.fake_wrap_ups import FakeWords, FakeWrapUps
from unit.ui.card.hands import type_into
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control, part
from unit.ui.history.sample import NOW, a_row

NEW = a_row(30, person_id="mette", note="Newest", job_id="pm")
OLD = a_row(10, person_id="mette", note="Oldest", job_id="pm")
JOBS = (Job(id="pm", title="Projektleder", criteria=("Tysk", "Excel")),)
FULL = WrapUp(
    verdict=Verdict.MAYBE,
    criteria_met=frozenset({"Excel"}),
    voice="warm",
    words=("calm",),
    may_become=frozenset({MayBecome.CUSTOMER}),
    would_call_again=WouldCallAgain.OKAY,
)


@pytest.fixture
def wrap_ups(qapp: object) -> FakeWrapUps:
    return FakeWrapUps()


@pytest.fixture
def words(qapp: object) -> FakeWords:
    return FakeWords()


@pytest.fixture
def pane(qtbot: QtBot, wrap_ups: FakeWrapUps, words: FakeWords) -> PersonPane:
    return a_pane(NEW, qtbot, wrap_ups, words)


@pytest.fixture
def starred(qtbot: QtBot, wrap_ups: FakeWrapUps, words: FakeWords) -> PersonPane:
    """The star was set at a later call."""
    return a_pane(replace(NEW, is_starred=True), qtbot, wrap_ups, words)


def a_pane(newest: CallRow, qtbot: QtBot, wrap_ups: FakeWrapUps, words: FakeWords) -> PersonPane:
    browsing = FakeBrowsing((newest, OLD), JOBS)
    made = PersonPane(browsing, RowWords(lambda: NOW), Theme(), book=WrapUpBook(wrap_ups, words))
    qtbot.addWidget(made)
    made.set_jobs(JOBS)
    browsing.history_changed.connect(made.refresh)
    made.resize(360, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_call(newest)
    return made


def brief(pane: PersonPane) -> WrapUpBrief:
    return part(pane, WrapUpBrief)


def said(pane: PersonPane) -> list[str]:
    return [line.text() for line in brief(pane).lines if line.isVisible()]


def opened(pane: PersonPane) -> WrapUpBrief:
    control(pane, QPushButton, "Wrap-up of this call").click()
    return brief(pane)


def test_the_open_call_says_quietly_what_was_kept(pane: PersonPane, wrap_ups: FakeWrapUps) -> None:
    assert wrap_ups.asked == ["mette"]
    wrap_ups.person_read.emit("mette", {NEW.call_id: FULL})
    assert said(pane) == [
        "For the job: Maybe · Has: Excel · May become: Customer",
        "Only for you: Heard in the voice: calm · warm · Would have called again: Okay",
    ]


def test_what_is_read_at_once_has_its_room_as_well(
    pane: PersonPane, wrap_ups: FakeWrapUps, qtbot: QtBot
) -> None:
    view = part(pane, TimelineView)
    wrap_ups.person_read.emit("mette", {NEW.call_id: FULL, OLD.call_id: FULL})
    qtbot.waitUntil(lambda: view.entry.height() == view.entry.sizeHint().height())
    wanted = view.entry.height()
    view._delegate.set_open(NEW.call_id, wanted - 17)  # as if the wrap-up had come in between
    view.entry.resize(view.entry.width(), wanted - 17)
    QApplication.postEvent(view.entry, QEvent(QEvent.Type.LayoutRequest))
    qtbot.waitUntil(lambda: view.entry.height() == wanted)
    assert view.visualRect(view.currentIndex()).height() >= wanted


def test_the_other_calls_show_theirs_too(pane: PersonPane, wrap_ups: FakeWrapUps) -> None:
    view = part(pane, TimelineView)
    before = view.sizeHintForRow(1)
    wrap_ups.person_read.emit("mette", {OLD.call_id: FULL})
    assert view.sizeHintForRow(1) > before
    assert said(pane) == []


def test_without_a_wrap_up_there_is_a_way_to_write_one(pane: PersonPane) -> None:
    assert said(pane) == []
    assert brief(pane).button.text() == "Wrap up"


def test_it_is_changed_in_place_and_written_at_once(
    pane: PersonPane, wrap_ups: FakeWrapUps
) -> None:
    wrap_ups.person_read.emit("mette", {NEW.call_id: FULL})
    rows = opened(pane).rows
    assert rows is not None
    assert [choice.key for choice in rows.criteria.choices] == ["Tysk", "Excel"]
    rows.become.chip("colleague").click()
    type_into(rows.lines[WrapUpField.INTUITION], "j")
    assert wrap_ups.changes == [
        (
            NEW.call_id,
            WrapUpField.MAY_BECOME,
            frozenset({MayBecome.CUSTOMER, MayBecome.COLLEAGUE}),
        ),
        (NEW.call_id, WrapUpField.INTUITION, "j"),
    ]
    brief(pane).button.click()
    assert "Colleague, Customer" in said(pane)[0]


def test_yes_is_the_star(pane: PersonPane, qtbot: QtBot) -> None:
    rows = opened(pane).rows
    assert rows is not None
    with qtbot.waitSignal(pane.star_wanted) as told:
        rows.verdict.chip("yes").click()
    assert told.args[0].call_id == NEW.call_id


def test_maybe_is_no_star(pane: PersonPane, qtbot: QtBot, wrap_ups: FakeWrapUps) -> None:
    rows = opened(pane).rows
    assert rows is not None
    with qtbot.assertNotEmitted(pane.star_wanted):
        rows.verdict.chip("maybe").click()
    assert wrap_ups.changes == [(NEW.call_id, WrapUpField.VERDICT, Verdict.MAYBE)]


def test_no_at_a_starred_call_takes_the_star_away(
    starred: PersonPane, qtbot: QtBot, wrap_ups: FakeWrapUps
) -> None:
    rows = opened(starred).rows
    assert rows is not None
    with qtbot.waitSignal(starred.star_wanted) as told:
        rows.verdict.chip("no").click()
    assert told.args[0].is_starred
    assert wrap_ups.changes == [(NEW.call_id, WrapUpField.VERDICT, Verdict.NO)]


def test_a_no_of_this_call_reads_no_beside_the_star_of_another(
    starred: PersonPane, qtbot: QtBot, wrap_ups: FakeWrapUps
) -> None:
    wrap_ups.person_read.emit("mette", {NEW.call_id: WrapUp(verdict=Verdict.NO)})
    assert said(starred) == ["For the job: No"]
    wrap_ups.person_read.emit("mette", {})
    assert said(starred) == ["For the job: ★ Yes"]
    wrap_ups.person_read.emit("mette", {NEW.call_id: WrapUp(verdict=Verdict.NO)})
    rows = opened(starred).rows
    assert rows is not None
    with qtbot.assertNotEmitted(starred.star_wanted):
        rows.verdict.chip("no").click()


def test_what_is_clicked_on_the_card_shows_here_at_once(
    pane: PersonPane, wrap_ups: FakeWrapUps
) -> None:
    wrap_ups.change(NEW.call_id, WrapUpField.VERDICT, Verdict.NO)
    assert said(pane) == ["For the job: No"]


def test_another_call_folds_the_rows(pane: PersonPane) -> None:
    assert opened(pane).button.isChecked()
    pane.show_call(OLD)
    assert not brief(pane).button.isChecked()


def test_a_person_that_was_joined_is_read_again(pane: PersonPane, wrap_ups: FakeWrapUps) -> None:
    pane.refresh(Changes(people=frozenset({"mette"})))
    assert wrap_ups.asked == ["mette", "mette"]


def test_answers_about_somebody_else_are_left_out(pane: PersonPane, wrap_ups: FakeWrapUps) -> None:
    wrap_ups.person_read.emit("jonas", {NEW.call_id: FULL})
    assert said(pane) == []


def test_a_word_added_here_joins_the_list(pane: PersonPane, words: FakeWords) -> None:
    rows = opened(pane).rows
    assert rows is not None
    rows.words.chip("+").click()
    type_into(rows.new_word, "modig")
    rows.new_word.returnPressed.emit()
    assert words.words[-1] == "modig"
    assert rows.words.chip("modig").isChecked()


def test_the_entry_is_as_high_as_what_is_in_it(pane: PersonPane, qtbot: QtBot) -> None:
    view = part(pane, TimelineView)
    before = view.sizeHintForRow(0)
    opened(pane)
    qtbot.waitUntil(lambda: view.sizeHintForRow(0) > before + 200)
    qtbot.waitUntil(lambda: view.entry.height() == view.entry.sizeHint().height())
