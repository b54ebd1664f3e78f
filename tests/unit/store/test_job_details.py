"""What is at hand about a job: its facts and lists, its own numbers, what callers ask about."""

from dataclasses import replace

import pytest

from taktone.core.changes import Changes
from taktone.core.job import UNSOLICITED_ID, Job, JobFact
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, SMITH, a_call, ended, ring, talk

PAY = JobFact(id="pay", label="Løn", value="38.000–42.000")
TRAVEL = JobFact(id="travel", label="Rejsedage", value="20 om året")
FULL = replace(
    BAKER,
    greeting="Det er Bageriet, du taler med Mette",
    facts=(PAY, TRAVEL),
    criteria=("Kørekort", "Fagbrev"),
    questions=("Hvornår kan du begynde?",),
    channels=("Jobindex", "LinkedIn"),
    numbers=("+4570101010", "Reception"),
)


def saved(store: Store, job_id: str) -> Job:
    return next(job for job in store.jobs.listed() if job.id == job_id)


def test_job_comes_back_with_everything_in_its_order(store: Store) -> None:
    store.jobs.save(SMITH)
    store.jobs.save(FULL)
    assert saved(store, FULL.id) == FULL
    assert saved(store, SMITH.id) == SMITH


def test_saved_again_a_job_has_what_was_given_last(store: Store) -> None:
    store.jobs.save(FULL)
    changed = replace(
        FULL,
        greeting="",
        facts=(replace(TRAVEL, value="ingen"), replace(PAY, id="new")),
        criteria=(),
        numbers=("Reception",),
    )
    assert store.jobs.save(changed) == Changes(has_jobs=True)
    assert saved(store, FULL.id) == changed


def test_two_jobs_may_have_facts_of_the_same_id(store: Store) -> None:
    store.jobs.save(FULL)
    store.jobs.save(replace(SMITH, facts=(PAY,)))
    assert saved(store, FULL.id).facts == (PAY, TRAVEL)
    assert saved(store, SMITH.id).facts == (PAY,)


def test_unsolicited_can_have_facts_too(store: Store) -> None:
    store.jobs.save(Job(id=UNSOLICITED_ID, facts=(PAY,)))
    assert saved(store, UNSOLICITED_ID).facts == (PAY,)


@pytest.mark.parametrize("line", ["+4570101010", "70 10 10 10", "sip:70101010@pbx", "reception"])
def test_line_in_any_spelling_names_its_job(store: Store, line: str) -> None:
    store.jobs.save(FULL)
    assert store.jobs.job_of_line(line) == FULL.id


@pytest.mark.parametrize("line", ["", "70101011", "kitchen"])
def test_line_that_nobody_owns_names_none(store: Store, line: str) -> None:
    store.jobs.save(replace(FULL, numbers=(*FULL.numbers, "")))
    assert store.jobs.job_of_line(line) == ""


def test_line_is_owned_by_the_job_it_was_given_to_last(store: Store) -> None:
    store.jobs.save(FULL)
    store.jobs.save(replace(SMITH, numbers=("7010 1010",)))
    assert store.jobs.job_of_line("+4570101010") == SMITH.id
    assert saved(store, FULL.id).numbers == ("Reception",)


def test_archived_job_is_chosen_by_no_line(store: Store) -> None:
    store.jobs.save(replace(FULL, is_archived=True))
    assert store.jobs.job_of_line("reception") == ""
    assert saved(store, FULL.id).numbers == FULL.numbers


def test_line_given_twice_is_one(store: Store) -> None:
    store.jobs.save(replace(FULL, numbers=("Reception", "reception", "+4570101010", "70101010")))
    assert saved(store, FULL.id).numbers == ("Reception", "+4570101010")


def call_about(store: Store, call_id: str, job_id: str, *, is_answered: bool = True) -> None:
    minutes = len(call_id) + int(call_id[-1])
    if is_answered:
        talk(store, call_id, JONAS, minutes=minutes)
    else:
        ring(store, call_id, JONAS, minutes=minutes)
    store.calls.choose_job(call_id, job_id)


def test_ticked_fact_is_known_of_its_call(store: Store) -> None:
    ring(store, "call-1")
    told = Changes(calls=frozenset({"call-1"}), has_jobs=True)
    assert store.facts.tick_fact("call-1", "pay", is_asked=True) == told
    assert store.facts.tick_fact("call-1", "pay", is_asked=True) == Changes()
    assert store.facts.asked_in("call-1") == {"pay"}
    assert store.facts.tick_fact("call-1", "pay", is_asked=False) == told
    assert store.facts.tick_fact("call-1", "pay", is_asked=False) == Changes()
    assert store.facts.asked_in("call-1") == frozenset()


def test_tick_in_a_call_that_was_erased_changes_nothing(store: Store) -> None:
    assert store.facts.tick_fact("erased", "pay", is_asked=True) == Changes()
    assert store.facts.asked_in("erased") == frozenset()


def test_job_tells_how_many_callers_asked_about_what(store: Store) -> None:
    store.jobs.save(FULL)
    for call_id in ("call-1", "call-2", "call-3"):
        call_about(store, call_id, FULL.id)
    call_about(store, "call-4", FULL.id, is_answered=False)
    for call_id in ("call-1", "call-3"):
        store.facts.tick_fact(call_id, "travel", is_asked=True)
    assert store.facts.asked_facts(FULL.id) == {"pay": (0, 3), "travel": (2, 3)}


def test_tick_shows_that_there_was_a_talk_no_source_told_of(store: Store) -> None:
    store.jobs.save(FULL)
    call_about(store, "call-1", FULL.id)
    call_about(store, "call-2", FULL.id, is_answered=False)
    store.facts.tick_fact("call-2", "pay", is_asked=True)
    store.facts.tick_fact("call-2", "travel", is_asked=True)
    assert store.facts.asked_facts(FULL.id) == {"pay": (1, 2), "travel": (1, 2)}


def test_call_about_another_job_does_not_count(store: Store) -> None:
    store.jobs.save(FULL)
    store.jobs.save(replace(SMITH, facts=(PAY,)))
    call_about(store, "call-1", FULL.id)
    store.facts.tick_fact("call-1", "pay", is_asked=True)
    store.calls.choose_job("call-1", SMITH.id)
    assert store.facts.asked_facts(FULL.id) == {"pay": (0, 0), "travel": (0, 0)}
    assert store.facts.asked_facts(SMITH.id) == {"pay": (1, 1)}


def test_count_survives_that_the_fact_is_edited_or_away_for_a_while(store: Store) -> None:
    store.jobs.save(FULL)
    call_about(store, "call-1", FULL.id)
    store.facts.tick_fact("call-1", "pay", is_asked=True)
    store.jobs.save(replace(FULL, facts=()))
    assert store.facts.asked_facts(FULL.id) == {}
    store.jobs.save(replace(FULL, facts=(replace(PAY, label="Løn og pension"),)))
    assert store.facts.asked_facts(FULL.id) == {"pay": (1, 1)}


def test_live_call_counts_once_it_is_answered(store: Store) -> None:
    store.jobs.save(FULL)
    ring(store, "call-1")
    store.calls.choose_job("call-1", FULL.id)
    assert store.facts.asked_facts(FULL.id)["pay"] == (0, 0)
    store.calls.update(ended(a_call()))
    assert store.facts.asked_facts(FULL.id)["pay"] == (0, 1)
