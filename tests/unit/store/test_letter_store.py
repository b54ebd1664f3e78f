"""Letters and interviews on disk: kept, answered, carried along, and gone when somebody is."""

from dataclasses import replace

import pytest

from taktone.core.changes import Changes
from taktone.core.free_times import Taken
from taktone.core.interview import InterviewState
from taktone.core.invitation import InvitationReply
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer, LetterKind
from taktone.store.store import Store
from unit.store.letters import LENGTH, TIMES, a_letter, an_interview, invite
from unit.store.samples import BAKER, JONAS, METTE, later, talk
from unit.store.test_joining import tables

OF_LETTERS = (*("letters", "interviews", "interview_times", "joined_letters", "joined_interviews"),)


@pytest.fixture
def mette(store: Store) -> str:
    store.jobs.save(BAKER)
    return talk(store, "m1", METTE, name="Mette Sørensen")


@pytest.fixture
def jonas(store: Store, mette: str) -> str:
    return talk(store, "j1", JONAS, minutes=5, name="Jonas Friis")


def rows(store: Store) -> int:
    found = tables(store)
    return sum(len(found[table]) for table in OF_LETTERS)


def test_what_is_kept_is_read_back(store: Store, mette: str) -> None:
    interview, letter = an_interview(mette), a_letter(mette, uid="interview")
    changes = store.letters.keep(letter, interview)
    assert changes == Changes(people=frozenset({mette}), has_candidates=True)
    assert store.letters.interview("interview") == interview
    assert store.letters.interview_about(mette, BAKER.id) == interview
    assert store.letters.letters_about(mette, BAKER.id) == (letter,)
    assert store.letters.letters_about(mette, "") == ()
    assert store.letters.letters_to(mette) == (letter,)
    assert store.letters.interviews_with(mette) == (interview,)


def test_letter_without_a_job_is_about_unsolicited_work(store: Store, mette: str) -> None:
    letter = replace(a_letter(mette, kind=LetterKind.THANKS), job_id="")
    store.letters.keep(letter)
    assert store.letters.letters_about(mette, "") == (replace(letter, job_id="unsolicited"),)
    assert store.letters.interview_about(mette, "") is None


def test_nobody_who_was_erased_gets_a_letter(store: Store, mette: str) -> None:
    assert store.letters.keep(a_letter("nobody"), an_interview("nobody")) == Changes()
    assert store.letters.keep(replace(a_letter(mette), job_id="no job")) == Changes()
    assert rows(store) == 0


def test_change_replaces_the_times_and_keeps_the_uid(store: Store, mette: str) -> None:
    first = invite(store, mette)
    moved = replace(first, times=TIMES[1:2], starts_at=TIMES[1], sequence=1, changed_at=later(20))
    store.letters.keep(a_letter(mette, "second", uid=first.id), moved)
    assert store.letters.interviews_with(mette) == (moved,)
    assert [x.id for x in store.letters.letters_to(mette)] == ["second", "letter of interview"]


def test_sent_and_not_sent_after_all(store: Store, mette: str) -> None:
    invite(store, mette)
    assert store.letters.mark_sent("letter of interview", later(11)).people == {mette}
    assert store.letters.letters_to(mette)[0].sent_at == later(11)
    store.letters.mark_sent("letter of interview", None)
    assert store.letters.letters_to(mette)[0].sent_at is None
    assert store.letters.mark_sent("no letter", later(11)) == Changes()


def test_letter_that_was_never_sent_goes_with_its_interview(store: Store, mette: str) -> None:
    interview = invite(store, mette)
    store.letters.keep(a_letter(mette, "second", uid=interview.id), interview)
    store.letters.take_back("second")
    assert store.letters.interview(interview.id) == interview
    assert store.letters.take_back("letter of interview").people == {mette}
    assert rows(store) == 0
    assert store.letters.take_back("letter of interview") == Changes()


def test_accepted_time_is_booked_and_the_others_are_free_again(store: Store, mette: str) -> None:
    invite(store, mette, "interview", *TIMES)
    assert len(store.letters.taken(TIMES[0], TIMES[2] + LENGTH)) == 3
    store.letters.answer("interview", Answer.ACCEPTED, later(60), TIMES[1])
    found = store.letters.interview("interview")
    assert found is not None
    assert (found.state, found.starts_at, found.times) == (InterviewState.BOOKED, TIMES[1], TIMES)
    assert store.letters.taken(TIMES[0], TIMES[2] + LENGTH) == (Taken(TIMES[1], TIMES[1] + LENGTH),)
    (letter,) = store.letters.letters_to(mette)
    assert (letter.answer, letter.answered_at, letter.sent_at) == (
        *(Answer.ACCEPTED, later(60), later(60)),
    )


