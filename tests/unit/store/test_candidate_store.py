"""Who is marked worth an interview."""

import pytest

from taktone.core.candidate import Candidate, Stage
from taktone.core.changes import Changes
from taktone.core.job import UNSOLICITED_ID
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, SMITH, a_step, found, later, ring, talk


@pytest.fixture
def marked(store: Store) -> Store:
    """Mette and Jonas, who called about the baker's job, are marked for it; she first."""
    store.jobs.save(BAKER)
    mette = talk(store, "m1", name="Mette Sørensen", note="lød rolig")
    jonas = talk(store, "j1", JONAS, minutes=1)
    for call, person, minutes in (("m1", mette, 2), ("j1", jonas, 3)):
        store.calls.choose_job(call, BAKER.id)
        store.candidates.mark(person, BAKER.id, later(minutes))
    return store


def person_of(store: Store, call_id: str) -> str:
    row = store.history.row(call_id)
    return row.person_id if row else ""


def test_mark_shows_in_list_row_and_caller(store: Store) -> None:
    person = talk(store, "call-1", name="Mette Sørensen", note="lød rolig")
    changes = store.candidates.mark(person, "", later(2))

    assert store.candidates.listed() == (
        Candidate(
            person_id=person,
            job_id=UNSOLICITED_ID,
            name="Mette Sørensen",
            number=METTE.number,
            stage=Stage.STARRED,
            marked_at=later(2),
            last_note="lød rolig",
            call_count=1,
        ),
    )
    assert found(store, is_starred=True) == ["call-1"]
    assert store.people.caller(person).starred_jobs == {UNSOLICITED_ID}
    assert changes == Changes(
        calls=frozenset({"call-1"}), people=frozenset({person}), has_candidates=True
    )


def test_candidates_are_listed_by_job_newest_mark_first(marked: Store) -> None:
    marked.jobs.save(SMITH)
    mette, jonas = person_of(marked, "m1"), person_of(marked, "j1")
    marked.candidates.mark(mette, "", later(9))
    marked.candidates.mark(mette, SMITH.id, later(8))
    listed = [(mark.job_id, mark.person_id) for mark in marked.candidates.listed()]
    assert listed == [
        *((SMITH.id, mette), (BAKER.id, jonas), (BAKER.id, mette)),
        (UNSOLICITED_ID, mette),
    ]


def test_only_calls_about_the_job_of_the_mark_are_starred(marked: Store) -> None:
    ring(marked, "m2", minutes=5)
    assert found(marked, is_starred=True) == ["j1", "m1"]
    marked.calls.choose_job("m2", BAKER.id)
    assert found(marked, is_starred=True) == ["m2", "j1", "m1"]


def test_marked_twice_keeps_the_first_time(marked: Store) -> None:
    mette = person_of(marked, "m1")
    assert marked.candidates.mark(mette, BAKER.id, later(60)) == Changes()
    assert marked.candidates.listed()[1].marked_at == later(2)


def test_unmarked_is_gone_everywhere_and_restored_stands_as_before(marked: Store) -> None:
    mette = person_of(marked, "m1")
    marked.candidates.step(mette, BAKER.id, a_step("s1", Stage.BOOKED, 7))
    before = marked.candidates.listed()[1]
    assert (before.stage, before.stage_at) == (Stage.BOOKED, later(7))
    assert marked.candidates.unmark(mette, BAKER.id).calls == {"m1"}
    assert found(marked, is_starred=True) == ["j1"]
    assert marked.people.caller(mette).starred_jobs == frozenset()

    assert marked.candidates.restore(before).calls == {"m1"}
    assert marked.candidates.listed()[1] == before
    assert found(marked, is_starred=True) == ["j1", "m1"]


@pytest.mark.parametrize(("person", "job"), [("nobody", ""), ("", "nobody's job")])
def test_mark_of_what_is_not_there_changes_nothing(marked: Store, person: str, job: str) -> None:
    person = person or person_of(marked, "m1")
    assert marked.candidates.mark(person, job, later(9)) == Changes()
    assert marked.candidates.unmark(person, job) == Changes()
    assert len(marked.candidates.listed()) == 2
