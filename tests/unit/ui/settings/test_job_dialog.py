"""The window of a job."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.job import UNSOLICITED_ID, Job, JobFact
from taktone.ui.settings.job_dialog import JobDialog
from unit.ui.history.reach import control, nameless, shown_text

JOB = Job(
    id="pm",
    title="Projektleder",
    place="Aarhus",
    ad_link="https://example.org/7",
    closes_on=date(2026, 12, 1),
)


def make_id() -> str:
    return "made"


@pytest.fixture
def dialog(qtbot: QtBot) -> JobDialog:
    made = JobDialog(JOB, make_id)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def new(qtbot: QtBot) -> JobDialog:
    made = JobDialog(Job(id="new"), make_id)
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


@pytest.mark.parametrize("way", ["escape", "button"])
def test_what_was_typed_goes_only_when_that_is_said_twice(
    dialog: JobDialog, qtbot: QtBot, way: str
) -> None:
    field(dialog, "Title").setText("x")
    with qtbot.assertNotEmitted(dialog.job_kept):
        for text in ("Cancel", "Drop changes"):
            assert dialog.isVisible()
            if way == "escape":
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            else:
                button(dialog, text).click()
    assert not dialog.isVisible()


def test_closing_without_a_change_asks_nothing(dialog: JobDialog, new: JobDialog) -> None:
    for window in (dialog, new):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isVisible()


def test_what_was_typed_can_be_saved_after_all(dialog: JobDialog, qtbot: QtBot) -> None:
    field(dialog, "Title").setText("x")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert "Your changes are not saved" in shown_text(dialog)
    with qtbot.waitSignal(dialog.job_kept) as kept:
        button(dialog, "Save").click()
    assert kept.args[0].title == "x"


def test_a_new_job_is_not_archived_at_once(new: JobDialog) -> None:
    assert not switch(new, "No longer offered for new calls").isVisible()
    assert new.windowTitle() == "New job"


def test_it_does_not_hold_up_the_rest(dialog: JobDialog) -> None:
    assert not dialog.isModal()
    assert dialog.windowTitle() == "Job"


def test_every_control_has_a_name(dialog: JobDialog) -> None:
    assert not nameless(dialog)


RICH = replace(
    JOB,
    greeting="Godmorgen, du taler med Anna",
    facts=(JobFact(id="pay", label="Løn", value="52.000 kr."), JobFact(id="s", label="Start")),
    criteria=("Har ledet før", "Rolig"),
    questions=("Hvad fik dig til at ringe?",),
    channels=("Jobindex", "Jobnet"),
    numbers=("Salg 2",),
)
CONTROLLER = Job(id="fin", title="Controller", numbers=("+4570101010",))


@pytest.fixture
def rich(qtbot: QtBot) -> JobDialog:
    made = JobDialog(RICH, make_id, (RICH, CONTROLLER))
    qtbot.addWidget(made)
    made.show()
    return made


def kept_from(dialog: JobDialog, qtbot: QtBot) -> Job:
    with qtbot.waitSignal(dialog.job_kept) as kept:
        dialog.accept()
    job: Job = kept.args[0]
    return job


def test_all_that_is_at_hand_is_shown_and_kept(rich: JobDialog, qtbot: QtBot) -> None:
    assert field(rich, "Where the ad runs").text() == "Jobindex, Jobnet"
    assert field(rich, "How callers are greeted").text() == "Godmorgen, du taler med Anna"
    assert field(rich, "Criterion 2").text() == "Rolig"
    assert field(rich, "Question 1").text() == "Hvad fik dig til at ringe?"
    assert kept_from(rich, qtbot) == RICH


def test_everything_can_be_changed(rich: JobDialog, qtbot: QtBot) -> None:
    field(rich, "How callers are greeted").setText("  Hej ")
    field(rich, "Fact 3").setText("Rejsedage")
    field(rich, "What there is to say about fact 3").setText("20 om  året")
    field(rich, "Criterion 1").clear()
    field(rich, "Criterion 3").setText("Lytter")
    field(rich, "Question 2").setText("Hvornår kan du starte?")
    field(rich, "Where the ad runs").setText("LinkedIn, , Jobnet,LinkedIn")
    field(rich, "Own numbers or lines: a call to one of them is about this job").clear()
    job = kept_from(rich, qtbot)
    assert job.greeting == "Hej"
    assert job.facts[2] == JobFact(id="made", label="Rejsedage", value="20 om året")
    assert job.criteria == ("Rolig", "Lytter")
    assert job.questions == ("Hvad fik dig til at ringe?", "Hvornår kan du starte?")
    assert (job.channels, job.numbers) == (("LinkedIn", "Jobnet"), ())


def test_own_numbers_can_be_read_and_one_that_is_taken_is_told(
    rich: JobDialog, qtbot: QtBot
) -> None:
    numbers = field(rich, "Own numbers or lines: a call to one of them is about this job")
    numbers.setText("Salg 2, 70 10 10 10")
    told = "70 10 10 10 belongs to Controller so far. Saving moves it here."
    assert told in shown_text(rich)
    numbers.setText("Salg 2")
    assert told not in shown_text(rich)
    other = JobDialog(CONTROLLER, make_id, (RICH, CONTROLLER))
    qtbot.addWidget(other)
    shown = field(other, "Own numbers or lines: a call to one of them is about this job")
    assert shown.text() == "+45 70 10 10 10"


def test_what_callers_ask_stands_beside_each_fact(rich: JobDialog) -> None:
    rich.show_asked({"pay": (5, 9), "gone": (1, 9)})
    assert [label.text() for label in rich.facts.counts[:3]] == [
        "asked in 5 of 9",
        "",
        "",
    ]


def test_unsolicited_has_no_ad(qtbot: QtBot) -> None:
    dialog = JobDialog(Job(id=UNSOLICITED_ID), make_id)
    qtbot.addWidget(dialog)
    dialog.show()
    names = [line.accessibleName() for line in dialog.findChildren(QLineEdit)]
    assert "Title" not in names
    assert not dialog.ad.is_archived.isVisible()
    field(dialog, "Where the ad runs").setText("LinkedIn")
    assert dialog.focusWidget() is field(dialog, "Where the ad runs")
    assert kept_from(dialog, qtbot) == Job(id=UNSOLICITED_ID, channels=("LinkedIn",))


def test_what_can_be_kept_is_kept_at_the_end(rich: JobDialog, new: JobDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rich.job_kept):
        rich.flush()
    field(rich, "Title").setText("Teamleder")
    with qtbot.waitSignal(rich.job_kept) as kept:
        rich.flush()
    assert kept.args[0].title == "Teamleder"
    assert rich.isVisible()
    field(new, "Place").setText("Odense")
    with qtbot.assertNotEmitted(new.job_kept):
        new.flush()
        rich.flush()


def test_a_complaint_brings_its_page_forward(rich: JobDialog) -> None:
    field(rich, "Title").clear()
    rich.pages.setCurrentIndex(2)
    rich.accept()
    assert rich.pages.currentIndex() == 0
    assert rich.isVisible()
