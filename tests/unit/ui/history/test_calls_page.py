"""The list of calls with its search."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID
from taktone.ui.history import call_table_view
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.count_reader import CountReader
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control, nameless, part, pause_over, shown_text
from unit.ui.history.sample import JOBS, NOW, a_row

ROWS = (
    a_row(5, note="Leder et team"),
    a_row(4, name="Jonas Holm", number="+4531558002", note="Ring tilbage"),
    a_row(3, name="Amina Yusuf", job_id="fin", note="Har bygget teamet op"),
    a_row(2, name="", number="", job_id="fin", note=""),
)

Told = list[tuple[str, dict[str, int]]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    seen: Told = []
    monkeypatch.setattr(call_table_view, "trace", lambda ev, **ids: seen.append((ev, ids)))
    return seen


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing(ROWS, JOBS)


@pytest.fixture
def show(browsing: FakeBrowsing, qtbot: QtBot) -> Callable[[], CallsPage]:
    def shown() -> CallsPage:
        words = RowWords(lambda: NOW)
        words.set_jobs(JOBS)
        page = CallsPage(browsing, words, Theme())
        qtbot.addWidget(page)
        browsing.history_changed.connect(page.refresh)
        page.resize(640, 480)
        with qtbot.waitExposed(page):
            page.show()
        page.open()
        return page

    return shown


@pytest.fixture
def page(show: Callable[[], CallsPage]) -> CallsPage:
    return show()


def names(page: CallsPage) -> list[str]:
    model = page.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def counting(page: CallsPage) -> None:
    pause_over(part(page, CountReader))


def test_opening_lists_the_newest_calls_and_chooses_the_first(page: CallsPage) -> None:
    assert names(page) == ["Mette Sørensen", "Jonas Holm", "Amina Yusuf", "Hidden number"]
    assert page.table.current_call() == ROWS[0]


def test_the_first_page_is_traced_when_it_is_painted(
    show: Callable[[], CallsPage], told: Told
) -> None:
    page = show()
    page.table.viewport().repaint()
    assert told == [("history.first_page", {})]


def test_each_key_asks_at_once(page: CallsPage, browsing: FakeBrowsing) -> None:
    QTest.keyClicks(page.search, "jo")
    assert [query.text for query, _ in browsing.asked[1:]] == ["j", "jo"]
    assert names(page) == ["Jonas Holm"]


def test_answers_to_older_keys_are_dropped(page: CallsPage, browsing: FakeBrowsing) -> None:
    browsing.is_slow = True
    QTest.keyClicks(page.search, "am")
    browsing.answer(1)
    browsing.answer(0)
    assert names(page) == ["Amina Yusuf"]


def test_old_rows_stay_until_the_answer_is_there(page: CallsPage, browsing: FakeBrowsing) -> None:
    browsing.is_slow = True
    QTest.keyClicks(page.search, "zz")
    assert len(names(page)) == 4
    assert "Nothing found" not in shown_text(page)


def test_each_key_is_traced_when_its_rows_are_painted(page: CallsPage, told: Told) -> None:
    page.table.viewport().repaint()
    told.clear()
    QTest.keyClick(page.search, Qt.Key.Key_A)
    page.table.viewport().repaint()
    QTest.keyClick(page.search, Qt.Key.Key_X)
    page.table.viewport().repaint()
    assert told == [
        ("search.painted", {"len": 1, "rows": 1}),
        ("search.painted", {"len": 2, "rows": 0}),
    ]


def test_blank_typing_searches_for_nothing(page: CallsPage, browsing: FakeBrowsing) -> None:
    QTest.keyClicks(page.search, "  ")
    assert browsing.asked[-1] == (HistoryQuery(), None)
    assert len(names(page)) == 4


def test_a_search_without_hits_says_so_and_offers_the_way_back(page: CallsPage) -> None:
    QTest.keyClicks(page.search, "Zanzibar")
    assert "Nothing found for “Zanzibar”" in shown_text(page)
    control(page, QPushButton, "Show all calls").click()
    assert len(names(page)) == 4
    assert "Nothing found" not in shown_text(page)


def test_an_empty_history_offers_a_practice_call(
    browsing: FakeBrowsing, show: Callable[[], CallsPage], qtbot: QtBot
) -> None:
    browsing.rows = []
    page = show()
    assert "No calls yet" in shown_text(page)
    with qtbot.waitSignal(page.practice_wanted):
        control(page, QPushButton, "Try a practice call").click()


def test_the_first_call_ever_takes_the_place_of_the_sentence(
    browsing: FakeBrowsing, show: Callable[[], CallsPage]
) -> None:
    browsing.rows = []
    page = show()
    browsing.add_call(ROWS[0])
    assert "No calls yet" not in shown_text(page)
    assert page.table.current_call() == ROWS[0]


def test_the_chosen_call_stays_chosen_while_searching(page: CallsPage) -> None:
    page.table.choose(2)
    QTest.keyClicks(page.search, "a")
    assert names(page) == ["Amina Yusuf"]
    assert page.table.current_call() == ROWS[2]
    page.search.clear()
    assert page.table.current_call() == ROWS[2]


def test_a_search_that_loses_the_chosen_call_chooses_none(page: CallsPage) -> None:
    QTest.keyClicks(page.search, "jonas")
    assert page.table.current_call() is None


def test_the_keyboard_goes_from_the_search_to_the_first_hit(page: CallsPage) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "jonas")
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    assert page.table.current_call() == ROWS[1]


def test_a_new_call_comes_in_above_without_moving_the_choice(
    page: CallsPage, browsing: FakeBrowsing
) -> None:
    page.table.choose(1)
    browsing.add_call(a_row(9, name="Ida Lund"))
    assert names(page)[0] == "Ida Lund"
    assert page.table.current_call() == ROWS[1]
    assert page.table.currentIndex().row() == 2


def test_a_star_shows_as_soon_as_it_is_kept(page: CallsPage, browsing: FakeBrowsing) -> None:
    browsing.mark(ROWS[1].person_id, "pm")
    assert page.table.model().index(1, 0).data() == "★"


def test_a_job_has_its_own_list_and_can_be_changed_there(page: CallsPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.search, "jonas")
    page.show_list("fin")
    assert page.search.text() == ""
    assert names(page) == ["Amina Yusuf", "Hidden number"]
    assert page.table.currentIndex().row() == 0
    with qtbot.waitSignal(page.job_wanted) as wanted:
        control(page, QPushButton, "Edit job").click()
    assert wanted.args == ["fin"]


def test_all_calls_are_no_job_to_change(page: CallsPage) -> None:
    for job_id, is_there in (("fin", True), (UNSOLICITED_ID, True), ("", False)):
        page.show_list(job_id)
        assert control(page, QPushButton, "Edit job").isVisible() is is_there


def test_a_search_in_a_job_stays_in_it(page: CallsPage, browsing: FakeBrowsing) -> None:
    page.show_list("fin")
    QTest.keyClicks(page.search, "a")
    assert browsing.asked[-1] == (HistoryQuery(text="a", job_id="fin"), None)


def test_a_job_without_calls_says_so(page: CallsPage) -> None:
    page.show_list("nobody")
    assert "No calls about this job yet" in shown_text(page)


def test_all_calls_are_counted_after_a_pause(
    page: CallsPage, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    browsing.count = 1284
    with qtbot.waitSignal(page.total_counted) as counted:
        counting(page)
    assert counted.args == [1284]
    assert page.status.startswith("1,284 ")


def test_a_search_is_counted_beside_all(page: CallsPage, browsing: FakeBrowsing) -> None:
    browsing.count = 1284
    counting(page)
    QTest.keyClicks(page.search, "jonas")
    assert page.status.startswith("1 of 1,284 ")


def test_a_search_with_many_hits_is_counted_by_the_store(
    browsing: FakeBrowsing, show: Callable[[], CallsPage]
) -> None:
    browsing.rows = [a_row(seq) for seq in range(300, 0, -1)]
    page = show()
    QTest.keyClicks(page.search, "m")
    counting(page)
    assert page.status.startswith("300 of 300 ")


def test_scrolling_does_not_count_again(
    browsing: FakeBrowsing, show: Callable[[], CallsPage], qtbot: QtBot
) -> None:
    browsing.rows = [a_row(seq) for seq in range(300, 0, -1)]
    page = show()
    counting(page)
    page.table.model().fetchMore(page.table.rootIndex())
    assert page.status.startswith("300 ")
    with qtbot.assertNotEmitted(browsing.count_read):
        counting(page)


def test_a_new_call_is_counted(page: CallsPage, browsing: FakeBrowsing) -> None:
    counting(page)
    browsing.add_call(a_row(9))
    counting(page)
    assert page.status.startswith("5 ")


def test_other_titles_of_jobs_are_painted(page: CallsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.table.model().dataChanged):
        page.say_jobs()


def test_hostile_calls_are_listed_as_they_are(
    browsing: FakeBrowsing, show: Callable[[], CallsPage]
) -> None:
    evil = "<img src='file:///etc/passwd'>\u202e\x00👩‍👧" + "x" * 10_000
    browsing.rows = [a_row(1, name=evil, note=evil, number="<b>")]
    page = show()
    assert names(page)[0].startswith("<img src")
    assert len(names(page)[0]) <= 400
    page.grab()
    QTest.keyClicks(page.search, "<img")
    page.grab()
    assert Changes() == Changes()


def test_every_control_has_a_name(page: CallsPage) -> None:
    page.show_list("fin")
    assert not nameless(page)
