"""Everything asked during a call about promises, jobs and people goes by an index too."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from taktone.core.call_event import CallState, EndReason
from taktone.core.job import JobFact
from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import Verdict, WrapUp, WrapUpField
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, T0, a_call, ended, later, talk
from unit.store.test_query_plans import plans, wasteful

PROMISE = Promise(
    id="p", person_id="MET", call_id="call-1", kind=PromiseKind.CALL_BACK, made_at=T0, due_at=T0
)
Action = Callable[[Store], object]


@pytest.fixture
def filled(store: Store) -> Store:
    """Two people with calls, a job with facts and a line, a promise (ids known beforehand)."""
    job = replace(BAKER, facts=(JobFact(id="pay", label="Løn"),), numbers=("reception",))
    store.jobs.save(job)
    talk(store, "call-1", name="Mette Sørensen", note="lød rolig")
    store._database.execute("UPDATE people SET id = 'MET', email = 'm@example.org'")
    talk(store, "call-2", JONAS, minutes=5, name="Mette Soerensen")
    store._database.execute("UPDATE people SET id = 'JON' WHERE id <> 'MET'")
    store.calls.choose_job("call-1", BAKER.id)
    store.candidates.mark("MET", BAKER.id, T0)
    store.promises.make(PROMISE)
    return store


def missed() -> Action:
    call = replace(a_call("call-3", minutes=9), state=CallState.ENDED, reason=EndReason.MISSED)
    return lambda store: store.calls.begin(call, "")


ACTIONS: dict[str, Action] = {
    "make": lambda store: store.promises.make(replace(PROMISE, id="q")),
    "keep": lambda store: store.promises.keep("p", later(1)),
    "reopen": lambda store: store.promises.reopen("p"),
    "postpone": lambda store: store.promises.postpone("p", later(9)),
    "change": lambda store: store.promises.change("p", "løn", later(9)),
    "drop": lambda store: store.promises.drop("p"),
    "open_of": lambda store: store.promises.open_of("MET"),
    "listed": lambda store: store.promises.listed(),
    "due": lambda store: store.promises.due(later(1)),
    "next_due": lambda store: store.promises.next_due(later(-1)),
    "missed": missed(),
    "answered": lambda store: store.calls.begin(ended(a_call("call-4", minutes=20)), ""),
    "corrected": lambda store: store.calls.update(ended(a_call("call-2", METTE, minutes=5))),
    "job_of_line": lambda store: store.jobs.job_of_line("reception"),
    "tick_fact": lambda store: store.facts.tick_fact("call-1", "pay", is_asked=True),
    "untick_fact": lambda store: store.facts.tick_fact("call-1", "pay", is_asked=False),
    "asked_in": lambda store: store.facts.asked_in("call-1"),
    "asked_facts": lambda store: store.facts.asked_facts(BAKER.id),
    "write": lambda store: store.wrap_ups.write("call-1", WrapUp(verdict=Verdict.YES), T0),
    "read": lambda store: store.wrap_ups.read("call-1"),
    "of a person": lambda store: store.wrap_ups.of_person("MET"),
    "one field": lambda store: store.wrap_ups.change("call-1", WrapUpField.VOICE, "varm", T0),
    "set_email": lambda store: store.people.set_email("MET", "x@example.org"),
    "set_seen_in": lambda store: store.people.set_seen_in("MET", "Jobindex"),
    "people_of": lambda store: store.people.people_of(METTE.number),
    "alike": lambda store: store.people.alike("MET"),
    "assign": lambda store: store.calls.assign("call-1", "JON"),
    "new_person_for": lambda store: store.calls.new_person_for("call-1"),
    "join": lambda store: store.people.join("MET", "JON", later(60)),
    "forget": lambda store: store.forget_call("call-1"),
    "forget_person": lambda store: store.forget_callers(person_id="MET"),
    "bring_back": lambda store: store.bring_back(store.forget_callers(["call-1"])[0]),
    "portrait": lambda store: store.portraits.person("MET"),
    "is_quiet": lambda store: store.quiet_list.is_quiet(METTE.number),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_meeting_somebody_goes_by_keys(filled: Store, name: str) -> None:
    plan = plans(filled, ACTIONS[name])
    assert plan
    # What was deleted is few rows, which have to be read anyway to find somebody in them.
    assert [step for step in wasteful(plan) if step != "SCAN trash"] == []


def test_undoing_a_join_goes_by_keys(filled: Store) -> None:
    join_id, _ = filled.people.join("MET", "JON", later(60))
    plan = plans(filled, lambda store: store.people.undo_join(join_id))
    assert plan
    assert wasteful(plan) == []


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("listed", "promises_due"),
        ("next_due", "promises_due"),
        ("open_of", "promises_person"),
        ("people_of", "numbers_latest"),
        ("alike", "people_name"),
        ("alike", "people_email"),
        ("asked_facts", "calls_answered"),
    ],
)
def test_the_index_made_for_it_is_used(filled: Store, name: str, index: str) -> None:
    assert any(index in step for step in plans(filled, ACTIONS[name]))


def test_list_of_promises_begins_at_the_first_that_is_due(filled: Store) -> None:
    plan = plans(filled, ACTIONS["due"])
    assert any("SEARCH r USING INDEX promises_due (<expr><?)" in step for step in plan)
