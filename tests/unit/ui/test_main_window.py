"""The main window: lists, people, keys and stars."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from taktone.core.history_query import HistoryQuery
from taktone.ui.history.side_view import ALL_CALLS, CANDIDATES, SideView, ViewKind
from taktone.ui.main_window import MainWindow
from taktone.ui.settings.job_dialog import JobDialog
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import (
    METTE,
    STARRED,
    note,
    open_window,
    people,
    press,
    search,
    side,
    status,
    table,
    three_calls,
)
from unit.ui.history.reach import control, nameless, part, pause_over, shown_text
from unit.ui.history.sample import a_candidate

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def browsing() -> FakeBrowsing:
    return three_calls()


@pytest.fixture
def window(browsing: FakeBrowsing, qtbot: QtBot) -> MainWindow:
    return open_window(browsing, qtbot)


def test_it_opens_on_all_calls_with_the_newest_person_beside_them(window: MainWindow) -> None:
    assert window.windowTitle() == "Taktone"
    assert table(window).model().rowCount() == 3
    assert note(window).toPlainText() == METTE.note
    assert table(window).hasFocus()


def test_the_side_bar_counts(window: MainWindow) -> None:
    pause_over(window)
    model = side(window).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert said[:3] == ["Today, 1284", "Calls, 1284", "Worth an interview, 2"]
    assert "Projektleder, Aarhus, 31" in said
    assert status(window).startswith("1,284 ")


def test_arrows_show_the_next_person(window: MainWindow) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    assert control(window, QLineEdit, "Name of the caller").text() == "Jonas Holm"
    assert note(window).toPlainText() == "Ring tilbage"


def test_n_goes_to_the_note_and_escape_back(window: MainWindow, browsing: FakeBrowsing) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_N)
    assert note(window).hasFocus()
    QTest.keyClicks(note(window), " Ring op.")
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert table(window).hasFocus()
    assert browsing.wishes == [("edit_note", METTE.call_id, "Leder et team på 6. Ring op.")]
    assert table(window).model().index(0, 4).data() == "Leder et team på 6. Ring op."


def test_s_takes_a_star_and_offers_it_back(window: MainWindow, browsing: FakeBrowsing) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_S)
    assert browsing.wishes == [("unmark", "mette", "pm")]
    assert table(window).model().index(0, 0).data() == ""
    assert "Mette Sørensen is no longer on the list." in shown_text(window)
    press(window, "Ctrl+Z")
    assert STARRED in browsing.candidates
    assert "no longer" not in shown_text(window)
    assert table(window).model().index(0, 0).data() == "★"


def test_s_sets_a_star_and_ends_what_could_be_undone(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_S)
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    QTest.keyClick(table(window), Qt.Key.Key_S)
    assert browsing.wishes[-1] == ("mark", "jonas", "pm")
    assert "no longer" not in shown_text(window)


def test_a_star_in_the_pane_counts_for_the_open_call(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    control(window, QPushButton, "Worth an interview").click()
    assert browsing.wishes == [("mark", "jonas", "pm")]


def test_somebody_without_a_name_is_called_by_their_number(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    browsing.candidates = [a_candidate("mette", name=" ")]
    browsing.read_candidates()
    QTest.keyClick(table(window), Qt.Key.Key_S)
    assert "+45 20 12 34 56 is no longer on the list." in shown_text(window)


def test_the_marked_people_are_one_click_away(window: MainWindow) -> None:
    window.show_view(CANDIDATES)
    assert people(window).isVisible()
    assert people(window).model().rowCount() == 3
    assert control(window, QLineEdit, "Name of the caller").text() == "Mette Sørensen"
    assert status(window).startswith("2 ")


def test_a_star_taken_among_the_people_can_be_undone(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    window.show_view(CANDIDATES)
    QTest.keyClick(people(window), Qt.Key.Key_S)
    assert browsing.wishes == [("unmark", "mette", "pm")]
    assert people(window).model().rowCount() == 2
    control(window, QPushButton, "Undo").click()
    assert people(window).model().rowCount() == 3


def test_enter_on_a_person_goes_to_their_calls(window: MainWindow) -> None:
    window.show_view(CANDIDATES)
    QTest.keyClick(people(window), Qt.Key.Key_Return)
    assert control(window, QListView, "Calls of this person").hasFocus()


def test_marks_read_behind_the_calls_leave_the_person_beside_them(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    window.show_view(CANDIDATES)
    window.show_view(ALL_CALLS)
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    browsing.candidates = []
    browsing.read_candidates()
    assert control(window, QLineEdit, "Name of the caller").text() == "Jonas Holm"


def test_a_job_has_a_list_of_its_own(window: MainWindow, browsing: FakeBrowsing) -> None:
    window.show_view(SideView(ViewKind.JOB, "fin"))
    assert (HistoryQuery(job_id="fin"), None) in browsing.asked
    assert table(window).model().rowCount() == 1
    assert control(window, QPushButton, "Edit job").isVisible()


@pytest.mark.parametrize("keys", ["Ctrl+F", "/"])
def test_the_search_is_one_key_away(window: MainWindow, keys: str) -> None:
    search(window).setText("team")
    table(window).setFocus()
    press(window, keys)
    assert search(window).hasFocus()
    assert search(window).selectedText() == "team"


def test_the_search_leaves_the_people_for_the_calls(window: MainWindow) -> None:
    window.show_view(CANDIDATES)
    press(window, "Ctrl+F")
    assert table(window).isVisible()
    assert search(window).hasFocus()


def test_a_slash_can_be_typed_into_a_note(window: MainWindow) -> None:
    note(window).setFocus()
    note(window).selectAll()
    QTest.keyClicks(note(window), "a/b")
    assert note(window).toPlainText() == "a/b"


def test_a_narrow_window_shows_the_person_when_wanted(window: MainWindow) -> None:
    window.resize(800, 520)
    assert not note(window).isVisible()
    QTest.keyClick(table(window), Qt.Key.Key_Return)
    assert note(window).hasFocus()
    assert not table(window).isVisible()
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert table(window).hasFocus()
    assert not note(window).isVisible()


def test_what_is_written_on_the_card_is_seen_here(window: MainWindow) -> None:
    window.take_note(METTE.call_id, "from the card")
    assert note(window).toPlainText() == "from the card"


def test_a_new_job_is_made_in_a_window_of_its_own(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    control(window, QPushButton, "New job").click()
    dialog = part(window, JobDialog)
    control(dialog, QLineEdit, "Title").setText("Bogholder")
    dialog.accept()
    pause_over(window)
    model = side(window).model()
    assert "Bogholder" in [model.index(row, 0).data() for row in range(model.rowCount())]


def test_tab_goes_from_the_side_bar_to_the_note(window: MainWindow) -> None:
    order = []
    widget: QWidget | None = side(window).nextInFocusChain()
    while widget is not None and widget is not side(window):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            order.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    wanted = ["New job", "Menu", "Search", "Calls", "Name of the caller", "Worth an interview"]
    assert [name for name in order if name in wanted] == wanted
    assert order.index("Calls of this person") < order.index("Note")


def test_every_control_has_a_name(window: MainWindow) -> None:
    window.show_view(SideView(ViewKind.JOB, "fin"))
    assert not nameless(window)
    window.show_view(CANDIDATES)
    assert not nameless(window)