def test_answer_can_be_taken_back(store: Store, mette: str) -> None:
    before = invite(store, mette, "interview", *TIMES)
    store.letters.answer("interview", Answer.ACCEPTED, later(60), TIMES[1])
    store.letters.answer("interview", None, later(61), None)
    after = store.letters.interview("interview")
    assert after is not None
    assert (after.state, after.starts_at) == (before.state, before.starts_at)
    (letter,) = store.letters.letters_to(mette)
    assert (letter.answer, letter.answered_at) == (None, None)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer.ACCEPTED, InterviewState.BOOKED),
        (Answer.DECLINED, InterviewState.DECLINED),
        (Answer.TENTATIVE, InterviewState.INVITED),
        (Answer.OTHER_TIME, InterviewState.INVITED),
    ],
)
def test_reply_is_matched_by_its_uid(
    store: Store, mette: str, jonas: str, answer: Answer, state: InterviewState
) -> None:
    invite(store, mette, "one")
    invite(store, jonas, "two", TIMES[1])
    reply = InvitationReply(uid="two", sequence=0, answer=answer)
    before, changes = store.letters.take_reply(reply, later(90))
    assert (before.person_id, changes.people) == (jonas, frozenset({jonas}))
    assert [x.state for x in store.letters.interviews_with(jonas)] == [state]
    assert [x.state for x in store.letters.interviews_with(mette)] == [InterviewState.INVITED]
    assert store.letters.letters_to(jonas)[0].answer is answer


def test_strange_and_late_replies_change_nothing(store: Store, mette: str) -> None:
    first = invite(store, mette)
    store.letters.keep(a_letter(mette, "second", uid=first.id), replace(first, sequence=1))
    off = replace(an_interview(mette, "off"), state=InterviewState.CANCELLED)
    store.letters.keep(a_letter(mette, "third", uid="off"), off)
    before = tables(store)
    for uid, sequence, problem in (
        ("nobody's", 0, Problem.REPLY_UNKNOWN),
        (first.id, 0, Problem.REPLY_STALE),
        ("off", 5, Problem.REPLY_STALE),
    ):
        with pytest.raises(KnownError) as told:
            store.letters.take_reply(
                InvitationReply(uid=uid, sequence=sequence, answer=Answer.ACCEPTED), later(90)
            )
        assert told.value.problem is problem
    assert tables(store) == before


def test_own_interview_is_not_in_its_own_way(store: Store, mette: str, jonas: str) -> None:
    invite(store, mette)
    invite(store, jonas, "other", TIMES[1])
    taken = store.letters.taken(TIMES[0], TIMES[2], but="interview")
    assert [x.starts_at for x in taken] == [TIMES[1]]


@pytest.mark.parametrize("state", [InterviewState.DECLINED, InterviewState.CANCELLED])
def test_what_will_not_be_held_takes_no_time(
    store: Store, mette: str, state: InterviewState
) -> None:
    store.letters.keep(a_letter(mette, uid="x"), replace(an_interview(mette, "x"), state=state))
    assert store.letters.taken(TIMES[0], TIMES[2]) == ()


def test_joined_people_have_the_letters_of_both_and_part_with_their_own(
    store: Store, mette: str, jonas: str
) -> None:
    invite(store, mette, "hers")
    invite(store, jonas, "his", TIMES[1])
    before = tables(store)
    join_id, _ = store.people.join(mette, jonas, later(60))
    assert {x.id for x in store.letters.interviews_with(mette)} == {"hers", "his"}
    assert store.letters.letters_to(jonas) == store.letters.letters_to(mette)
    store.people.undo_join(join_id)
    assert tables(store) == before


def test_what_came_while_they_were_one_stays_with_the_one_who_was_kept(
    store: Store, mette: str, jonas: str
) -> None:
    join_id, _ = store.people.join(mette, jonas, later(60))
    invite(store, mette, "since")
    store.people.undo_join(join_id)
    assert [x.id for x in store.letters.interviews_with(mette)] == ["since"]
    assert store.letters.letters_to(jonas) == ()


def test_forgotten_person_leaves_nothing_and_comes_back_whole(
    store: Store, mette: str, jonas: str
) -> None:
    invite(store, mette, "hers", *TIMES)
    invite(store, jonas, "his", TIMES[1])
    store.people.join(mette, jonas, later(60))
    before = tables(store)
    recall, _ = store.forget_callers(person_id=mette)
    assert rows(store) == 0
    store.bring_back(recall)
    assert tables(store) == before


def test_forgotten_call_of_somebody_with_no_other_takes_their_letters(
    store: Store, mette: str
) -> None:
    invite(store, mette)
    recall, _ = store.forget_callers(("m1",))
    assert rows(store) == 0
    store.bring_back(recall)
    assert store.letters.interview("interview") is not None
