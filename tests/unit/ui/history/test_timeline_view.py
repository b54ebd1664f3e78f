"""The calls of one person down a line."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import EndReason
from taktone.core.call_row import HistoryPage
from taktone.core.history_query import HistoryQuery
from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.ui.history.call_table_model import CallTableModel
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.timeline_delegate import GUTTER
from taktone.ui.history.timeline_view import TimelineView
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import colours
from unit.ui.history.sample import JOBS, NOW, a_row

METTE = HistoryQuery(person_id="mette")
ROWS = (
    a_row(3, note="Leder et team på 6. " * 5),
    a_row(2, note="Spurgte til rejsedage.", is_starred=True),
    a_row(1, note="", reason=EndReason.MISSED, talk_s=0),
)


@pytest.fixture
def model() -> CallTableModel:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    made = CallTableModel(words)
    made.ask(METTE)
    made.take_page(METTE, None, HistoryPage(rows=ROWS, is_last=True))
    return made


@pytest.fixture
def view(model: CallTableModel, qtbot: QtBot) -> TimelineView:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    made = TimelineView(model, words, Theme())
    qtbot.addWidget(made)
    made.resize(320, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def height(view: TimelineView, row: int) -> int:
    return view.sizeHintForRow(row)


def test_an_opened_call_gets_its_widget_over_its_line(view: TimelineView) -> None:
    view.open_call("call-2")
    rect = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() == 1
    assert view.entry.isVisible()
    assert view.entry.call == ROWS[1]
    assert view.entry.geometry().topLeft() == QPoint(GUTTER, rect.top())
    assert rect.height() > view.entry.height()


def test_a_call_that_is_not_listed_yet_opens_when_it_comes(
    view: TimelineView, model: CallTableModel
) -> None:
    view.open_call("call-0")
    assert not view.entry.isVisible()
    model.take_page(METTE, None, HistoryPage(rows=(*ROWS, a_row(0)), is_last=True))
    assert view.entry.isVisible()
    assert view.currentIndex().row() == 3


def test_arrows_open_the_call_before_and_after(view: TimelineView, qtbot: QtBot) -> None:
    view.open_call("call-3")
    view.setFocus()
    with qtbot.waitSignal(view.call_opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert opened.args == [ROWS[1]]
    assert view.entry.call == ROWS[1]


def test_a_click_opens_a_call(view: TimelineView, qtbot: QtBot) -> None:
    view.open_call("call-3")
    view.executeDelayedItemsLayout()
    place = view.visualRect(view.model().index(2, view.modelColumn())).center()
    with qtbot.waitSignal(view.call_opened) as opened:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [ROWS[2]]


def test_opening_by_program_is_not_told(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.call_opened):
        view.open_call("call-1")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_N])
def test_enter_and_n_go_to_the_note(view: TimelineView, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.note_wanted):
        QTest.keyClick(view, key)


def test_a_long_note_takes_more_room_than_none(view: TimelineView) -> None:
    view.open_call("call-1")
    assert height(view, 0) > height(view, 1)


def test_an_open_call_takes_the_room_of_its_widget(view: TimelineView) -> None:
    before = height(view, 2)
    view.open_call("call-1")
    assert height(view, 2) > before
    view.entry.note.setPlainText("\n" * 9)
    assert height(view, 2) > view.entry.note.height()


def test_the_widget_moves_with_its_line(view: TimelineView, model: CallTableModel) -> None:
    view.open_call("call-3")
    top = view.entry.geometry().top()
    view.resize(320, 90)
    view.executeDelayedItemsLayout()
    view.verticalScrollBar().setValue(30)
    assert view.entry.geometry().top() == top - 30
    view.verticalScrollBar().setValue(0)
    rows = (a_row(9, note="new"), *ROWS)
    model.take_page(METTE, None, HistoryPage(rows=rows, is_last=True))
    view.executeDelayedItemsLayout()
    view.updateGeometries()
    assert view.entry.geometry().top() > top


def test_the_width_of_words_is_the_same_with_a_scroll_bar(view: TimelineView) -> None:
    view.open_call("call-3")
    width = view.entry.width()
    view.resize(320, 60)
    view.executeDelayedItemsLayout()
    assert view.verticalScrollBar().isVisible()
    assert view.entry.width() == width


def test_a_note_saved_meanwhile_is_shown(view: TimelineView, model: CallTableModel) -> None:
    view.open_call("call-2")
    new = a_row(2, note="Saved on the card", is_starred=True)
    model.take_page(METTE, None, HistoryPage(rows=(ROWS[0], new, ROWS[2]), is_last=True))
    assert view.entry.note.toPlainText() == "Saved on the card"


def test_rings_stars_and_missed_calls_have_their_colours(view: TimelineView) -> None:
    view.executeDelayedItemsLayout()
    shown = colours(view.viewport().grab().toImage())
    assert {"#0f5e63", "#8a5a0c"} <= shown
    view.open_call("call-3")
    closed = view.viewport().grab().toImage()
    assert "#0f5e63" in colours(closed, columns=range(18))
    assert "#8a5a0c" not in colours(closed, columns=range(18))


def test_letters_do_not_jump_among_the_calls(view: TimelineView) -> None:
    view.open_call("call-3")
    QTest.keyClicks(view, "met")
    assert view.currentIndex().row() == 0


def test_what_was_said_about_a_step_takes_lines_of_its_own(view: TimelineView) -> None:
    at = ROWS[0].started_at + timedelta(seconds=9)
    bare = TimelineEntry(EntryKind.STEPPED, at, "declined", "", "fin")
    heights = []
    for told, why in (("", ""), ("", "for dyr"), ("Tak " * 60, "for dyr")):
        view.show_entries((bare._replace(text=told, reason=why),))
        heights.append(height(view, 0))
        assert not view.grab().isNull()
    assert heights[0] < heights[1] < heights[2]
