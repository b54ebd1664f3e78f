"""Jobs and how many calls each has."""

from dataclasses import replace
from datetime import date

from taktone.core.changes import Changes
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.store.store import Store
from unit.store.samples import BAKER, SMITH, ring


def test_unsolicited_is_there_from_the_start(store: Store) -> None:
    assert store.jobs.listed() == (Job(id=UNSOLICITED_ID),)


def test_jobs_on_offer_come_first_newest_first_and_unsolicited_last(store: Store) -> None:
    old = Job(id="old", is_archived=True)
    for job in (old, BAKER, SMITH):
        assert store.jobs.save(job) == Changes(has_jobs=True)
    assert store.jobs.listed() == (SMITH, BAKER, old, Job(id=UNSOLICITED_ID))


def test_saved_again_a_job_is_changed(store: Store) -> None:
    store.jobs.save(BAKER)
    changed = replace(
        BAKER,
        title="Bagersvend",
        ad_link="https://example.org/job",
        closes_on=date(2026, 12, 1),
        is_archived=True,
    )
    store.jobs.save(changed)
    assert store.jobs.listed() == (changed, Job(id=UNSOLICITED_ID))


def test_calls_are_counted_by_job(store: Store) -> None:
    store.jobs.save(BAKER)
    for call, job in (("call-1", BAKER.id), ("call-2", BAKER.id), ("call-3", UNSOLICITED_ID)):
        ring(store, call)
        store.calls.choose_job(call, job)
    ring(store, "call-4")
    assert store.jobs.counts() == {UNSOLICITED_ID: 1, BAKER.id: 2}
    store.calls.choose_job("call-1", UNSOLICITED_ID)
    store.calls.choose_job("call-2", "")
    assert store.jobs.counts() == {UNSOLICITED_ID: 2, BAKER.id: 0}
