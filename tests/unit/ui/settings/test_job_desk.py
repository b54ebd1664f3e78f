"""Where the windows of jobs are opened."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.job import UNSOLICITED_ID, Job, JobFact
from taktone.ui.settings.job_desk import JobDesk
from taktone.ui.settings.job_dialog import JobDialog
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control
from unit.ui.history.sample import JOBS, NOW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing(jobs=JOBS)


@pytest.fixture
def desk(browsing: FakeBrowsing, window: QWidget) -> JobDesk:
    made = JobDesk(browsing, lambda: NOW, window)
    made.set_jobs(JOBS)
    return made


def dialogs(window: QWidget) -> list[JobDialog]:
    return [x for x in window.findChildren(JobDialog) if x.isVisible()]


def title(dialog: JobDialog) -> QLineEdit:
    return control(dialog, QLineEdit, "Title")


def test_a_job_opens_in_a_window_of_its_own(desk: JobDesk, window: QWidget) -> None:
    desk.open("pm")
    (dialog,) = dialogs(window)
    assert title(dialog).text() == "Projektleder"


def test_one_job_has_one_window(desk: JobDesk, window: QWidget) -> None:
    desk.open("pm")
    desk.open("pm")
    desk.open("fin")
    assert len(dialogs(window)) == 2


def test_a_changed_job_is_kept(desk: JobDesk, window: QWidget, browsing: FakeBrowsing) -> None:
    desk.open("pm")
    (dialog,) = dialogs(window)
    title(dialog).setText("Teamleder")
    dialog.accept()
    assert browsing.wishes == [("save_job", "pm")]
    assert next(job.title for job in browsing.jobs if job.id == "pm") == "Teamleder"


def test_a_new_job_gets_an_id_of_its_own(
    desk: JobDesk, window: QWidget, browsing: FakeBrowsing
) -> None:
    desk.open("")
    (dialog,) = dialogs(window)
    title(dialog).setText("Bogholder")
    dialog.accept()
    assert browsing.jobs[-1].title == "Bogholder"
    assert len(browsing.jobs[-1].id) == 36


def test_a_closed_window_opens_anew(desk: JobDesk, window: QWidget) -> None:
    desk.open("pm")
    dialogs(window)[0].reject()
    assert not dialogs(window)
    desk.open("pm")
    assert len(dialogs(window)) == 1


def test_a_job_that_is_gone_does_not_open(desk: JobDesk, window: QWidget) -> None:
    desk.open("gone")
    assert not dialogs(window)


def test_unsolicited_opens_as_well(desk: JobDesk, window: QWidget) -> None:
    desk.open(UNSOLICITED_ID)
    assert len(dialogs(window)) == 1


def test_what_callers_ask_is_shown_in_its_own_window(
    desk: JobDesk, window: QWidget, browsing: FakeBrowsing
) -> None:
    browsing.is_slow = True
    desk.set_jobs((Job(id="pm", title="P", facts=(JobFact(id="pay", label="Løn"),)), JOBS[1]))
    desk.open("pm")
    (dialog,) = dialogs(window)
    browsing.asked_counts = {"pay": (5, 9)}
    browsing.answer()
    browsing.asked_read.emit("gone", {"pay": (1, 1)})
    assert dialog.facts.counts[0].text() == "asked in 5 of 9"


def test_facts_get_ids_of_their_own(desk: JobDesk, window: QWidget, browsing: FakeBrowsing) -> None:
    desk.open("pm")
    (dialog,) = dialogs(window)
    for place in (0, 1):
        dialog.facts.labels[place].setText(str(place))
    dialog.accept()
    ids = [fact.id for job in browsing.jobs if job.id == "pm" for fact in job.facts]
    assert len(set(ids)) == 2
    assert {len(fact_id) for fact_id in ids} == {36}


def test_what_was_typed_is_kept_when_the_window_goes(
    desk: JobDesk, window: QWidget, browsing: FakeBrowsing
) -> None:
    desk.open("pm")
    desk.open("")
    by_title = {title(dialog).text(): dialog for dialog in dialogs(window)}
    title(by_title["Projektleder"]).setText("Teamleder")
    desk.flush()
    assert browsing.wishes == [("save_job", "pm")]


def test_a_job_made_for_a_call_is_chosen_for_it(
    desk: JobDesk, window: QWidget, browsing: FakeBrowsing
) -> None:
    desk.open_for_call("call-1")
    (dialog,) = dialogs(window)
    title(dialog).setText("Bogholder")
    dialog.accept()
    job_id = browsing.jobs[-1].id
    assert browsing.wishes == [("save_job", job_id), ("choose_job", "call-1", job_id)]


def test_asking_twice_for_a_call_chooses_once(
    desk: JobDesk, window: QWidget, browsing: FakeBrowsing
) -> None:
    desk.open_for_call("call-1")
    desk.open_for_call("call-1")
    (dialog,) = dialogs(window)
    title(dialog).setText("Bogholder")
    dialog.accept()
    assert [wish[0] for wish in browsing.wishes] == ["save_job", "choose_job"]
