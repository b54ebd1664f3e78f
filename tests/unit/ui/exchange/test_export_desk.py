"""From the list to a file: the button, the window and what it says."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.export_wish import ExportLook, ExportWish
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError, Problem
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.ui.exchange.exchange_ports import ExchangePorts
from taktone.ui.exchange.export_dialog import ExportDialog
from taktone.ui.exchange.export_words import MOST_NAMES, lacking_names
from taktone.ui.history.side_view import CANDIDATES
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from unit.ui.exchange.fake_exporting import FakeExporting
from unit.ui.history.open_window import METTE, three_calls
from unit.ui.history.reach import control, nameless, pause_over, shown_text
from unit.ui.history.sample import NOW
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def exporting() -> FakeExporting:
    return FakeExporting()


@pytest.fixture
def window(qtbot: QtBot, exporting: FakeExporting) -> MainWindow:
    made = MainWindow(
        three_calls(),
        FakePromising(),
        FakeWho(),
        Theme(),
        lambda: NOW,
        exchange=ExchangePorts(exporting),
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.present()
    pause_over(made)
    return made


def opened(window: MainWindow) -> ExportDialog:
    control(window, QPushButton, "Export").click()
    return dialog_of(window)


def dialog_of(window: MainWindow) -> ExportDialog:
    found = [x for x in window.findChildren(ExportDialog) if x.isVisible()]
    assert len(found) == 1
    return found[0]


def box(dialog: ExportDialog, name: str) -> QComboBox:
    return control(dialog, QComboBox, name)


def choose(dialog: ExportDialog, name: str, text: str) -> None:
    combo = box(dialog, name)
    combo.setCurrentIndex(combo.findText(text))
    assert combo.currentText() == text


def choices(dialog: ExportDialog, name: str) -> list[str]:
    return [box(dialog, name).itemText(place) for place in range(box(dialog, name).count())]


def test_window_offers_what_is_seen_for_oneself(
    window: MainWindow, exporting: FakeExporting
) -> None:
    dialog = opened(window)
    assert exporting.looks == [ExportWish()]
    assert "4 call(s) by 3 person(s)." in shown_text(dialog)
    assert choices(dialog, "For")[1:] == [
        *("OpenCATS", "Greenhouse", "Lever", "Teamtailor", "Ashby"),
    ]
    assert choices(dialog, "File")[0] == "CSV with commas"
    assert len(choices(dialog, "File")) == 5
    assert "never leave this computer" in shown_text(dialog)
    assert nameless(dialog) == []


def test_search_is_what_is_seen_and_the_chosen_call_can_go_alone(
    window: MainWindow, exporting: FakeExporting
) -> None:
    dialog = opened(window)
    choose(dialog, "Calls", "The chosen call")
    assert exporting.looks[-1].chosen == (METTE.call_id,)
    dialog.reject()
    window.findChildren(QPushButton)
    control(window, type(window._calls.search), "Search").setText("jonas")
    dialog = opened(window)
    assert dialog.wish.query == HistoryQuery(text="jonas")


def test_system_that_needs_an_email_says_who_has_none(window: MainWindow) -> None:
    dialog = opened(window)
    choose(dialog, "For", "Lever")
    assert "3 of them has no e-mail, and Lever asks for one:" in shown_text(dialog)
    names = control(dialog, QListWidget, "People without an e-mail")
    assert names.isVisible()
    assert [names.item(row).text() for row in range(names.count())] == [
        *("Jonas Holm", "+45 31 55 80 02", "Hidden number"),
    ]
    assert choices(dialog, "File") == ["CSV with commas", "Excel workbook"]
    choose(dialog, "For", "OpenCATS")
    assert not names.isVisible()


def test_file_is_written_and_told_of(window: MainWindow, exporting: FakeExporting) -> None:
    dialog = opened(window)
    choose(dialog, "File", "Excel workbook")
    dialog.ask_path(str(Path("folder") / "calls"))
    form = ExportForm(format=ExportFormat.XLSX, language="en")
    assert exporting.exports == [(ExportWish(), form, str(Path("folder") / "calls.xlsx"))]
    assert "Writing …" in shown_text(dialog)
    assert not box(dialog, "File").isEnabled()
    exporting.advanced.emit(12000)
    assert "12,000 calls written …" in shown_text(dialog)
    exporting.exported.emit("folder/calls.xlsx", 12345)
    assert "12,345 call(s) exported to calls.xlsx." in shown_text(dialog)
    control(dialog, QPushButton, "Close").click()
    assert not dialog.isVisible()
    assert exporting.cancels == 0


def test_file_dialog_has_the_right_ending(window: MainWindow) -> None:
    dialog = opened(window)
    choose(dialog, "For", "Ashby")
    control(dialog, QPushButton, "Choose file…").click()
    (files,) = dialog.findChildren(QFileDialog)
    assert files.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in files.selectedFiles()] == ["ashby.csv"]
    files.reject()


def test_problem_is_told_where_the_user_is_and_it_can_be_tried_again(
    window: MainWindow, exporting: FakeExporting
) -> None:
    dialog = opened(window)
    dialog.ask_path("a.csv")
    exporting.failed.emit(KnownError(Problem.EXPORT_FAILED, "a.csv: no space"))
    assert "The export could not be written." in shown_text(dialog)
    assert "a.csv: no space" in shown_text(dialog)
    assert control(dialog, QPushButton, "Choose file…").isEnabled()


def test_closing_ends_what_is_under_way(window: MainWindow, exporting: FakeExporting) -> None:
    dialog = opened(window)
    dialog.ask_path("a.csv")
    control(dialog, QPushButton, "Cancel").click()
    assert exporting.cancels == 1
    assert not dialog.isVisible()
    exporting.exported.emit("a.csv", 1)
    assert opened(window) is not dialog


def test_people_worth_an_interview_are_exported_from_their_page(
    window: MainWindow, exporting: FakeExporting
) -> None:
    window.show_view(CANDIDATES)
    window._menu.export_wanted.emit()
    dialog = dialog_of(window)
    assert dialog.wish == ExportWish(query=HistoryQuery(is_starred=True))
    assert choices(dialog, "Calls") == ["The calls in the list"]


def test_nothing_to_export_is_said(window: MainWindow, exporting: FakeExporting) -> None:
    exporting.answer = ExportLook(calls=0, people=0, lacking=())
    dialog = opened(window)
    choose(dialog, "For", "Lever")
    assert "0 call(s) by 0 person(s)." in shown_text(dialog)
    assert not control(dialog, QPushButton, "Choose file…").isEnabled()


def test_everybody_has_an_email(window: MainWindow, exporting: FakeExporting) -> None:
    exporting.answer = ExportLook(calls=1, people=1, lacking=())
    dialog = opened(window)
    choose(dialog, "For", "Lever")
    assert "1 call(s) by 1 person(s). Everybody has an e-mail." in shown_text(dialog)


def test_window_that_is_open_comes_to_the_front(
    window: MainWindow, exporting: FakeExporting
) -> None:
    first = opened(window)
    assert opened(window) is first
    assert len(exporting.looks) == 1


def test_foreign_names_stand_on_one_line_and_the_rest_are_counted() -> None:
    names = ("a\n<b>b</b>\u202e", *("x",) * (MOST_NAMES + 1))
    shown = lacking_names(ExportLook(calls=9, people=9, lacking=names))
    assert shown[0] == "a <b>b</b>"
    assert shown[-1] == "and 2 more"
    assert len(shown) == MOST_NAMES + 1


def test_without_anybody_who_exports_there_is_no_button(qtbot: QtBot) -> None:
    made = MainWindow(three_calls(), FakePromising(), FakeWho(), Theme(), lambda: NOW)
    qtbot.addWidget(made)
    assert not control(made, QPushButton, "Export").isVisibleTo(made)


def test_danish_window_offers_excels_own_file_first(
    danish: object, window: MainWindow, exporting: FakeExporting
) -> None:
    control(window, QPushButton, "Eksportér").click()
    dialog = dialog_of(window)
    assert dialog.form == ExportForm(format=ExportFormat.CSV_DANISH, language="da")
    assert "4 opkald fra 3 personer." in shown_text(dialog)
    choose(dialog, "Til", "Lever")
    assert dialog.form.format is ExportFormat.CSV
    assert "3 af dem har ingen e-mail, og Lever beder om en:" in shown_text(dialog)
