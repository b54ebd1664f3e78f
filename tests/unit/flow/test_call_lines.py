"""A call to a number or line a job owns is about that job."""

from typing import TYPE_CHECKING

import pytest

from taktone.core.call_event import CallState
from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job

from .conftest import Office

if TYPE_CHECKING:
    from taktone.core.call_row import HistoryPage

LEADER = Job(id="pm", title="Projektleder", numbers=("+4570101010",))
CONTROLLER = Job(id="fin", title="Controller", numbers=("Salg 2",))


@pytest.fixture
def jobs(office: Office) -> tuple[Job, ...]:
    for job in (LEADER, CONTROLLER):
        office.browsing.save_job(job)
    office.rest()
    office.desk.set_jobs((LEADER, CONTROLLER))
    return (LEADER, CONTROLLER)


def kept_jobs(office: Office) -> list[str]:
    office.rest()
    pages: list[HistoryPage] = []
    office.reader.ask(lambda s: s.history.page(HistoryQuery(), None), pages.append, office.refuse)
    office.qtbot.waitUntil(lambda: bool(pages))
    return [row.job_id for row in pages[0].rows]


@pytest.mark.parametrize(
    ("line", "job_id"),
    [("70 10 10 10", "pm"), ("sip:+4570101010@pbx", "pm"), ("SALG 2", "fin"), ("70999999", "")],
)
def test_the_line_chooses_the_job(
    office: Office, jobs: tuple[Job, ...], line: str, job_id: str
) -> None:
    office.tell(CallState.RINGING, line=line)
    assert office.last.job_id == job_id
    assert kept_jobs(office) == [job_id]


def test_a_returning_caller_may_call_about_another_job(
    office: Office, jobs: tuple[Job, ...]
) -> None:
    office.tell(CallState.RINGING, line="Salg 2")
    office.tell(CallState.ENDED)
    office.tell(CallState.RINGING, key="2", line="70101010")
    assert office.last.job_id == "pm"
    office.tell(CallState.RINGING, key="3")
    assert office.last.job_id == "pm"
    assert kept_jobs(office) == ["pm", "pm", "fin"]


def test_a_line_told_with_the_answer_chooses_too(office: Office, jobs: tuple[Job, ...]) -> None:
    office.tell(CallState.RINGING)
    assert office.last.job_id == ""
    office.tell(CallState.ACTIVE, line="70101010")
    assert office.last.job_id == "pm"
    assert kept_jobs(office) == ["pm"]


def test_what_the_user_chose_stands(office: Office, jobs: tuple[Job, ...]) -> None:
    office.tell(CallState.RINGING)
    office.desk.choose_job(office.last.call.id, "fin")
    office.tell(CallState.ACTIVE, line="70101010")
    assert office.last.job_id == "fin"


def test_a_missed_call_heard_of_afterwards_is_about_the_job_too(
    office: Office, jobs: tuple[Job, ...]
) -> None:
    office.tell(CallState.ENDED, line="70101010")
    assert office.shown == []
    assert kept_jobs(office) == ["pm"]
