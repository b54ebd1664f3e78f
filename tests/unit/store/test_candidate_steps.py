"""How far candidates came: every step with its day, and where they go with their people."""

import pytest

from taktone.core.candidate import Candidate, Stage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, SMITH, a_step, later, talk
from unit.store.test_joining import THIRD, tables


@pytest.fixture
def mette(store: Store) -> str:
    """Called about the baker's job, and is marked for it."""
    store.jobs.save(BAKER)
    store.jobs.save(SMITH)
    person = talk(store, "m1", name="Mette Sørensen")
    store.calls.choose_job("m1", BAKER.id)
    store.candidates.mark(person, BAKER.id, later(2))
    return person


@pytest.fixture
def jonas(store: Store, mette: str) -> str:
    """Turns out to be Mette later."""
    person = talk(store, "j1", JONAS, minutes=5)
    store.calls.choose_job("j1", BAKER.id)
    return person


def the_candidate(store: Store, person: str, job: str = BAKER.id) -> Candidate:
    found = [x for x in store.candidates.listed() if (x.person_id, x.job_id) == (person, job)]
    assert len(found) == 1
    assert store.candidates.marked(person, job).steps == found[0].steps  # type: ignore[union-attr]
    return found[0]


def stages(store: Store, person: str, job: str = BAKER.id) -> list[Stage]:
    candidate = the_candidate(store, person, job)
    assert candidate.stage == (candidate.steps[-1].stage if candidate.steps else Stage.STARRED)
    return [step.stage for step in candidate.steps]


def test_each_step_keeps_its_day(store: Store, mette: str) -> None:
    assert the_candidate(store, mette).stage_at == later(2)
    changes = store.candidates.step(mette, BAKER.id, a_step("s1", Stage.INVITED, 10))
    assert changes == Changes(
        calls=frozenset({"m1"}), people=frozenset({mette}), has_candidates=True
    )
    store.candidates.step(mette, BAKER.id, a_step("s2", Stage.BOOKED, 20))
    store.candidates.step(mette, BAKER.id, a_step("s3", Stage.INVITED, 30))
    candidate = the_candidate(store, mette)
    assert [(step.stage, step.at) for step in candidate.steps] == [
        (Stage.INVITED, later(10)),
        (Stage.BOOKED, later(20)),
        (Stage.INVITED, later(30)),
    ]
    assert (candidate.stage, candidate.stage_at) == (Stage.INVITED, later(30))
    assert candidate.marked_at == later(2)


def test_step_entered_last_counts_also_where_the_clock_was_set_back(
    store: Store, mette: str
) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.BOOKED, 600))
    store.candidates.step(mette, BAKER.id, a_step("s2", Stage.HELD, 10))
    assert stages(store, mette) == [Stage.BOOKED, Stage.HELD]


def test_whoever_stands_there_already_stays_as_they_are(store: Store, mette: str) -> None:
    assert store.candidates.step(mette, BAKER.id, a_step("s0", Stage.STARRED, 5)) == Changes()
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.INVITED, 10))
    again = store.candidates.step(mette, BAKER.id, a_step("s2", Stage.INVITED, 20))
    assert again == Changes()
    assert the_candidate(store, mette).stage_at == later(10)


@pytest.mark.parametrize("job", [SMITH.id, ""])
def test_whoever_is_not_marked_is_marked_first(store: Store, mette: str, job: str) -> None:
    store.candidates.step(mette, job, a_step("s1", Stage.INVITED, 10))
    candidate = the_candidate(store, mette, job or UNSOLICITED_ID)
    assert (candidate.stage, candidate.marked_at) == (Stage.INVITED, later(10))


def test_starring_by_a_step_is_a_mark(store: Store, mette: str) -> None:
    changes = store.candidates.step(mette, SMITH.id, a_step("s1", Stage.STARRED, 10))
    assert changes.has_candidates
    assert stages(store, mette, SMITH.id) == []


def test_step_taken_back_leaves_the_one_before(store: Store, mette: str) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.INVITED, 10))
    store.candidates.step(mette, BAKER.id, a_step("s2", Stage.DECLINED, 20))
    assert store.candidates.take_back("s2").people == {mette}
    assert stages(store, mette) == [Stage.INVITED]
    store.candidates.take_back("s1")
    assert the_candidate(store, mette).stage is Stage.STARRED
    assert store.candidates.take_back("s1") == Changes()


