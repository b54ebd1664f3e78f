"""The table: keys, clicks, choice and paint."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.core.call_row import CallRow, HistoryPage
from taktone.core.history_query import HistoryQuery
from taktone.ui.history import call_table_view
from taktone.ui.history.call_table_model import CallTableModel, Column
from taktone.ui.history.call_table_view import CallTableView
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import colours
from unit.ui.history.sample import JOBS, NOW, a_page, a_row

ALL = HistoryQuery()


@pytest.fixture
def words() -> RowWords:
    made = RowWords(lambda: NOW)
    made.set_jobs(JOBS)
    return made


@pytest.fixture
def model(words: RowWords) -> CallTableModel:
    made = CallTableModel(words)
    made.ask(ALL)
    made.take_page(ALL, None, a_page(*range(200, 72, -1), is_last=False))
    return made


@pytest.fixture
def view(model: CallTableModel, words: RowWords, qtbot: QtBot) -> CallTableView:
    made = CallTableView(model, words, Theme())
    qtbot.addWidget(made)
    made.resize(700, 420)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def row_of(view: CallTableView) -> int:
    return view.currentIndex().row()


def star_place(view: CallTableView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, Column.STAR)).center()


def pixels(image: QImage, rows: range) -> set[str]:
    return colours(image, rows, range(40))


def test_arrows_move_by_rows_and_tell_the_call(view: CallTableView, qtbot: QtBot) -> None:
    view.choose(0)
    with qtbot.waitSignal(view.call_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen.args == [a_row(199)]
    assert row_of(view) == 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert row_of(view) == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_nothing_moves_sideways(view: CallTableView, key: Qt.Key) -> None:
    view.choose(3)
    QTest.keyClick(view, key)
    assert (row_of(view), view.currentIndex().column()) == (3, Column.CALLER)


def test_home_and_end_go_to_the_first_and_last_row(view: CallTableView) -> None:
    view.choose(5)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert row_of(view) == 127
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert row_of(view) == 0


def test_tab_leaves_the_table(view: CallTableView) -> None:
    assert not view.tabKeyNavigation()


def test_s_stars_the_current_call(view: CallTableView, qtbot: QtBot) -> None:
    view.choose(2)
    with qtbot.waitSignal(view.star_wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_S)
    assert wanted.args == [a_row(198)]


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_n_and_enter_go_to_the_note(view: CallTableView, qtbot: QtBot, key: Qt.Key) -> None:
    view.choose(0)
    with qtbot.waitSignal(view.note_wanted):
        QTest.keyClick(view, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_N, Qt.Key.Key_Return])
def test_without_a_current_call_keys_want_nothing(
    view: CallTableView, qtbot: QtBot, key: Qt.Key
) -> None:
    view.choose(-1)
    with qtbot.assertNotEmitted(view.star_wanted), qtbot.assertNotEmitted(view.note_wanted):
        QTest.keyClick(view, key)


def test_letters_do_not_jump_among_the_rows(view: CallTableView) -> None:
    view.choose(4)
    QTest.keyClicks(view, "mette")
    assert row_of(view) == 4


def test_a_click_on_a_star_toggles_it_and_leaves_the_choice(
    view: CallTableView, qtbot: QtBot
) -> None:
    view.choose(0)
    with qtbot.waitSignal(view.star_wanted) as wanted:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star_place(view, 2))
    assert wanted.args == [a_row(198)]
    assert row_of(view) == 0


def test_a_click_elsewhere_chooses_the_row(view: CallTableView, qtbot: QtBot) -> None:
    place = view.visualRect(view.model().index(3, Column.NOTE)).center()
    with qtbot.assertNotEmitted(view.star_wanted):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert row_of(view) == 3


def test_a_double_click_goes_to_the_note(view: CallTableView, qtbot: QtBot) -> None:
    place = view.visualRect(view.model().index(1, Column.CALLER)).center()
    with qtbot.waitSignal(view.note_wanted):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_double_click_on_a_star_is_no_way_to_the_note(view: CallTableView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.note_wanted), qtbot.waitSignal(view.star_wanted):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star_place(view, 1))


def test_every_row_has_one_height(view: CallTableView) -> None:
    heights = {view.rowHeight(row) for row in range(128)}
    assert len(heights) == 1
    assert 40 < heights.pop() < 70


def test_the_columns_fill_the_width(view: CallTableView) -> None:
    for width in (560, 700, 1000):
        view.resize(width, 420)
        used = sum(view.columnWidth(column) for column in range(5))
        assert used == view.viewport().width()
        assert view.columnWidth(Column.NOTE) >= 100


def test_near_the_end_older_calls_are_asked_for(
    view: CallTableView, model: CallTableModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.more_wanted) as wanted:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * 2 // 3)
    assert wanted.args == [73]


def test_choice_and_place_stay_when_a_call_comes_in(
    view: CallTableView, model: CallTableModel
) -> None:
    view.choose(60)
    top = view.rowAt(0)
    model.take_page(ALL, None, a_page(201, *range(200, 73, -1), is_last=False))
    assert view.current_call() == a_row(140)
    assert row_of(view) == 61
    assert model.row_at(view.rowAt(0)) in {a_row(200 - top), a_row(200 - top + 1)}


def test_only_painted_rows_are_put_into_words(
    model: CallTableModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()

    class Counting(RowWords):
        def caller(self, row: CallRow) -> str:
            asked.add(row.call_id)
            return super().caller(row)

    view = CallTableView(model, Counting(lambda: NOW), Theme())
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.grab()
    assert 3 <= len(asked) <= 10


def test_a_starred_row_shows_gold_and_another_none(view: CallTableView) -> None:
    rows = (a_row(9, is_starred=True), a_row(8))
    view.model().ask(HistoryQuery(text="x"))  # type: ignore[attr-defined]
    page = HistoryPage(rows=rows, is_last=True)
    view.model().take_page(HistoryQuery(text="x"), None, page)  # type: ignore[attr-defined]
    image = view.viewport().grab().toImage()
    height = view.rowHeight(0)
    assert "#8a5a0c" in pixels(image, range(height))
    assert "#8a5a0c" not in pixels(image, range(height, 2 * height))


def test_the_pointer_offers_a_star(view: CallTableView) -> None:
    QTest.mouseMove(view.viewport(), QPoint(300, view.rowHeight(0) + 5))
    image = view.viewport().grab().toImage()
    height = view.rowHeight(0)
    assert "#8a5a0c" in pixels(image, range(height, 2 * height))
    assert "#8a5a0c" not in pixels(image, range(height))


def test_the_current_row_is_framed_while_the_keyboard_is_here(
    view: CallTableView, qtbot: QtBot
) -> None:
    view.choose(0)
    assert "#0f5e63" in pixels(view.viewport().grab().toImage(), range(view.rowHeight(0)))
    view.clearFocus()
    assert "#0f5e63" not in pixels(view.viewport().grab().toImage(), range(view.rowHeight(0)))


def test_what_is_traced_is_noted_when_it_is_painted(
    view: CallTableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(call_table_view, "trace", lambda *ev, **ids: told.append((ev, ids)))
    view.trace_next_paint("search.painted", len=4, rows=2)
    assert told == []
    view.viewport().repaint()
    view.viewport().repaint()
    assert told == [(("search.painted",), {"len": 4, "rows": 2})]


def test_searched_words_are_marked(view: CallTableView) -> None:
    def grounds() -> set[str]:
        return colours(view.viewport().grab().toImage(), rows=range(50))

    assert "#fbf0d9" not in grounds()
    view.mark_words("leder")
    assert "#fbf0d9" in grounds()
