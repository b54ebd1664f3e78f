"""The open promises as a list."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from taktone.ui.history.row_words import RowWords
from taktone.ui.promises.promise_model import PROMISE_ROLE, PromiseModel
from taktone.ui.promises.promise_words import PromiseWords
from unit.ui.history.sample import NOW
from unit.ui.promises.fake_promising import a_promise, promised

LATE = promised(a_promise("late", due_at=NOW - timedelta(hours=1)))
SOON = promised(a_promise("soon"), name="Jonas Holm")
SOME_DAY = promised(a_promise("some day", due_at=None), name="Amina Yusuf")


@pytest.fixture
def model() -> PromiseModel:
    return PromiseModel(PromiseWords(RowWords(lambda: NOW)))


def test_it_keeps_the_rules_of_models(model: PromiseModel, qtmodeltester: ModelTester) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_promises([LATE, SOON])
    model.set_promises([SOON])
    model.set_promises([])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert tester.model() is model


def test_the_order_is_the_one_that_was_read(model: PromiseModel) -> None:
    model.set_promises([SOME_DAY, SOON, LATE])
    shown = [model.index(row).data(PROMISE_ROLE) for row in range(model.rowCount())]
    assert shown == [SOME_DAY, SOON, LATE]


def test_a_line_says_to_whom_and_a_screen_reader_all(model: PromiseModel) -> None:
    model.set_promises([LATE])
    index = model.index(0)
    assert index.data() == "Mette Sørensen"
    assert "overdue" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_promises_are_found(model: PromiseModel) -> None:
    model.set_promises([LATE, SOON])
    assert model.row_of("soon") == 1
    assert model.row_of("gone") == -1
    assert model.promise_at(1) == SOON
    assert model.promise_at(-1) is None
    assert model.promise_at(2) is None


def test_the_next_time_is_the_first_still_to_come(model: PromiseModel) -> None:
    model.set_promises([LATE, SOON, SOME_DAY])
    assert model.next_due(NOW) == SOON.promise.due_at
    assert model.next_due(NOW + timedelta(days=1)) is None