def test_why_declined_is_kept_apart_from_what_is_told(store: Store, mette: str) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.DECLINED, 10))
    changes = store.candidates.write_decline("s1", "passer ikke ind\0", "vi går videre")
    assert changes.has_candidates
    (step,) = the_candidate(store, mette).steps
    assert (step.reason, step.told) == ("passer ikke ind", "vi går videre")
    assert store.candidates.write_decline("no such step", "", "") == Changes()


def test_nobody_and_no_job_change_nothing(store: Store, mette: str) -> None:
    step = a_step("s1", Stage.INVITED, 10)
    assert store.candidates.step("nobody", BAKER.id, step) == Changes()
    assert store.candidates.step(mette, "no job", step) == Changes()
    assert stages(store, mette) == []


def test_steps_go_with_the_star_and_come_back_with_it(store: Store, mette: str) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.INVITED, 10, "privat"))
    before = tables(store)
    candidate = the_candidate(store, mette)
    store.candidates.unmark(mette, BAKER.id)
    assert tables(store)["candidate_steps"] == []
    store.candidates.restore(candidate)
    assert tables(store) == before


def test_steps_follow_the_call_to_another_job(store: Store, mette: str) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.INVITED, 10))
    store.calls.choose_job("m1", SMITH.id)
    assert stages(store, mette, SMITH.id) == [Stage.INVITED]


def test_steps_follow_the_call_to_another_person(store: Store, mette: str, jonas: str) -> None:
    store.candidates.mark(jonas, BAKER.id, later(6))
    store.candidates.step(jonas, BAKER.id, a_step("s1", Stage.BOOKED, 10))
    store.calls.assign("j1", mette)
    assert stages(store, mette) == [Stage.BOOKED]


def test_two_who_are_one_have_the_steps_of_both(store: Store, mette: str, jonas: str) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.INVITED, 10))
    store.candidates.step(jonas, BAKER.id, a_step("s2", Stage.HELD, 20))
    before = tables(store)
    join_id, _ = store.people.join(mette, jonas, later(60))
    assert stages(store, mette) == [Stage.INVITED, Stage.HELD]
    store.people.undo_join(join_id)
    assert tables(store) == before
    assert (stages(store, mette), stages(store, jonas)) == ([Stage.INVITED], [Stage.HELD])


def test_step_taken_back_while_they_were_one_does_not_return(
    store: Store, mette: str, jonas: str
) -> None:
    store.candidates.step(jonas, BAKER.id, a_step("s1", Stage.DECLINED, 20))
    join_id, _ = store.people.join(mette, jonas, later(60))
    store.candidates.take_back("s1")
    store.people.undo_join(join_id)
    assert stages(store, jonas) == []


def test_star_taken_and_given_back_while_they_were_one_parts_with_its_steps(
    store: Store, mette: str, jonas: str
) -> None:
    store.candidates.step(jonas, BAKER.id, a_step("s1", Stage.HELD, 20))
    join_id, _ = store.people.join(mette, jonas, later(60))
    candidate = the_candidate(store, mette)
    store.candidates.unmark(mette, BAKER.id)
    store.candidates.restore(candidate)
    store.people.undo_join(join_id)
    assert (stages(store, mette), stages(store, jonas)) == ([], [Stage.HELD])


def test_third_person_keeps_their_steps_when_the_first_two_part(
    store: Store, mette: str, jonas: str
) -> None:
    """Amina's star stood at Mette's; taking Jonas away must not take Amina's steps along."""
    store.candidates.unmark(mette, BAKER.id)
    amina = talk(store, "a1", THIRD, minutes=9)
    store.candidates.step(jonas, BAKER.id, a_step("s1", Stage.INVITED, 10))
    store.candidates.step(amina, BAKER.id, a_step("s2", Stage.HELD, 20))
    before = tables(store)
    first, _ = store.people.join(mette, jonas, later(60))
    second, _ = store.people.join(mette, amina, later(61))
    store.people.undo_join(first)
    assert stages(store, jonas) == [Stage.INVITED]
    assert stages(store, mette) == [Stage.HELD]
    store.people.undo_join(second)
    assert tables(store) == before


