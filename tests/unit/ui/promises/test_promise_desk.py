"""Keeping promises, putting them off and taking them back."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from taktone.ui.history.row_words import RowWords
from taktone.ui.promises.promise_desk import PromiseDesk
from taktone.ui.promises.promises_page import PromisesPage
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar
from unit.ui.history.reach import shown_text
from unit.ui.history.sample import NOW
from unit.ui.promises.fake_promising import FakePromising, a_promise, promised

METTE = promised()
MISSED = promised(a_promise("missed", due_at=None, is_automatic=True), name="")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def promising() -> FakePromising:
    return FakePromising(METTE, MISSED)


@pytest.fixture
def page(qtbot: QtBot) -> PromisesPage:
    made = PromisesPage(RowWords(lambda: NOW), Theme())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def undo(qtbot: QtBot) -> UndoBar:
    made = UndoBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(promising: FakePromising, page: PromisesPage, undo: UndoBar) -> PromiseDesk:
    return PromiseDesk(promising, page, undo)


def test_what_was_read_is_listed(
    desk: PromiseDesk, promising: FakePromising, page: PromisesPage
) -> None:
    promising.read()
    assert page.status.startswith("2 ")


def test_a_kept_promise_can_be_opened_again(
    desk: PromiseDesk, promising: FakePromising, undo: UndoBar
) -> None:
    desk.keep(METTE)
    assert "Your promise to Mette Sørensen is kept." in shown_text(undo)
    undo.undo()
    assert promising.wishes == [("keep", "p1"), ("reopen", "p1")]
    assert METTE in promising.listed


def test_a_promise_taken_back_comes_back_as_it_was(
    desk: PromiseDesk, promising: FakePromising, undo: UndoBar
) -> None:
    desk.drop(MISSED)
    assert "Your promise to +45 20 12 34 56 is taken back." in shown_text(undo)
    assert promising.listed == [METTE]
    undo.undo()
    assert promising.wishes == [("drop", "missed"), ("restore", MISSED.promise)]


def test_a_promise_put_off_gets_its_old_time_back(
    desk: PromiseDesk, promising: FakePromising, undo: UndoBar
) -> None:
    desk.put_off(METTE, LATER)
    assert "Your promise to Mette Sørensen is put off." in shown_text(undo)
    undo.undo()
    assert promising.wishes == [
        ("postpone", "p1", LATER),
        ("postpone", "p1", METTE.promise.due_at),
    ]


def test_one_that_had_no_time_has_none_again(
    desk: PromiseDesk, promising: FakePromising, undo: UndoBar
) -> None:
    desk.put_off(MISSED, LATER)
    undo.undo()
    assert promising.listed[0].promise == MISSED.promise


def test_the_list_is_obeyed(
    desk: PromiseDesk, promising: FakePromising, page: PromisesPage
) -> None:
    page.done_wanted.emit(METTE)
    page.drop_wanted.emit(MISSED)
    page.put_off_wanted.emit(METTE, LATER)
    assert [wish[0] for wish in promising.wishes] == ["keep", "drop", "postpone"]
