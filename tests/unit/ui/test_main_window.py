"""The main window as a whole."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError, Problem
from taktone.ui import main_window
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.side_view import ALL_CALLS, CANDIDATES, SideView, ViewKind
from taktone.ui.main_window import SIDE_READ_PAUSE_MS, MainWindow
from taktone.ui.settings.job_dialog import JobDialog
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control, nameless, part, pause_over, shown_text
from unit.ui.history.sample import COUNTS, JOBS, NOW, a_candidate, a_row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

METTE = a_row(5, person_id="mette", is_starred=True)
JONAS = a_row(4, person_id="jonas", name="Jonas Holm", number="+4531558002", note="Ring tilbage")
AMINA = a_row(3, person_id="amina", name="Amina Yusuf", job_id="fin", note="Har bygget teamet op")
ROWS = (METTE, JONAS, AMINA)
STARRED = a_candidate("mette", marked_at=NOW)


@pytest.fixture
def browsing() -> FakeBrowsing:
    made = FakeBrowsing(ROWS, JOBS)
    made.candidates = [STARRED, a_candidate("p7", name="Ida Lund", marked_at=NOW - timedelta(1))]
    made.job_counts = COUNTS
    made.count = 1284
    return made


@pytest.fixture
def window(browsing: FakeBrowsing, qtbot: QtBot) -> MainWindow:
    made = MainWindow(browsing, Theme(), lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.present()
    return made


def table(window: MainWindow) -> QTableView:
    return control(window, QTableView, "Calls")


def side(window: MainWindow) -> QListView:
    return control(window, QListView, "Views and jobs")


def people(window: MainWindow) -> QListView:
    return control(window, QListView, "People worth an interview")


def note(window: MainWindow) -> QPlainTextEdit:
    return control(window, QPlainTextEdit, "Note")


def search(window: MainWindow) -> QLineEdit:
    return control(window, QLineEdit, "Search")


def status(window: MainWindow) -> str:
    return next(x for x in window.findChildren(QLabel) if x.objectName() == "status").text()


def press(window: MainWindow, keys: str) -> None:
    found = [x for x in window.findChildren(QShortcut) if x.key().toString() == keys]
    assert found, keys
    found[0].activated.emit()


def test_nothing_is_read_before_it_is_shown(browsing: FakeBrowsing, qtbot: QtBot) -> None:
    window = MainWindow(browsing, Theme(), lambda: NOW)
    qtbot.addWidget(window)
    browsing.history_changed.emit(Changes(has_jobs=True))
    assert browsing.asked == []


def test_it_opens_on_all_calls_with_the_newest_person_beside_them(window: MainWindow) -> None:
    assert window.windowTitle() == "Taktone"
    assert table(window).model().rowCount() == 3
    assert note(window).toPlainText() == METTE.note
    assert table(window).hasFocus()


def test_opening_is_traced(
    browsing: FakeBrowsing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(main_window, "trace", told.append)
    window = MainWindow(browsing, Theme(), lambda: NOW)
    qtbot.addWidget(window)
    window.present()
    window.close()
    window.present()
    assert told == ["history.open", "history.open"]


def test_the_side_bar_counts(window: MainWindow) -> None:
    pause_over(window)
    model = side(window).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert said[:2] == ["Calls, 1284", "Worth an interview, 2"]
    assert "Projektleder, Aarhus, 31" in said
    assert status(window).startswith("1,284 ")


def test_arrows_show_the_next_person(window: MainWindow) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    assert control(window, QLineEdit, "Name of the caller").text() == "Jonas Holm"
    assert note(window).toPlainText() == "Ring tilbage"


def test_n_goes_to_the_note_and_escape_back(window: MainWindow, browsing: FakeBrowsing) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_N)
    assert note(window).hasFocus()
    QTest.keyClicks(note(window), "Obs: ")
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert table(window).hasFocus()
    assert browsing.wishes == [("edit_note", METTE.call_id, "Obs: Leder et team på 6.")]
    assert table(window).model().index(0, 4).data() == "Obs: Leder et team på 6."


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


@pytest.mark.parametrize(
    ("signal", "send"),
    [
        ("settings_wanted", lambda menu: menu.settings_wanted.emit()),
        ("quit_wanted", lambda menu: menu.quit_wanted.emit()),
        ("practice_wanted", lambda menu: menu.practice_wanted.emit()),
        ("resume_wanted", lambda menu: menu.resume_wanted.emit()),
        ("pause_wanted", lambda menu: menu.pause_wanted.emit(60)),
    ],
)
def test_what_the_menu_wants_the_window_wants(
    window: MainWindow, qtbot: QtBot, signal: str, send: Callable[[MainMenu], None]
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        send(part(window, MainMenu))


def test_settings_and_quit_have_keys_of_the_window(window: MainWindow) -> None:
    assert {x.shortcut().toString() for x in window.actions()} == {"Ctrl+,", "Ctrl+Q"}


def test_while_paused_the_menu_offers_the_way_back(window: MainWindow) -> None:
    window.show_paused(is_paused=True)
    texts = [x.text() for x in part(window, MainMenu).actions()]
    assert "Show cards again" in texts


def test_closing_hides_it_and_keeps_what_was_typed(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    note(window).setFocus()
    QTest.keyClicks(note(window), "!")
    window.close()
    assert not window.isVisible()
    assert browsing.wishes == [("edit_note", METTE.call_id, "!Leder et team på 6.")]


def test_without_a_tray_closing_minimises(window: MainWindow) -> None:
    window.keeps_in_task_bar = True
    assert not window.close()
    assert window.isMinimized()
    window.present()
    assert not window.isMinimized()
    window.keeps_in_task_bar = False
    assert window.close()


def test_what_changed_while_hidden_is_read_when_shown(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    window.close()
    asked = len(browsing.asked)
    browsing.add_call(a_row(9, name="Ida Lund"))
    assert len(browsing.asked) == asked
    window.present()
    assert table(window).model().index(0, 1).data() == "Ida Lund"


def test_shown_again_without_a_change_it_reads_nothing(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    window.close()
    asked = len(browsing.asked)
    window.present()
    assert len(browsing.asked) == asked


def test_jobs_and_people_are_read_again_after_a_pause(
    window: MainWindow, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(browsing.jobs_read):
        for _ in range(3):
            browsing.history_changed.emit(Changes(has_jobs=True))
    assert SIDE_READ_PAUSE_MS < 1000
    with qtbot.waitSignals([browsing.jobs_read, browsing.candidates_read]):
        pause_over(window)


def test_no_timer_runs_while_nothing_happens(window: MainWindow) -> None:
    pause_over(window)
    pause_over(window)
    assert not [x for x in window.findChildren(QTimer) if x.isActive()]


def test_a_narrow_window_shows_the_person_when_wanted(window: MainWindow) -> None:
    window.resize(800, 520)
    assert not note(window).isVisible()
    QTest.keyClick(table(window), Qt.Key.Key_Return)
    assert note(window).hasFocus()
    assert not table(window).isVisible()
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert table(window).hasFocus()
    assert not note(window).isVisible()


def test_known_problems_are_told_at_the_top_until_they_are_over(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    browsing.failed.emit(KnownError(Problem.DISK_FULL))
    assert "The disk is full" in shown_text(window)
    window.problem_over()
    assert "The disk is full" not in shown_text(window)
    window.tell_problem(KnownError(Problem.STORE_BUSY))
    assert "busy" in shown_text(window)


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


def test_another_scheme_and_language_are_followed(window: MainWindow) -> None:
    assert "#FBFAF7" in window.styleSheet()
    for widget in (window, *window.findChildren(QLabel)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert not window.grab().isNull()


def test_a_window_that_was_put_away_hears_nothing_more(
    browsing: FakeBrowsing, qapp: QApplication
) -> None:
    theme = Theme()
    window = MainWindow(browsing, theme, lambda: NOW)
    window.present()
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    theme.changed.emit()
    browsing.add_call(a_row(9))
    browsing.read_jobs()
    browsing.failed.emit(KnownError(Problem.DISK_FULL))
    assert not shiboken6.isValid(window)


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
