"""A list that has a row for every call, of which only a stretch was read."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent, QRegion
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from taktone.core.call_row import CallRow, HistoryPage, PlacedPage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.identity import new_id
from taktone.ui.history.call_table_model import CallTableModel
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.chosen_calls import ChosenCalls
from taktone.ui.history.count_reader import CountReader
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import PAGE, FakeBrowsing
from unit.ui.history.reach import part, pause_over
from unit.ui.history.sample import JOBS, NOW, a_page, a_row

ALL = HistoryQuery()
CALLS = 5_000


@pytest.fixture
def model() -> CallTableModel:
    made = CallTableModel(RowWords(lambda: NOW))
    made.ask(ALL)
    made.take_page(ALL, None, a_page(*range(1_000, 872, -1), is_last=False))
    return made


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing(tuple(a_row(seq) for seq in range(CALLS, 0, -1)), JOBS)


@pytest.fixture
def page(browsing: FakeBrowsing, qtbot: QtBot) -> CallsPage:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    made = CallsPage(browsing, words, Theme())
    qtbot.addWidget(made)
    browsing.history_changed.connect(made.refresh)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.open()
    pause_over(part(made, CountReader))
    made.table.setFocus()
    return made


def placed(place: int, count: int, *, rows: int = PAGE) -> PlacedPage:
    seqs = range(count - place, count - place - rows, -1)
    return PlacedPage(place=place, count=count, page=a_page(*seqs, is_last=seqs[-1] == 1))


def seen(page: CallsPage) -> list[CallRow | None]:
    table = page.table
    bottom = table.rowAt(table.viewport().height() - 1)
    return [table.row_at(row) for row in range(table.rowAt(0), bottom + 1)]


def test_there_is_a_row_for_every_call_that_was_counted(model: CallTableModel) -> None:
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.take_count(ALL, 1_000)
    assert model.rowCount() == 1_000
    assert (model.row_at(127), model.row_at(128)) == (a_row(873), None)
    assert model.index(128, 1).data() is None
    model.take_page(ALL, 873, a_page(*range(872, 744, -1), is_last=False))
    assert model.rowCount() == 1_000
    assert (model.row_at(255), model.row_at(256)) == (a_row(745), None)
    model.take_count(ALL, 900)
    assert model.rowCount() == 900
    assert tester.model() is model


def test_the_last_page_says_how_many_there_are(model: CallTableModel) -> None:
    model.take_count(ALL, 1_000)
    model.take_page(ALL, 873, a_page(872, 871))
    assert model.rowCount() == 130
    assert model.is_whole


def test_more_than_were_counted_are_listed_all_the_same(model: CallTableModel) -> None:
    model.take_count(ALL, 129)
    model.take_page(ALL, 873, a_page(872, 871, is_last=False))
    assert [model.row_at(at) for at in (128, 129)] == [a_row(872), a_row(871)]
    assert model.rowCount() == 130


@pytest.mark.parametrize("count", [1_000, 1_200, 400])
def test_another_stretch_takes_the_place_of_the_one_that_was_read(
    model: CallTableModel, qtbot: QtBot, count: int
) -> None:
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.take_count(ALL, 1_000)
    with qtbot.waitSignal(model.place_taken):
        assert model.take_place(ALL, placed(200, count))
    assert model.rowCount() == count
    assert model.row_of(f"call-{count - 200}") == 200
    assert [model.row_at(at) for at in (0, 199, 328)] == [None, None, None]
    assert model.rows_between(150, 201) == [a_row(count - 200), a_row(count - 201)]
    assert not model.is_whole
    assert tester.model() is model


def test_an_answer_to_another_question_takes_no_place(model: CallTableModel) -> None:
    assert not model.take_place(HistoryQuery(text="x"), placed(200, 1_000))
    assert not model.take_place(
        ALL, PlacedPage(place=0, count=0, page=HistoryPage(rows=(), is_last=True))
    )
    model.take_count(HistoryQuery(text="x"), 10_000)
    assert model.rowCount() == 128


def test_elsewhere_changes_are_read_where_it_is(model: CallTableModel) -> None:
    model.take_place(ALL, placed(200, 1_000))
    changes = Changes(calls=frozenset({"call-700"}))
    assert model.touched(changes) == (801,)
    assert not model.take_page(ALL, None, a_page(1_001, 1_000, is_last=False))
    new = a_row(800, note="Ringer igen")
    page = HistoryPage(rows=(new, *a_page(*range(799, 672, -1)).rows), is_last=False)
    assert model.take_page(ALL, 801, page)
    assert model.row_at(200) == new
    assert model.rowCount() == 1_000


def test_end_shows_the_oldest_call_and_home_the_newest(
    page: CallsPage, browsing: FakeBrowsing
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.current_call() == a_row(1)
    assert page.chosen_call == "call-1"
    assert None not in seen(page)
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    assert page.table.current_call() == a_row(CALLS)
    assert len(browsing.places) == 2


def test_the_scroll_bar_reaches_every_place_and_the_last_one_counts(
    page: CallsPage, browsing: FakeBrowsing
) -> None:
    bar = page.table.verticalScrollBar()
    browsing.is_slow = True
    for share in (0.2, 0.4, 0.6, 0.8):
        bar.setValue(round(bar.maximum() * share))
    assert seen(page)[0] is None
    assert len(browsing.places) == 1
    browsing.answer()
    browsing.is_slow = False
    browsing.answer()
    assert len(browsing.places) == 2
    top = page.table.rowAt(0)
    assert abs(top - CALLS * 0.8) < 20
    assert seen(page) == [a_row(CALLS - row) for row in range(top, top + len(seen(page)))]


def test_rows_that_were_not_read_are_painted_quietly(
    page: CallsPage, browsing: FakeBrowsing
) -> None:
    bar = page.table.verticalScrollBar()
    browsing.is_slow = True
    bar.setValue(bar.maximum() // 2)
    waiting = page.table.viewport().grab().toImage()
    browsing.is_slow = False
    browsing.answer()
    assert page.table.viewport().grab().toImage() != waiting
    column = [waiting.pixelColor(60, y) for y in range(waiting.height())]
    assert QColor(Theme().tokens.field) in column


def test_wheel_goes_on_upwards_and_downwards_from_a_leap(page: CallsPage) -> None:
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for step in (*(-1,) * 30, *(1,) * 90):
        bar.setValue(bar.value() + step * 400)
        assert None not in seen(page)
    bar.setValue(0)
    assert seen(page)[0] == a_row(CALLS)


def test_a_call_that_comes_in_while_somebody_looks_elsewhere_moves_nothing(
    page: CallsPage, browsing: FakeBrowsing
) -> None:
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = seen(page)
    browsing.add_call(a_row(CALLS + 1))
    assert seen(page) == before


def test_only_what_was_read_is_chosen_after_a_leap(page: CallsPage) -> None:
    chosen = ChosenCalls(page)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen.count == 2
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert not chosen.is_many
    bar.setValue(0)
    assert [row.seq for row in chosen.rows] == [CALLS - 1]


def test_the_whole_list_stays_chosen_through_a_leap(page: CallsPage) -> None:
    chosen = ChosenCalls(page)
    chosen.choose_all()
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert chosen.is_all
    assert chosen.selection.query == ALL
    assert not chosen.selection.chosen


def test_another_search_begins_at_its_top(page: CallsPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_End)
    page.search.setText(new_id(NOW))
    assert page.table.model().rowCount(QModelIndex()) == 0
    page.search.clear()
    pause_over(part(page, CountReader))
    assert page.table.row_at(0) == a_row(CALLS)
    assert page.table.model().rowCount(QModelIndex()) == CALLS


def test_where_the_chosen_call_was_the_one_above_is_chosen(
    page: CallsPage, browsing: FakeBrowsing
) -> None:
    page.table.choose(3)
    del browsing.rows[3]
    page.refresh(Changes(calls=frozenset({f"call-{CALLS - 3}"})))
    assert page.table.current_call() == a_row(CALLS - 2)
    assert page.table.selectionModel().isRowSelected(2)
    assert page.chosen_call == f"call-{CALLS - 2}"


def test_the_frame_of_the_row_before_is_painted_over(page: CallsPage, qtbot: QtBot) -> None:
    table = page.table
    table.viewport().repaint()
    seen = PaintedRegion(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    whole = QRect(0, table.rowViewportPosition(0), table.viewport().width(), table.rowHeight(0))
    qtbot.waitUntil(lambda: not QRegion(whole).subtracted(seen.region))


class PaintedRegion(QObject):
    """What of a widget was painted since."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False
