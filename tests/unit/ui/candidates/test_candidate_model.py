"""The people worth an interview as a list."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from taktone.core.candidate import Candidate
from taktone.core.job import UNSOLICITED_ID
from taktone.ui.candidates.candidate_model import LINE_ROLE, CandidateModel, JobHeading
from unit.ui.history.sample import JOBS, NOW, a_candidate

OLD = a_candidate("old", marked_at=NOW - timedelta(days=9))
NEW = a_candidate("new", marked_at=NOW)
FIN = a_candidate("fin", job_id="fin")
LOOSE = a_candidate("loose", job_id=UNSOLICITED_ID)


@pytest.fixture
def model() -> CandidateModel:
    made = CandidateModel()
    made.set_jobs(JOBS)
    return made


def lines(model: CandidateModel) -> list[object]:
    return [model.index(row).data(LINE_ROLE) for row in range(model.rowCount())]


def test_it_keeps_the_rules_of_models(model: CandidateModel, qtmodeltester: ModelTester) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_candidates([OLD, NEW, FIN])
    model.set_candidates([FIN])
    model.set_candidates([])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert tester.model() is model


def test_people_stand_by_job_the_newest_star_first(model: CandidateModel) -> None:
    model.set_candidates([LOOSE, OLD, FIN, NEW])
    assert lines(model) == [
        JobHeading("pm", "Projektleder, Aarhus", 2),
        NEW,
        OLD,
        JobHeading("fin", "Controller", 1),
        FIN,
        JobHeading(UNSOLICITED_ID, "Unsolicited", 1),
        LOOSE,
    ]


def test_a_job_that_is_not_known_yet_gets_its_title_later() -> None:
    model = CandidateModel()
    model.set_candidates([NEW])
    assert model.index(0).data() == ""
    model.set_jobs(JOBS)
    assert model.index(0).data() == "Projektleder, Aarhus"


def test_headings_cannot_be_chosen(model: CandidateModel) -> None:
    model.set_candidates([NEW])
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_who_and_for_what(model: CandidateModel) -> None:
    model.set_candidates([NEW])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(role) == "Projektleder, Aarhus, 1"
    assert model.index(1).data(role) == (
        "Mette Sørensen, Projektleder, Aarhus, Starred, Leder et team på 6."
    )
    assert model.index(1).data() == "Mette Sørensen"


def test_people_are_found_and_counted(model: CandidateModel) -> None:
    model.set_candidates([NEW, FIN])
    assert model.count() == 2
    assert model.row_of("fin", "fin") == 3
    assert model.row_of("fin", "pm") == -1
    assert model.line_at(99) is None


def test_the_person_near_a_row_is_never_a_heading(model: CandidateModel) -> None:
    model.set_candidates([NEW, FIN])
    assert [model.person_near(row) for row in range(6)] == [1, 1, 3, 3, 3, 3]
    model.set_candidates([])
    assert model.person_near(0) == -1


people = st.builds(
    lambda person, job, days: a_candidate(person, job_id=job, marked_at=NOW - timedelta(days=days)),
    st.sampled_from("abcdef"),
    st.sampled_from(["pm", "fin", "gone", UNSOLICITED_ID]),
    st.integers(0, 400),
)


@given(st.lists(people, max_size=12, unique_by=lambda x: (x.person_id, x.job_id)))
def test_everybody_is_listed_once_below_their_job(candidates: list[Candidate]) -> None:
    model = CandidateModel()
    model.set_jobs(JOBS)
    model.set_candidates(candidates)
    heading = None
    seen: list[Candidate] = []
    for line in lines(model):
        if isinstance(line, JobHeading):
            assert heading is None or seen[-1].job_id == heading.job_id
            heading = line
        elif isinstance(line, Candidate):
            assert heading is not None
            assert line.job_id == heading.job_id
            assert (
                not seen or seen[-1].job_id != line.job_id or seen[-1].marked_at >= line.marked_at
            )
            seen.append(line)
    assert sorted(seen, key=repr) == sorted(candidates, key=repr)
