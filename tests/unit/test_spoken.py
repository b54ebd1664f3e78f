"""The whole program as a screen reader meets it: card and windows, in every state."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from helpers.history_on_disk import keep_jobs
from taktone.core.job import Job, JobFact
from taktone.ui.history.call_entry import CallEntry
from taktone.ui.history.side_view import CANDIDATES, PROMISES
from taktone.ui.settings.settings_dialog import SettingsDialog
from unit.test_parts import Root
from unit.ui.history.reach import control, part
from unit.ui.spoken import Met, Role, silent, walk

pytestmark = [
    pytest.mark.long,
    pytest.mark.usefixtures("wide_screen"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Window = TypeVar("Window", bound=QWidget)
JOB = Job(
    id="pm",
    title="Projektleder",
    ad_link="https://example.org/pm",
    greeting="Godmorgen, du taler med Anna fra Nordvind",
    facts=(JobFact(id="pay", label="Løn", value="52.000"), JobFact(id="travel", label="rejser")),
    criteria=("Har ledet et team",),
    questions=("Hvad fik dig til at ringe?",),
    channels=("Jobindex", "Jobnet"),
)
FAMILY = "+4586123456"


@pytest.fixture
def root(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Root]:
    """The program as it is built, with a job that has everything."""
    keep_jobs(tmp_path / "data", JOB)
    root = Root(qapp, tmp_path / "data")
    with qtbot.waitSignals([root.parts.ready, root.parts.later.done]):
        root.parts.start(is_background=True)
    yield root
    root.parts.windows.close_all()
    root.parts.stop()
    # What the history still had to tell arrives while the card is there.
    qapp.sendPostedEvents()
    root.card().deleteLater()
    qapp.aboutToQuit.disconnect(root.parts.stop)
    gc.collect()


class Tour:
    """Goes through the program by its commands and keys."""

    def __init__(self, root: Root, qtbot: QtBot) -> None:
        self.root = root
        self._qtbot = qtbot
        self.seen = 0

    def listen(self, window: QWidget, *names: str) -> None:
        """Everything that can be reached has a name, among it these."""
        met = walk(window)
        self.seen += len(met)
        assert not silent(window)
        for name in names:
            assert any(name in x.name for x in met), (name, [x.name for x in met])

    def ring(self, key: str, number: str = "+4520123456", name: str = "") -> None:
        self.root.tell("ring", number=number, name=name, id=key)
        self._qtbot.waitUntil(lambda: self.root.card().isVisible())

    def until(self, is_so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()))

    def press(self, keys: str) -> None:
        card = self.root.card()
        (shortcut,) = (x for x in card.findChildren(QShortcut) if x.key().toString() == keys)
        shortcut.activated.emit()

    def window(self, kind: type[Window]) -> Window:
        found = [x for x in QApplication.topLevelWidgets() if isinstance(x, kind)]
        return next(x for x in found if x.isVisible())

    def over(self, key: str) -> None:
        self.root.tell("end", id=key)
        self.root.tell("close")


@pytest.fixture
def tour(root: Root, qtbot: QtBot) -> Tour:
    return Tour(root, qtbot)


def test_every_state_of_the_card_can_be_heard(tour: Tour) -> None:
    root, face = tour.root, tour.root.card().face
    tour.ring("1", name="Mette Sørensen")
    tour.listen(root.card(), "Mette Sørensen", "Ringing", "Busy now", "Worth an interview", "Close")
    tour.press("Ctrl+B")
    tour.until(face.busy.isVisible)
    tour.listen(root.card(), "Note")
    root.tell("answer", id="1")
    tour.press("Ctrl+F")
    tour.until(lambda: face.facts.panel is not None and face.facts.panel.isVisible())
    tour.listen(root.card(), "Løn")
    tour.press("Ctrl+E")
    tour.until(lambda: face.person.panel is not None and face.person.panel.isVisible())
    tour.listen(root.card(), "Name", "E-mail", "Jobindex")
    tour.press("Ctrl+P")
    tour.listen(root.card(), "Send mail")
    tour.ring("2", number="anonymous")
    tour.until(lambda: "Hidden number" in _said(root.card()))
    tour.listen(root.card(), "Hidden number")
    root.tell("end", id="1")
    panel = root.card().desks.wrap_up.panel()
    tour.until(panel.rows.isVisible)
    for section in (panel.promise, *panel.rows.sections):
        section.heading.setChecked(True)
    tour.listen(root.card(), "Does it fit the job?", "Har ledet et team", "Voice, only for you")
    assert tour.seen > 150


def test_who_is_who_and_what_was_forgotten_can_be_heard(tour: Tour) -> None:
    root, face = tour.root, tour.root.card().face
    for key, name in (("1", "Mette Sørensen"), ("2", "Jonas Sørensen")):
        tour.ring(key, FAMILY, name)
        if key == "2":
            tour.until(lambda: face.who.isVisible() or root.card().desks.who.may_be_new)
            tour.press("Alt+0")
        root.tell("answer", id=key)
        tour.over(key)
    tour.ring("3", FAMILY)
    tour.until(face.who.isVisible)
    tour.listen(root.card(), "Mette Sørensen")
    root.card().desks.menu.open()
    menu = root.card().desks.menu.menu
    assert isinstance(menu, QMenu)
    tour.listen(menu, "Not a job seeker")
    menu.close()
    tour.press("Ctrl+D")
    tour.until(face.forgotten.isVisible)
    tour.listen(root.card(), "Undo")


def test_the_main_window_can_be_heard(tour: Tour) -> None:
    root = tour.root
    tour.ring("1", name="Mette Sørensen")
    root.tell("answer", id="1")
    tour.press("Ctrl+I")
    tour.over("1")
    root.tell("missed", number="+4531558002", name="Jonas Holm")
    root.tell("history")
    tour.until(lambda: root.main() and root.main()[0].isVisible())
    (window,) = root.main()
    # Asked while it is empty, Qt would go on telling that it is.
    table = control(window, QTableView, "Calls")
    tour.until(lambda: table.model().rowCount() == 2)
    tour.listen(window, "Jonas Holm", "Search", "Calls", "Views and jobs", "Menu")
    control(window, QPushButton, "Wrap-up of this call").click()
    # Qt tells of the widget in a list only where the keyboard is.
    entry = part(window, CallEntry)
    tour.until(lambda: control(entry, QPlainTextEdit, "Note").isVisible())
    tour.listen(entry, "Note", "Maybe", "Wrap-up of this call")
    tour.listen(window, "Name of the caller")
    for view in (CANDIDATES, PROMISES):
        window.show_view(view)
        tour.listen(window)
    for menu in window.findChildren(QMenu):
        menu.show()
        tour.listen(menu)
        menu.close()


@pytest.mark.parametrize("page", ["", "lines", "prompts", "words", "quiet"])
def test_the_settings_can_be_heard(tour: Tour, page: str) -> None:
    tour.root.parts.windows.show_settings(page)
    dialog = tour.window(SettingsDialog)
    tour.listen(dialog)
    if page == "lines":
        for kind in range(3):
            button = next(x for x in dialog.findChildren(QPushButton) if x.menu() is not None)
            button.menu().actions()[kind].trigger()
            (line,) = (x for x in dialog.findChildren(QDialog) if x.isVisible())
            tour.listen(line, "Name", "Test")
            line.reject()
            tour.until(line.isHidden)


def test_the_job_can_be_heard(tour: Tour) -> None:
    tour.root.tell("history")
    tour.until(lambda: tour.root.main() and tour.root.main()[0].isVisible())
    (window,) = tour.root.main()
    tour.until(lambda: "Projektleder" in _said(window))
    window._jobs.open("pm")
    (dialog,) = (x for x in window.findChildren(QDialog) if x.isVisible())
    tour.listen(dialog, "Title", "Place")


def test_what_happens_in_a_call_is_announced(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    class Reader:
        """Stands in for Qt's bridge to screen readers."""

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QtGui.QAccessibleEvent) -> None:
            assert isinstance(event, QtGui.QAccessibleAnnouncementEvent)
            heard.append(event.message())

    monkeypatch.setattr(QtGui, "QAccessible", Reader)
    tour.ring("1", name="Mette Sørensen")
    tour.root.tell("answer", id="1")
    tour.until(lambda: len(heard) == 2)
    tour.root.tell("end", id="1")
    tour.until(lambda: len(heard) == 3)
    assert heard == [
        "Mette Sørensen is calling",
        "In the call with Mette Sørensen",
        "Mette Sørensen: Ended",
    ]


def test_a_silent_control_would_be_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    named = QPushButton("Save")
    for widget in (named, QPushButton(), QLineEdit(), QLabel("Words")):
        column.addWidget(widget)
    window.show()
    found = {met.kind for met in silent(window)}
    assert found == {"QPushButton", "QLineEdit"}
    assert Met(Role.PushButton, "Save", "QPushButton") in walk(window)
    assert QAccessible.queryAccessibleInterface(named).role() is Role.PushButton


def _said(window: QWidget) -> str:
    return "\n".join(met.name for met in walk(window))
