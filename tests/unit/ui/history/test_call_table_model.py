"""The table model: only what was read, in the store's order, for the present question."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from taktone.core.call_row import HistoryPage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.ui.history.call_table_model import ROW_ROLE, CallTableModel, Column
from taktone.ui.history.read_stretch import PAGE_ROWS
from taktone.ui.history.row_words import RowWords
from unit.ui.history.sample import JOBS, NOW, a_page, a_row

ALL = HistoryQuery()
ROOT = QModelIndex()


@pytest.fixture
def model() -> CallTableModel:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    made = CallTableModel(words)
    made.ask(ALL)
    return made


def seqs(model: CallTableModel) -> list[int]:
    rows = [model.row_at(at) for at in range(model.rowCount())]
    return [row.seq for row in rows if row]


def strict(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_it_keeps_the_rules_of_models(model: CallTableModel, qtmodeltester: ModelTester) -> None:
    tester = strict(model)
    model.take_page(ALL, None, a_page(*range(300, 172, -1), is_last=False))
    model.take_page(ALL, 173, a_page(172, 171))
    model.take_page(ALL, None, a_page(301, 299, 298, is_last=False))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert tester.model() is model


def test_a_page_is_listed_as_it_was_read(model: CallTableModel) -> None:
    assert model.take_page(ALL, None, a_page(3, 2, 1))
    assert seqs(model) == [3, 2, 1]
    assert model.index(0, 0).data(ROW_ROLE) == a_row(3)


def test_each_column_says_its_part(model: CallTableModel) -> None:
    model.take_page(ALL, None, HistoryPage(rows=(a_row(1, is_starred=True),), is_last=True))
    said = [model.index(0, column).data() for column in range(model.columnCount())]
    assert said == ["★", "Mette Sørensen", "today 10:42", "Projektleder", "Leder et team på 6."]


def test_the_caller_column_speaks_for_the_row(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(1))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert "10:42" in model.index(0, Column.CALLER).data(role)
    assert model.index(0, Column.NOTE).data(role) is None


def test_headings_stand_to_the_left_and_the_star_has_a_name_for_screen_readers(
    model: CallTableModel,
) -> None:
    across = Qt.Orientation.Horizontal
    assert model.headerData(Column.STAR, across) == ""
    assert model.headerData(Column.CALLER, across) == "Caller"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(Column.STAR, across, role) == "Worth an interview"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, across) is None


def test_an_answer_to_another_question_is_dropped(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(1))
    model.ask(HistoryQuery(text="team"))
    assert not model.take_page(ALL, None, a_page(3, 2, 1))
    assert not model.take_page(HistoryQuery(text="tea"), None, a_page(3))
    assert seqs(model) == [1]


def test_old_rows_stay_until_the_first_answer(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(2, 1, is_last=False))
    model.ask(HistoryQuery(text="x"))
    assert seqs(model) == [2, 1]
    assert not model.is_answered
    assert not model.canFetchMore(ROOT)
    model.take_page(HistoryQuery(text="x"), None, a_page())
    assert seqs(model) == []
    assert model.is_answered


def test_a_later_page_before_the_first_one_is_dropped(model: CallTableModel) -> None:
    assert not model.take_page(ALL, 50, a_page(49))


def test_known_rows_are_listed_at_once(model: CallTableModel) -> None:
    query = HistoryQuery(person_id="mette")
    model.ask(query, known=(a_row(5),))
    assert seqs(model) == [5]
    model.take_page(query, None, a_page(9, 5, 1))
    assert seqs(model) == [9, 5, 1]


def test_scrolling_to_the_end_asks_for_what_is_older(model: CallTableModel, qtbot: QtBot) -> None:
    first = 1_760_000_000_000
    model.take_page(ALL, None, a_page(first + 1, first, is_last=False))
    assert model.canFetchMore(ROOT)
    with qtbot.waitSignal(model.more_wanted) as asked:
        model.fetchMore(ROOT)
    assert asked.args == [first]
    model.take_page(ALL, first, a_page(first - 1))
    assert seqs(model) == [first + 1, first, first - 1]
    assert not model.canFetchMore(ROOT)


def test_at_the_end_nothing_more_is_asked(model: CallTableModel, qtbot: QtBot) -> None:
    model.take_page(ALL, None, a_page(1))
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(ROOT)


def test_a_page_that_would_leave_a_gap_is_dropped(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(9, 8, is_last=False))
    assert not model.take_page(ALL, 5, a_page(4))
    assert seqs(model) == [9, 8]


def test_reading_again_tells_views_only_what_changed(model: CallTableModel, qtbot: QtBot) -> None:
    model.take_page(ALL, None, a_page(3, 2, 1))
    chosen = QPersistentModelIndex(model.index(1, 0))
    new = replace(a_row(2), note="Ringer igen")
    page = HistoryPage(rows=(a_row(4), a_row(3), new, a_row(1)), is_last=True)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.take_page(ALL, None, page)
    assert changed.args[0].row() == changed.args[1].row() == 2
    assert chosen.row() == 2
    assert model.row_at(2) == new


def test_the_first_page_read_again_leaves_older_pages_alone(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(9, 8, is_last=False))
    model.take_page(ALL, 8, a_page(7, 6, is_last=False))
    model.take_page(ALL, None, a_page(10, 9, 8, is_last=False))
    assert seqs(model) == [10, 9, 8, 7, 6]
    assert model.canFetchMore(ROOT)


def test_rows_that_are_gone_leave_the_list(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(3, 2, 1))
    model.take_page(ALL, None, a_page(3))
    assert seqs(model) == [3]


def test_changes_ask_for_the_first_page_and_for_each_later_one_they_touch(
    model: CallTableModel,
) -> None:
    count = 3 * PAGE_ROWS
    model.take_page(ALL, None, a_page(*range(count, 0, -1)))
    far = count - 2 * PAGE_ROWS - 5
    touched = model.touched(Changes(calls=frozenset({f"call-{far}"})))
    assert touched == (None, far + 1)
    by_person = model.touched(Changes(people=frozenset({f"person-{far}", f"person-{far - 1}"})))
    assert by_person == (None, far + 1)
    assert model.touched(Changes(has_jobs=True)) == (None,)


def test_a_call_is_found_by_its_id(model: CallTableModel) -> None:
    model.take_page(ALL, None, a_page(3, 2))
    assert model.row_of("call-2") == 1
    assert model.row_of("nobody") == -1
    assert model.row_at(-1) is None
    assert model.row_at(2) is None


def test_other_words_are_told_to_the_views(model: CallTableModel, qtbot: QtBot) -> None:
    model.take_page(ALL, None, a_page(2, 1))
    with qtbot.waitSignals([model.dataChanged, model.headerDataChanged]):
        model.repaint_words()


def test_an_empty_list_repaints_its_headings_only(model: CallTableModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.waitSignal(model.headerDataChanged):
        model.repaint_words()
