"""The main window opens, hides, minimises, reads again and goes away."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.known_error import KnownError, Problem
from taktone.ui import main_window
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.side_reader import SIDE_READ_PAUSE_MS
from taktone.ui.history.side_view import CANDIDATES
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import (
    METTE,
    note,
    open_window,
    table,
    three_calls,
)
from unit.ui.history.reach import part, pause_over, shown_text
from unit.ui.history.sample import NOW, a_row
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def browsing() -> FakeBrowsing:
    return three_calls()


@pytest.fixture
def window(browsing: FakeBrowsing, qtbot: QtBot) -> MainWindow:
    return open_window(browsing, qtbot)


def test_nothing_is_read_before_it_is_shown(browsing: FakeBrowsing, qtbot: QtBot) -> None:
    window = MainWindow(browsing, FakePromising(), FakeWho(), Theme(), lambda: NOW)
    qtbot.addWidget(window)
    browsing.history_changed.emit(Changes(has_jobs=True))
    assert browsing.asked == []


def test_opening_is_traced(
    browsing: FakeBrowsing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(main_window, "trace", told.append)
    window = MainWindow(browsing, FakePromising(), FakeWho(), Theme(), lambda: NOW)
    qtbot.addWidget(window)
    window.present()
    window.close()
    window.present()
    assert told == ["history.open", "history.open"]


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
    assert {"Ctrl+,", "Ctrl+Q"} <= {x.shortcut().toString() for x in window.actions()}


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


def test_jobs_are_read_again_after_a_pause(
    window: MainWindow, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(browsing.jobs_read):
        for _ in range(3):
            browsing.history_changed.emit(Changes(has_jobs=True))
    assert SIDE_READ_PAUSE_MS < 1000
    with qtbot.waitSignal(browsing.jobs_read):
        pause_over(window)


def test_people_are_read_again_where_they_show(
    window: MainWindow, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(browsing.candidates_read):
        browsing.rename("jonas", "Jonas Lund")
        pause_over(window)
    with qtbot.waitSignal(browsing.candidates_read):
        window.show_view(CANDIDATES)
    with qtbot.waitSignal(browsing.candidates_read):
        browsing.rename("jonas", "Jonas Holm")
        pause_over(window)


def test_no_timer_runs_while_nothing_happens(window: MainWindow) -> None:
    pause_over(window)
    pause_over(window)
    assert not [x for x in window.findChildren(QTimer) if x.isActive()]


def test_known_problems_are_told_at_the_top_until_they_are_over(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    browsing.failed.emit(KnownError(Problem.DISK_FULL))
    assert "The disk is full" in shown_text(window)
    window.problem_over()
    assert "The disk is full" not in shown_text(window)
    window.tell_problem(KnownError(Problem.STORE_BUSY))
    assert "busy" in shown_text(window)


def test_another_scheme_and_language_are_followed(window: MainWindow) -> None:
    assert "#FBFAF7" in window.styleSheet()
    for widget in (window, *window.findChildren(QLabel)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert not window.grab().isNull()


def test_a_window_that_was_put_away_hears_nothing_more(
    browsing: FakeBrowsing, qapp: QApplication
) -> None:
    theme = Theme()
    window = MainWindow(browsing, FakePromising(), FakeWho(), theme, lambda: NOW)
    window.present()
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    theme.changed.emit()
    browsing.add_call(a_row(9))
    browsing.read_jobs()
    browsing.failed.emit(KnownError(Problem.DISK_FULL))
    assert not shiboken6.isValid(window)
