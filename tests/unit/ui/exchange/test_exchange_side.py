"""The main window's ways with files, with many calls at once, and with what was deleted."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from taktone.core.damaged_file import Flaw
from taktone.core.deletion import Deletion
from taktone.core.import_look import Fate, ImportLook, ImportUndo, LookedEntry
from taktone.core.import_shape import ImportShape
from taktone.core.known_error import KnownError, Problem
from taktone.core.many_done import ManyAct, ManyDone
from taktone.ui.exchange.exchange_ports import ExchangePorts
from taktone.ui.exchange.export_dialog import ExportDialog
from taktone.ui.exchange.import_dialog import ImportDialog
from taktone.ui.history.selection_bar import SelectionBar
from taktone.ui.history.trash_dialog import TrashDialog
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from unit.ui.exchange.fake_exchange import FakeImporting, FakeMany
from unit.ui.exchange.fake_exporting import FakeExporting
from unit.ui.history.open_window import AMINA, JONAS, METTE, press, table, three_calls
from unit.ui.history.reach import control, nameless, pause_over, shown_text
from unit.ui.history.sample import NOW
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

LOOK = ImportLook(
    entries=(
        LookedEntry(1, "Ida <b>Lund</b>", "+4540404040", Fate.NEW),
        LookedEntry(6, "Mette", "+4520123456", Fate.COMPLETED, "Mette Sørensen"),
        LookedEntry(9, "Nobody", "", Fate.UNUSABLE),
        LookedEntry(12, "Ida", "+4540404040", Fate.KNOWN, "", 1),
    )
)


@pytest.fixture
def importing() -> FakeImporting:
    return FakeImporting()


@pytest.fixture
def many() -> FakeMany:
    return FakeMany()


@pytest.fixture
def window(qtbot: QtBot, importing: FakeImporting, many: FakeMany) -> MainWindow:
    ports = ExchangePorts(FakeExporting(), importing, many)
    made = MainWindow(
        three_calls(), FakePromising(), FakeWho(), Theme(), lambda: NOW, exchange=ports
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.present()
    pause_over(made)
    many.wishes.clear()
    return made


def bar(window: MainWindow) -> SelectionBar:
    return window.findChildren(SelectionBar)[0]


def keys(window: MainWindow, key: Qt.Key, with_: Qt.KeyboardModifier) -> None:
    QTest.keyClick(table(window), key, with_)


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_bar_comes_with_the_second_call_and_says_how_many(window: MainWindow) -> None:
    assert not bar(window).isVisible()
    keys(window, Qt.Key.Key_J, SHIFT)
    assert bar(window).isVisible()
    assert "2 call(s) chosen" in shown_text(bar(window))
    keys(window, Qt.Key.Key_Down, SHIFT)
    assert "3 call(s) chosen" in shown_text(bar(window))
    keys(window, Qt.Key.Key_K, SHIFT)
    assert "2 call(s) chosen" in shown_text(bar(window))
    keys(window, Qt.Key.Key_Escape, NONE)
    assert not bar(window).isVisible()
    assert nameless(bar(window)) == []


def test_keys_mean_all_chosen_calls(window: MainWindow, many: FakeMany) -> None:
    keys(window, Qt.Key.Key_J, SHIFT)
    both = (METTE.call_id, JONAS.call_id)
    keys(window, Qt.Key.Key_S, NONE)
    keys(window, Qt.Key.Key_Delete, NONE)
    assert many.wishes == [("star", both), ("delete", both)]


def test_whole_list_is_more_than_what_was_read(window: MainWindow, many: FakeMany) -> None:
    keys(window, Qt.Key.Key_A, CTRL)
    assert bar(window).isVisible()
    control(bar(window), QPushButton, "Star").click()
    assert many.wishes == [("star", ())]
    control(bar(window), QPushButton, "Choose none").click()
    assert not bar(window).isVisible()


def test_what_was_done_is_said_and_undone_in_one_step(window: MainWindow, many: FakeMany) -> None:
    done = ManyDone(count=2)
    many.done.emit(ManyAct.DELETE, done)
    assert "2 call(s) deleted." in shown_text(window)
    press(window, "Ctrl+Z")
    assert many.wishes == [("undo", done)]


def test_deletions_of_an_earlier_run_are_undone_after_everything_else(
    window: MainWindow, many: FakeMany
) -> None:
    many.deletions_read.emit((deletion("new"), deletion("old")))
    done = ManyDone(count=1)
    many.done.emit(ManyAct.STAR, done)
    for _ in range(4):
        press(window, "Ctrl+Z")
    assert many.wishes == [("undo", done), ("put_back", "new"), ("put_back", "old")]


def test_job_is_chosen_for_all(window: MainWindow, many: FakeMany) -> None:
    keys(window, Qt.Key.Key_J, SHIFT)
    menu = control(bar(window), QPushButton, "Job").menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert many.wishes == [("job", (METTE.call_id, JONAS.call_id), "")]


def test_chosen_calls_are_exported(window: MainWindow) -> None:
    keys(window, Qt.Key.Key_J, SHIFT)
    control(bar(window), QPushButton, "Export…").click()
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.wish.chosen == (METTE.call_id, JONAS.call_id)


def test_click_with_control_adds_a_call(window: MainWindow, many: FakeMany) -> None:
    rows = table(window)
    place = rows.visualRect(rows.model().index(2, 2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    keys(window, Qt.Key.Key_Delete, NONE)
    assert many.wishes == [("delete", (METTE.call_id, AMINA.call_id))]


def deletion(key: str) -> Deletion:
    return Deletion(id=key, deleted_at=NOW, caller="<b>Mette</b>", people=3, calls=4)


def chosen_action(window: MainWindow, text: str) -> QAction:
    return next(x for x in window._menu.actions() if x.text() == text)


def test_deleted_calls_are_put_back_or_forgotten_after_a_second_press(
    window: MainWindow, many: FakeMany
) -> None:
    chosen_action(window, "Recently deleted…").trigger()
    (dialog,) = window.findChildren(TrashDialog)
    many.deletions_read.emit((deletion("a"), deletion("b")))
    assert dialog._list.item(0).text().startswith("<b>Mette</b> and 2 other(s) · 4 call(s) · ")
    control(dialog, QPushButton, "Put back").click()
    control(dialog, QPushButton, "Forget for good").click()
    assert "There is no way back" in shown_text(dialog)
    control(dialog, QPushButton, "Forget for good").click()
    control(dialog, QPushButton, "Forget all for good").click()
    control(dialog, QPushButton, "Forget all for good").click()
    assert many.wishes[-3:] == [("put_back", "a"), ("forget", "a"), ("forget_all",)]
    assert nameless(dialog) == []


def last(importing: FakeImporting) -> tuple[object, ...]:
    return importing.wishes[-1]


def opened(window: MainWindow) -> ImportDialog:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/mette/book.csv")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(9, 9), copy, data, left, NONE)
    assert window._exchange.imports.eventFilter(window, drop)
    (dialog,) = [x for x in window.findChildren(ImportDialog) if x.isVisible()]
    return dialog


def test_dropped_table_is_asked_about_then_shown_then_taken(
    window: MainWindow, importing: FakeImporting
) -> None:
    dialog = opened(window)
    assert importing.wishes == [("open", "/home/mette/book.csv")]
    shape = ImportShape(headings=("Navn", "Tlf"), samples=("Ida", "40"), columns={0: "name"})
    importing.shape_read.emit(shape)
    assert dialog.focusWidget() is control(dialog, QPushButton, "Next")
    tlf = control(dialog, QComboBox, "Tlf")
    tlf.setCurrentIndex(tlf.findData("number"))
    control(dialog, QPushButton, "Next").click()
    assert last(importing) == ("columns", shape, {0: "name", 1: "number"})
    importing.looked.emit(LOOK)
    assert "1 new, 1 get what was missing, 1 are here already, 1 left out." in shown_text(dialog)
    shown = control(dialog, QTableView, "What happens to each entry").model()
    told = [shown.index(row, 2).data() for row in range(shown.rowCount())]
    assert told == [
        "New",
        "Adds to Mette Sørensen",
        "Left out: neither number nor e-mail",
        "The same as in line 1",
    ]
    assert shown.index(0, 1).data() == "Ida <b>Lund</b> · +45 40 40 40 40"
    control(dialog, QPushButton, "Import").click()
    assert last(importing) == ("take",)
    importing.advanced.emit(500, 1000)
    assert "500 of 1,000 …" in shown_text(dialog)
    undo = ImportUndo()
    importing.imported.emit(undo)
    control(dialog, QPushButton, "Undo import").click()
    assert last(importing) == ("take_back", undo)
    assert nameless(dialog) == []


def test_damaged_file_says_where(window: MainWindow, importing: FakeImporting) -> None:
    dialog = opened(window)
    importing.damaged.emit(7, Flaw.NO_END)
    text = "Line 7: the card that begins here has no end. Nothing was imported."
    assert text in shown_text(dialog)
    importing.failed.emit(KnownError(Problem.IMPORT_FAILED, "book.csv"))
    assert "The file cannot be read" in shown_text(dialog)


def test_closing_while_it_runs_takes_it_back(window: MainWindow, importing: FakeImporting) -> None:
    dialog = opened(window)
    importing.looked.emit(LOOK)
    control(dialog, QPushButton, "Import").click()
    control(dialog, QPushButton, "Cancel").click()
    assert last(importing) == ("cancel",)


def test_nothing_new_cannot_be_imported(window: MainWindow, importing: FakeImporting) -> None:
    dialog = opened(window)
    importing.looked.emit(ImportLook())
    assert not control(dialog, QPushButton, "Import").isEnabled()
