"""The list "Ring back" in the main window."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.ui.history.side_view import ALL_CALLS, CANDIDATES, PROMISES
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import note, open_window, press, search, side, status, three_calls
from unit.ui.history.reach import control, nameless, pause_over, shown_text
from unit.ui.history.sample import NOW
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising, a_promise, promised

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

JONAS = promised(
    a_promise("p0", person_id="jonas", due_at=NOW - timedelta(hours=1)), "Jonas Holm", "+4531558002"
)


@pytest.fixture
def browsing() -> FakeBrowsing:
    return three_calls()


@pytest.fixture
def promising(browsing: FakeBrowsing) -> FakePromising:
    made = FakePromising(JONAS, promised())
    made.changed.connect(browsing.history_changed)
    return made


@pytest.fixture
def window(browsing: FakeBrowsing, promising: FakePromising, qtbot: QtBot) -> MainWindow:
    made = open_window(browsing, qtbot, promising)
    pause_over(made)
    return made


def lines(window: MainWindow) -> QListView:
    return control(window, QListView, "Promises")


def said(window: MainWindow, row: int) -> str:
    return str(side(window).model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_promises_are_read_when_first_shown(
    browsing: FakeBrowsing, promising: FakePromising, qtbot: QtBot
) -> None:
    window = MainWindow(browsing, promising, FakeWho(), Theme(), lambda: NOW)
    qtbot.addWidget(window)
    assert promising.reads == 0
    window.present()
    pause_over(window)
    assert promising.reads == 1


def test_shown_at_once_they_are_read_at_once(
    browsing: FakeBrowsing, promising: FakePromising, qtbot: QtBot
) -> None:
    window = MainWindow(browsing, promising, FakeWho(), Theme(), lambda: NOW)
    qtbot.addWidget(window)
    window.present()
    window.show_view(PROMISES)
    assert promising.reads == 1


def test_the_side_bar_counts_them_after_the_people(
    window: MainWindow, browsing: FakeBrowsing, promising: FakePromising
) -> None:
    assert said(window, 3) == "Ring back, 2"
    promising.listed.append(promised(a_promise("new")))
    browsing.history_changed.emit(Changes(has_promises=True))
    assert said(window, 3) == "Ring back, 3"


def test_other_changes_do_not_read_them(
    window: MainWindow, browsing: FakeBrowsing, promising: FakePromising
) -> None:
    reads = promising.reads
    browsing.rename("jonas", "Jonas Lund")
    browsing.history_changed.emit(Changes(has_candidates=True, has_jobs=True))
    pause_over(window)
    assert promising.reads == reads


def test_where_they_show_another_name_is_read(
    window: MainWindow, browsing: FakeBrowsing, promising: FakePromising
) -> None:
    window.show_view(PROMISES)
    reads = promising.reads
    browsing.rename("jonas", "Jonas Lund")
    pause_over(window)
    assert promising.reads == reads + 1


def test_the_view_shows_the_list_with_the_first_person_beside_it(window: MainWindow) -> None:
    window.show_view(PROMISES)
    assert lines(window).isVisible()
    assert control(window, QLineEdit, "Name of the caller").text() == "Jonas Holm"
    assert note(window).toPlainText() == "Ring tilbage"
    assert status(window).startswith("2 ")


def test_enter_goes_to_the_persons_calls_and_escape_back(window: MainWindow) -> None:
    window.resize(800, 520)
    window.show_view(PROMISES)
    lines(window).setFocus()
    QTest.keyClick(lines(window), Qt.Key.Key_Return)
    calls = control(window, QListView, "Calls of this person")
    assert calls.hasFocus()
    assert not lines(window).isVisible()
    control(window, QPushButton, "Back to the list").click()
    assert lines(window).hasFocus()


def test_done_is_taken_off_the_list_and_can_be_undone(
    window: MainWindow, promising: FakePromising
) -> None:
    window.show_view(PROMISES)
    QTest.keyClick(lines(window), Qt.Key.Key_D)
    assert said(window, 3) == "Ring back, 1"
    assert "Your promise to Jonas Holm is kept." in shown_text(window)
    press(window, "Ctrl+Z")
    assert said(window, 3) == "Ring back, 2"
    assert promising.wishes == [("keep", "p0"), ("reopen", "p0")]


def test_promise_and_star_are_undone_one_after_the_other(
    window: MainWindow, browsing: FakeBrowsing, promising: FakePromising
) -> None:
    window.show_view(CANDIDATES)
    control(window, QListView, "People worth an interview").setFocus()
    QTest.keyClick(control(window, QListView, "People worth an interview"), Qt.Key.Key_S)
    window.show_view(PROMISES)
    QTest.keyClick(lines(window), Qt.Key.Key_Delete)
    marked = len(browsing.candidates)
    press(window, "Ctrl+Z")
    assert promising.wishes[-1] == ("restore", JONAS.promise)
    assert len(browsing.candidates) == marked
    press(window, "Ctrl+Z")
    assert len(browsing.candidates) == marked + 1


def test_a_number_is_wanted_of_the_program(window: MainWindow, qtbot: QtBot) -> None:
    window.show_view(PROMISES)
    with qtbot.waitSignal(window.dial_wanted) as wanted:
        QTest.keyClick(lines(window), Qt.Key.Key_C)
    assert wanted.args == ["+4531558002"]


def test_behind_the_calls_the_person_beside_them_stays(
    window: MainWindow, promising: FakePromising
) -> None:
    window.show_view(PROMISES)
    window.show_view(ALL_CALLS)
    name = control(window, QLineEdit, "Name of the caller").text()
    promising.keep("p0")
    assert control(window, QLineEdit, "Name of the caller").text() == name


def test_the_search_leaves_the_promises_for_the_calls(window: MainWindow) -> None:
    window.show_view(PROMISES)
    press(window, "Ctrl+F")
    assert search(window).hasFocus()
    assert not lines(window).isVisible()


def test_every_control_has_a_name(window: MainWindow) -> None:
    window.show_view(PROMISES)
    assert not nameless(window)
