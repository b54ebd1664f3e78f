"""The window that tells about a bug."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.host.error_report import ErrorReport
from taktone.ui.error_dialog import ErrorDialog
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless, pause_over, shown_text


def a_report(trace: str = "  taktone/x.py:1 in y") -> ErrorReport:
    return ErrorReport(
        version="0.1.0",
        python="3.11.7",
        qt="6.11.3",
        system="Linux",
        desktop="x11",
        trace=trace,
        place=trace,
    )


@pytest.fixture
def dialog(qtbot: QtBot) -> ErrorDialog:
    made = ErrorDialog(Theme())
    qtbot.addWidget(made)
    return made


def report(dialog: ErrorDialog) -> str:
    return control(dialog, QPlainTextEdit, "Report").toPlainText()


def test_the_report_can_be_read_but_not_changed(dialog: ErrorDialog) -> None:
    dialog.tell(a_report())
    assert dialog.isVisible()
    assert report(dialog) == a_report().text.strip()
    assert control(dialog, QPlainTextEdit, "Report").isReadOnly()


def test_it_is_copied_whole(dialog: ErrorDialog) -> None:
    dialog.tell(a_report())
    copy = control(dialog, QPushButton, "Copy report")
    copy.click()
    assert QGuiApplication.clipboard().text() == a_report().text.strip()
    assert copy.text() == "Copied"
    pause_over(dialog)
    assert copy.text() == "Copy report"


def test_a_further_bug_is_added_below(dialog: ErrorDialog) -> None:
    dialog.tell(a_report("first"))
    dialog.tell(a_report("second"))
    assert report(dialog).index("first") < report(dialog).index("second")


def test_once_closed_it_starts_anew(dialog: ErrorDialog) -> None:
    dialog.tell(a_report("first"))
    control(dialog, QPushButton, "Close").click()
    assert not dialog.isVisible()
    dialog.tell(a_report("second"))
    assert "first" not in report(dialog)


def test_it_says_that_work_goes_on_and_what_the_report_holds(dialog: ErrorDialog) -> None:
    dialog.tell(a_report())
    assert "go on working" in shown_text(dialog)
    assert "no names, numbers or notes" in shown_text(dialog)
    assert not dialog.isModal()


def test_markup_in_a_report_stays_plain(dialog: ErrorDialog) -> None:
    dialog.tell(a_report("<b>x</b>"))
    assert "<b>x</b>" in report(dialog)


def test_every_control_has_a_name(dialog: ErrorDialog) -> None:
    assert not nameless(dialog)
