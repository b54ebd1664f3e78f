"""Where the windows of jobs are opened."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.job import UNSOLICITED_ID
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


@pytest.mark.parametrize("job_id", [UNSOLICITED_ID, "gone"])
def test_what_is_no_job_of_ones_own_does_not_open(
    desk: JobDesk, window: QWidget, job_id: str
) -> None:
    desk.open(job_id)
    assert not dialogs(window)


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
