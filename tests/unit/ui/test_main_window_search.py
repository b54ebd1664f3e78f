"""The search of the main window: words, buttons, hints, kept searches and keys."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from taktone.core.history_query import CallTrait, HistoryQuery
from taktone.core.promise import Promise
from taktone.core.query_text import QueryGroup
from taktone.core.saved_search import SavedSearch
from taktone.core.time_span import midnight
from taktone.ui.history.filter_bar import FilterBar
from taktone.ui.history.hint_list import HintList
from taktone.ui.history.keys_sheet import KeysSheet
from taktone.ui.history.side_view import ALL_CALLS, TODAY, SideView, ViewKind
from taktone.ui.main_window import MainWindow
from taktone.ui.promises.put_off_menu import PutOffMenu
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.fake_searches import FakeSearches
from unit.ui.history.open_window import METTE, press, search, side, table, three_calls
from unit.ui.history.reach import control, nameless, part, pause_over, shown_text
from unit.ui.history.sample import NOW
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEPT = SavedSearch(id="s7", title="Ledere", text="leder star")


@pytest.fixture
def browsing() -> FakeBrowsing:
    return three_calls()


@pytest.fixture
def searches() -> FakeSearches:
    return FakeSearches(KEPT, lines=("+45 70 10 10 10", "Reception"))


@pytest.fixture
def promising() -> FakePromising:
    return FakePromising()


@pytest.fixture
def window(
    browsing: FakeBrowsing, searches: FakeSearches, promising: FakePromising, qtbot: QtBot
) -> MainWindow:
    ports = (browsing, promising, FakeWho(), Theme(), lambda: NOW, None, None, searches)
    made = MainWindow(*ports)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.present()
    pause_over(made)
    return made


def asked(browsing: FakeBrowsing) -> HistoryQuery:
    found = [query for query, _ in browsing.asked if not query.person_id]
    return found[-1]


def choose(window: MainWindow, group: QueryGroup, title: str) -> None:
    chip = part(window, FilterBar).chip(group)
    chip.click()
    menu = chip.menu_shown()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.close()


def hint_words(window: MainWindow) -> list[str]:
    shown = part(window, HintList)
    if not shown.isVisible():
        return []
    return [x.text() for x in shown.findChildren(QPushButton) if x.isVisibleTo(shown)]


def test_typed_filters_are_asked_and_shown_on_the_buttons(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    search(window).setText("mette missed after:2026-09 -zoom")
    query = asked(browsing)
    assert (query.text, query.without) == ("mette", ("zoom",))
    assert query.traits == {CallTrait.MISSED}
    bar = part(window, FilterBar)
    assert bar.chip(QueryGroup.MISSED).isChecked()
    assert not bar.chip(QueryGroup.STAR).isChecked()
    assert bar.chip(QueryGroup.TIME).text() == "From 2026-09 ▾"


def test_a_button_writes_its_word_and_takes_it_out_again(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    search(window).setText("mette")
    chip = part(window, FilterBar).chip(QueryGroup.STAR)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert search(window).text() == "mette star "
    assert (asked(browsing).is_starred, chip.isChecked()) == (True, True)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert search(window).text() == "mette "
    assert (asked(browsing).is_starred, chip.isChecked()) == (False, False)


def test_choices_are_of_time_line_job_and_direction(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    choose(window, QueryGroup.TIME, "This week")
    choose(window, QueryGroup.LINE, "Reception")
    choose(window, QueryGroup.JOB, "Projektleder, Aarhus")
    choose(window, QueryGroup.DIRECTION, "Outgoing")
    expected = 'time:this-week line:Reception job:"Projektleder, Aarhus" out '
    assert search(window).text() == expected
    query = asked(browsing)
    assert query.since == midnight(NOW) - timedelta(days=NOW.weekday())
    assert query.lines == ("Reception",)
    assert query.job_words == ("Projektleder, Aarhus",)
    choose(window, QueryGroup.TIME, "Any time")
    choose(window, QueryGroup.TIME, "Since the ad")
    assert (asked(browsing).since, asked(browsing).is_since_ad) == (None, True)


def test_nobody_chooses_among_one_line(window: MainWindow, searches: FakeSearches) -> None:
    chip = part(window, FilterBar).chip(QueryGroup.LINE)
    assert chip.isVisible()
    searches.lines = ("Reception",)
    searches.ask()
    assert not chip.isVisible()
    search(window).setText("line:rec")
    assert chip.isVisible()


def test_hints_are_told_while_somebody_types(window: MainWindow) -> None:
    assert hint_words(window) == []
    press(window, "/")
    assert hint_words(window)[:3] == ["job:", "missed", "star"]
    QTest.keyClicks(search(window), "mis")
    assert hint_words(window) == ["missed"]
    QTest.keyClick(search(window), Qt.Key.Key_Tab)
    assert search(window).text() == "missed "
    assert search(window).hasFocus()
    assert hint_words(window) == []
    QTest.keyClicks(search(window), "job:con")
    assert hint_words(window) == ["job:Controller"]
    control(part(window, HintList), QPushButton, "").click()
    assert search(window).text() == "missed job:Controller "
    QTest.keyClicks(search(window), "s")
    table(window).setFocus()
    assert hint_words(window) == []


def test_tab_goes_on_where_nothing_is_told(window: MainWindow) -> None:
    press(window, "/")
    QTest.keyClicks(search(window), "zebra")
    QTest.keyClick(search(window), Qt.Key.Key_Tab)
    assert not search(window).hasFocus()


def test_hints_stand_under_the_field_and_inside_the_window(window: MainWindow) -> None:
    press(window, "/")
    shown = part(window, HintList)
    top = search(window).mapTo(window, QPoint(0, search(window).height())).y()
    assert shown.parentWidget() is window
    assert top < shown.geometry().top() < top + 12
    assert window.rect().contains(shown.geometry())
    window.resize(window.width() + 60, window.height())
    assert shown.isVisible()


def test_today_lists_todays_calls_and_counts_them(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    window.show_view(TODAY)
    assert asked(browsing) == HistoryQuery(since=midnight(NOW))
    search(window).setText("mette")
    assert asked(browsing) == HistoryQuery(since=midnight(NOW), text="mette")
    window.show_view(ALL_CALLS)
    assert search(window).text() == ""


def test_an_empty_today_says_so(window: MainWindow, browsing: FakeBrowsing) -> None:
    browsing.rows.clear()
    window.show_view(TODAY)
    assert "No calls yet today" in shown_text(window)


def test_a_search_is_kept_and_dropped_by_its_star(
    window: MainWindow, searches: FakeSearches
) -> None:
    search(window).setText("missed  time:today ")
    control(window, QToolButton, "Keep this search").click()
    made = searches.kept[-1]
    assert (made.title, made.text) == ("missed time:today", "missed time:today")
    assert side(window).model().index(6, 0).data() == "Ledere"
    assert side(window).model().index(7, 0).data() == "missed time:today"
    control(window, QToolButton, "Keep this search no longer").click()
    assert searches.kept == [KEPT]
    press(window, "Ctrl+Z")
    assert searches.kept == [KEPT, made]


def test_there_is_nothing_to_keep_of_an_empty_search(window: MainWindow) -> None:
    star = control(window, QToolButton, "Keep this search")
    assert not star.isVisible()
    search(window).setText("x")
    assert star.isVisible()
    window.show_view(TODAY)
    assert not star.isVisible()


def test_a_kept_search_is_asked_again_from_the_side_bar(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    window.show_view(SideView(ViewKind.SEARCH, search_id="s7"))
    assert search(window).text() == "leder star "
    assert asked(browsing) == HistoryQuery(text="leder", is_starred=True)
    assert control(window, QToolButton, "Keep this search no longer").isVisible()


def kept_menu(window: MainWindow) -> QMenu:
    lines = side(window)
    place = lines.visualRect(lines.model().index(6, 0)).center()
    lines.customContextMenuRequested.emit(place)
    return next(x for x in window.findChildren(QMenu) if x.actions()[0].text() == "Rename…")


def test_a_kept_search_gets_another_name(window: MainWindow, searches: FakeSearches) -> None:
    kept_menu(window).actions()[0].trigger()
    dialog = next(x for x in window.findChildren(QDialog) if x.windowTitle() == "Rename search")
    assert nameless(dialog) == []
    field = control(dialog, QLineEdit, "Name of the search")
    assert field.text() == "Ledere"
    field.setText("  Gode   ledere ")
    next(x for x in dialog.findChildren(QPushButton) if x.text() == "Rename").click()
    assert searches.kept == [replace(KEPT, title="Gode ledere")]


def test_a_kept_search_goes_and_comes_back(window: MainWindow, searches: FakeSearches) -> None:
    kept_menu(window).actions()[1].trigger()
    assert searches.kept == []
    assert "“Ledere” is no longer kept." in shown_text(window)
    press(window, "Ctrl+Z")
    assert searches.kept == [KEPT]


def test_j_and_k_go_down_and_up(window: MainWindow) -> None:
    for key, row in (("j", 1), ("j", 2), ("j", 2), ("k", 1), ("k", 0), ("k", 0)):
        QTest.keyClicks(table(window), key)
        assert table(window).currentIndex().row() == row


def test_p_promises_to_ring_back_and_can_be_undone(
    window: MainWindow, promising: FakePromising
) -> None:
    QTest.keyClicks(table(window), "p")
    menu = next(x for x in window.findChildren(PutOffMenu) if x.isVisible())
    menu.actions()[1].trigger()
    menu.close()
    (wish, made) = promising.wishes[-1]
    assert isinstance(made, Promise)
    assert (wish, made.person_id, made.call_id) == ("restore", "mette", METTE.call_id)
    assert made.due_at == NOW + timedelta(hours=1)
    assert "You promised to ring Mette Sørensen back." in shown_text(window)
    press(window, "Ctrl+Z")
    assert promising.wishes[-1] == ("drop", made.id)


def test_a_question_mark_tells_all_keys_and_any_key_closes_them(window: MainWindow) -> None:
    press(window, "?")
    sheet = part(window, KeysSheet)
    assert sheet.isVisible()
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "Promise to ring back" in said
    QTest.keyClick(sheet, Qt.Key.Key_X)
    assert not sheet.isVisible()


def test_every_control_has_a_name(window: MainWindow) -> None:
    search(window).setText("x")
    assert nameless(window) == []
