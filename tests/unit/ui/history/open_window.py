"""The main window in a test: what is in its history, and how its parts are reached."""

from datetime import timedelta

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control, pause_over
from unit.ui.history.sample import COUNTS, JOBS, NOW, a_candidate, a_row
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising

METTE = a_row(5, person_id="mette", is_starred=True)
JONAS = a_row(4, person_id="jonas", name="Jonas Holm", number="+4531558002", note="Ring tilbage")
AMINA = a_row(3, person_id="amina", name="Amina Yusuf", job_id="fin", note="Har bygget teamet op")
STARRED = a_candidate("mette", marked_at=NOW)


def three_calls() -> FakeBrowsing:
    """Three calls of 1,284, two people marked."""
    made = FakeBrowsing((METTE, JONAS, AMINA), JOBS)
    made.candidates = [STARRED, a_candidate("p7", name="Ida Lund", marked_at=NOW - timedelta(1))]
    made.job_counts = COUNTS
    made.count = 1284
    return made


def open_window(
    browsing: FakeBrowsing, qtbot: QtBot, promising: FakePromising | None = None
) -> MainWindow:
    """The window as the user opens it, everything read."""
    made = MainWindow(browsing, promising or FakePromising(), FakeWho(), Theme(), lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.present()
    pause_over(made)
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
