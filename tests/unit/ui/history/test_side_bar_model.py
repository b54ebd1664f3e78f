"""The lines of the side bar."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from taktone.core.job import Job
from taktone.ui.history.side_bar_model import SideBarModel, SideEntry
from taktone.ui.history.side_view import ALL_CALLS, CANDIDATES, SideView, ViewKind
from unit.ui.history.sample import COUNTS, JOBS

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model() -> SideBarModel:
    return SideBarModel()


def titles(model: SideBarModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_it_keeps_the_rules_of_models(model: SideBarModel, qtmodeltester: ModelTester) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_jobs(JOBS, COUNTS)
    model.set_count(ALL_CALLS, 7)
    model.set_jobs(JOBS[:1], COUNTS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert tester.model() is model


def test_the_views_come_first_then_the_jobs(model: SideBarModel) -> None:
    model.set_jobs(JOBS, COUNTS)
    assert titles(model) == [
        "Today",
        "Calls",
        "Worth an interview",
        "Ring back",
        "Insight",
        "Jobs",
        "Projektleder, Aarhus",
        "Controller",
        "Unsolicited",
    ]


def test_every_job_has_its_number_of_calls(model: SideBarModel) -> None:
    model.set_jobs(JOBS, {"pm": 31})
    assert [model.entry_at(row).count for row in (6, 7, 8)] == [31, 0, 0]


def test_headings_cannot_be_chosen(model: SideBarModel) -> None:
    assert model.flags(model.index(5)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.entry_at(5).view is None


def test_a_screen_reader_hears_title_and_number(model: SideBarModel) -> None:
    model.set_jobs(JOBS, COUNTS)
    assert model.index(6).data(SPOKEN) == "Projektleder, Aarhus, 31"
    assert model.index(1).data(SPOKEN) == "Calls"


def test_archived_jobs_come_last_and_can_all_be_had_back(model: SideBarModel) -> None:
    old = Job(id="old", title="Kontorchef", is_archived=True)
    forgotten = Job(id="x", title="Forgotten", is_archived=True)
    model.set_jobs([old, forgotten, *JOBS], {**COUNTS, "old": 2})
    assert titles(model)[-3:] == ["Archived jobs", "Kontorchef", "Forgotten"]
    assert model.entry_at(model.rowCount() - 2) == SideEntry(
        "Kontorchef", SideView(ViewKind.JOB, "old"), 2, is_archived=True
    )


def test_other_numbers_change_lines_where_they_stand(model: SideBarModel, qtbot: QtBot) -> None:
    model.set_jobs(JOBS, COUNTS)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.set_count(CANDIDATES, 7)
    assert changed.args[0].row() == 2
    assert model.entry_at(2).count == 7


def test_a_renamed_job_changes_its_line(model: SideBarModel, qtbot: QtBot) -> None:
    model.set_jobs(JOBS, COUNTS)
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_jobs([replace(JOBS[0], place="Odense"), *JOBS[1:]], COUNTS)
    assert titles(model)[6] == "Projektleder, Odense"


def test_a_view_is_found(model: SideBarModel) -> None:
    model.set_jobs(JOBS, COUNTS)
    assert model.row_of(SideView(ViewKind.JOB, "fin")) == 7
    assert model.row_of(SideView(ViewKind.JOB, "gone")) == -1


def test_the_same_again_tells_nothing(model: SideBarModel, qtbot: QtBot) -> None:
    model.set_jobs(JOBS, COUNTS)
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_jobs(JOBS, COUNTS)
