"""The window of a job."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.job import Job
from taktone.ui.settings.job_dialog import JobDialog
from unit.ui.history.reach import control, nameless, shown_text

JOB = Job(
    id="pm",
    title="Projektleder",
    place="Aarhus",
    ad_link="https://example.org/7",
    closes_on=date(2026, 12, 1),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> JobDialog:
    made = JobDialog(JOB)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def new(qtbot: QtBot) -> JobDialog:
    made = JobDialog(Job(id="new"))
    qtbot.addWidget(made)
    made.show()
    return made


def field(dialog: JobDialog, name: str) -> QLineEdit:
    return control(dialog, QLineEdit, name)


def button(dialog: JobDialog, text: str) -> QPushButton:
    return next(x for x in dialog.findChildren(QPushButton) if x.text() == text)


def switch(dialog: JobDialog, text: str) -> QCheckBox:
    return next(x for x in dialog.findChildren(QCheckBox) if x.text() == text)


def test_a_job_is_shown_as_it_is(dialog: JobDialog) -> None:
    assert field(dialog, "Title").text() == "Projektleder"
    assert field(dialog, "Place").text() == "Aarhus"
    assert field(dialog, "Link to the ad").text() == "https://example.org/7"
    assert control(dialog, QDateEdit, "Last day to apply").date() == QDate(2026, 12, 1)
    assert switch(dialog, "Last day to apply").isChecked()
    assert not switch(dialog, "No longer offered for new calls").isChecked()


def test_saving_without_a_change_gives_the_same_job(dialog: JobDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.job_kept) as kept:
        button(dialog, "Save").click()
    assert kept.args == [JOB]
    assert not dialog.isVisible()


def test_what_was_typed_is_kept(dialog: JobDialog, qtbot: QtBot) -> None:
    field(dialog, "Title").setText("  Team\tleder ")
    field(dialog, "Place").setText("")
    field(dialog, "Link to the ad").setText("example.org/8")
    switch(dialog, "Last day to apply").setChecked(False)
    switch(dialog, "No longer offered for new calls").setChecked(True)
    with qtbot.waitSignal(dialog.job_kept) as kept:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    expected = Job(id="pm", title="Team leder", ad_link="https://example.org/8", is_archived=True)
    assert kept.args == [expected]


def test_a_last_day_can_be_set(new: JobDialog, qtbot: QtBot) -> None:
    day = control(new, QDateEdit, "Last day to apply")
    assert not day.isEnabled()
    switch(new, "Last day to apply").setChecked(True)
    day.setDate(QDate(2027, 1, 31))
    field(new, "Title").setText("Controller")
    with qtbot.waitSignal(new.job_kept) as kept:
        button(new, "Add job").click()
    assert kept.args == [Job(id="new", title="Controller", closes_on=date(2027, 1, 31))]


def test_without_a_title_nothing_is_kept(new: JobDialog, qtbot: QtBot) -> None:
    field(new, "Title").setText("   ")
    with qtbot.assertNotEmitted(new.job_kept):
        button(new, "Add job").click()
    assert new.isVisible()
    assert "Give the job a title." in shown_text(new)
    assert field(new, "Title").hasFocus()


@pytest.mark.parametrize("link", ["ftp://example.org", "javascript:alert(1)", "words"])
def test_a_link_that_is_no_web_address_is_refused(
    dialog: JobDialog, qtbot: QtBot, link: str
) -> None:
    field(dialog, "Link to the ad").setText(link)
    with qtbot.assertNotEmitted(dialog.job_kept):
        button(dialog, "Save").click()
    assert "http://" in shown_text(dialog)
    assert field(dialog, "Link to the ad").hasFocus()


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_cancelling_keeps_nothing(dialog: JobDialog, qtbot: QtBot, way: str) -> None:
    field(dialog, "Title").setText("x")
    with qtbot.assertNotEmitted(dialog.job_kept):
        if way == "escape":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            button(dialog, "Cancel").click()
    assert not dialog.isVisible()


def test_a_new_job_is_not_archived_at_once(new: JobDialog) -> None:
    assert not switch(new, "No longer offered for new calls").isVisible()
    assert new.windowTitle() == "New job"


def test_it_does_not_hold_up_the_rest(dialog: JobDialog) -> None:
    assert not dialog.isModal()
    assert dialog.windowTitle() == "Job"


def test_every_control_has_a_name(dialog: JobDialog) -> None:
    assert not nameless(dialog)
