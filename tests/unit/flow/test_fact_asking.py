"""Ticks of an open call, kept and read again."""

from taktone.core.call_event import CallState
from taktone.core.job import Job, JobFact
from taktone.flow.fact_asking import FactAsking

from .conftest import Office

FACTS = (JobFact(id="pay", label="Løn"), JobFact(id="travel", label="Rejsedage"))
JOB = Job(id="pm", title="Projektleder", facts=FACTS, numbers=("70 10 10 10",))


def asked_in(office: Office, asking: FactAsking, call_id: str) -> frozenset[str]:
    office.rest()
    with office.qtbot.waitSignal(asking.asked_read) as told:
        asking.read_asked(call_id)
    assert told.args[0] == call_id
    return frozenset(told.args[1])


def test_a_tick_is_kept_per_call_and_can_be_taken_back(office: Office) -> None:
    asking = FactAsking(office.reader, office.desk)
    office.browsing.save_job(JOB)
    for key in ("1", "2"):
        office.tell(CallState.ACTIVE, key=key)
        office.desk.choose_job(office.last.call.id, "pm")
    first, second = (shown.call.id for shown in office.desk.open_calls())
    asking.tick(first, "pay", is_asked=True)
    asking.tick(first, "travel", is_asked=True)
    asking.tick(first, "pay", is_asked=False)
    assert asked_in(office, asking, first) == {"travel"}
    assert asked_in(office, asking, second) == frozenset()
    with office.qtbot.waitSignal(office.browsing.asked_read) as told:
        office.browsing.read_asked("pm")
    assert told.args == ["pm", {"pay": (0, 2), "travel": (1, 2)}]


def test_a_tick_needs_no_call_in_the_history_yet(office: Office) -> None:
    asking = FactAsking(office.reader, office.desk)
    with office.qtbot.waitSignal(office.desk.call_changed) as told:
        office.ring()
    call_id = told.args[0].call.id
    asking.tick(call_id, "pay", is_asked=True)
    assert asked_in(office, asking, call_id) == {"pay"}


def test_own_numbers_are_kept_in_one_spelling(office: Office) -> None:
    office.browsing.save_job(JOB)
    office.rest()
    with office.qtbot.waitSignal(office.browsing.jobs_read) as told:
        office.browsing.read_jobs()
    kept = {job.id: job.numbers for job in told.args[0]}
    assert kept["pm"] == ("+4570101010",)