@pytest.mark.parametrize("is_person", [False, True], ids=["the call", "the person"])
def test_erased_candidate_takes_the_steps_along_and_brings_them_back(
    store: Store, mette: str, is_person: bool
) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.DECLINED, 10, "undulatviden"))
    before = tables(store)
    recall, _ = store.forget_callers(() if is_person else ["m1"], mette if is_person else "")
    assert tables(store)["candidate_steps"] == []
    store.bring_back(recall)
    assert tables(store) == before
    assert stages(store, mette) == [Stage.DECLINED]


def test_why_declined_is_on_disk_in_no_byte_once_erased(store: Store, mette: str) -> None:
    store.candidates.step(mette, BAKER.id, a_step("s1", Stage.DECLINED, 10, "undulatviden"))
    store.empty_log()
    folder = store._database.path.parent
    files = [path for path in folder.iterdir() if path.is_file()]
    assert any(b"undulatviden" in path.read_bytes() for path in files)
    store.forget_callers(person_id=mette)
    assert not any(b"undulatviden" in path.read_bytes() for path in files if path.exists())


def at_stage(store: Store, *stages: Stage, text: str = "", **values: object) -> list[str]:
    query = HistoryQuery(text=text, stages=frozenset(stages), **values)  # type: ignore[arg-type]
    rows = store.history.page(query, None).rows
    assert store.history.count(query) == len(rows)
    return [row.call_id for row in rows]


def test_calls_are_found_by_how_far_their_caller_has_come(
    store: Store, mette: str, jonas: str
) -> None:
    """A call about another job, or of somebody else, is no candidate's."""
    talk(store, "m2", minutes=20)
    store.calls.choose_job("m2", SMITH.id)
    talk(store, "m3", minutes=30)
    store.candidates.step(jonas, BAKER.id, a_step("s1", Stage.HELD, 40))
    assert at_stage(store, Stage.STARRED) == ["m1"]
    assert at_stage(store, Stage.HELD) == ["j1"]
    assert at_stage(store, Stage.HELD, Stage.STARRED) == ["j1", "m1"]
    assert at_stage(store, Stage.HELD, Stage.STARRED, text="mette") == ["m1"]
    assert at_stage(store, Stage.STARRED, job_id=SMITH.id) == []
    assert at_stage(store, Stage.HIRED) == []
    store.candidates.step(mette, BAKER.id, a_step("s2", Stage.HIRED, 50))
    assert at_stage(store, Stage.HIRED) == ["m1"]


def test_unsolicited_candidates_are_found_by_calls_about_no_job(store: Store, mette: str) -> None:
    talk(store, "m2", minutes=20)
    talk(store, "m3", minutes=30)
    store.calls.choose_job("m3", UNSOLICITED_ID)
    store.candidates.step(mette, "", a_step("s1", Stage.OFFERED, 40))
    assert at_stage(store, Stage.OFFERED) == ["m3", "m2"]


def test_a_thousand_candidates_make_no_question_too_large(store: Store, mette: str) -> None:
    with store._database.transaction():
        store._database.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 2200)"
            " INSERT INTO people (seq, id) SELECT i, 'p' || i FROM n"
        )
        store._database.execute(
            "INSERT INTO candidates SELECT seq, 1 + seq % 2, 'starred', 0 FROM people"
            " WHERE seq >= 1000"
        )
    assert at_stage(store, Stage.STARRED) == ["m1"]


def test_a_persons_way_is_read_for_all_their_jobs(store: Store, mette: str, jonas: str) -> None:
    store.candidates.step(mette, SMITH.id, a_step("s1", Stage.INVITED, 10))
    store.candidates.step(jonas, BAKER.id, a_step("s2", Stage.HELD, 20))
    store.people.join(mette, jonas, later(60))
    of_mette = store.candidates.of_person(jonas)
    assert {one.job_id: [step.id for step in one.steps] for one in of_mette} == {
        SMITH.id: ["s1"],
        BAKER.id: ["s2"],
    }
    assert store.candidates.of_person("nobody") == ()
