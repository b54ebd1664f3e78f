"""A star taken back by mistake costs nobody how far they had come."""

from dataclasses import replace

from taktone.core.call_event import CallState
from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.store.store import open_store
from unit.flow.conftest import T0, Office


def candidates(office: Office) -> tuple[Candidate, ...]:
    store = open_store(office.folder, may_write=False)
    try:
        return store.candidates.listed()
    finally:
        store.close()


def invited(office: Office) -> str:
    """Somebody who was invited after an earlier call rings again; the call's id."""
    office.tell(CallState.RINGING, key="1")
    office.desk.mark(office.last.call.id, is_starred=True)
    office.rest()
    (candidate,) = candidates(office)
    step = CandidateStep(id="s1", stage=Stage.INVITED, at=T0)
    office.browsing.restore(replace(candidate, steps=(step,)))
    office.tell(CallState.ENDED, key="1")
    office.desk.close_call(office.last.call.id)
    office.tick_s += 600
    office.tell(CallState.RINGING, key="2")
    assert office.last.is_starred
    return office.last.call.id


def test_taken_back_and_set_again_in_one_call_they_stand_as_before(office: Office) -> None:
    call_id = invited(office)
    before = candidates(office)
    assert before[0].stage is Stage.INVITED
    office.desk.mark(call_id, is_starred=False)
    office.rest()
    assert candidates(office) == ()
    office.desk.mark(call_id, is_starred=True)
    office.rest()
    assert candidates(office) == before


def test_set_in_a_later_call_it_is_a_new_star(office: Office) -> None:
    call_id = invited(office)
    office.desk.mark(call_id, is_starred=False)
    office.tell(CallState.ENDED, key="2")
    office.desk.close_call(call_id)
    office.tick_s += 600
    office.tell(CallState.RINGING, key="3")
    assert not office.last.is_starred
    office.desk.mark(office.last.call.id, is_starred=True)
    office.rest()
    (found,) = candidates(office)
    assert (found.stage, found.marked_at) == (Stage.STARRED, office.now())


def test_nobody_was_marked_and_nothing_comes_back(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.desk.mark(office.last.call.id, is_starred=False)
    office.rest()
    assert candidates(office) == ()
