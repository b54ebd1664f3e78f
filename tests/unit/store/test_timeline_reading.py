"""What stands in a person's timeline beside their calls."""

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.letter import Answer
from taktone.core.promise import Promise, PromiseKind
from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.store.store import Store
from unit.store.letters import TIMES, invite
from unit.store.samples import BAKER, JONAS, METTE, later, talk


def test_promises_and_marks_stand_there_by_time(store: Store) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE)
    jonas = talk(store, "j1", JONAS, minutes=1)
    for promise_id, minutes in (("p1", 5), ("p2", 6)):
        store.promises.make(
            Promise(
                id=promise_id,
                person_id=mette,
                kind=PromiseKind.SEND_MAIL,
                text="opslaget",
                made_at=later(minutes),
                is_automatic=promise_id == "p2",
            )
        )
    store.promises.keep("p1", later(60))
    store.candidates.mark(mette, BAKER.id, later(30))
    assert store.history.timeline(mette) == (
        TimelineEntry(EntryKind.KEPT, later(60), "send_mail", "opslaget"),
        TimelineEntry(EntryKind.MARKED, later(30), job_id=BAKER.id),
        TimelineEntry(EntryKind.PROMISED, later(5), "send_mail", "opslaget"),
    )
    assert store.history.timeline(jonas) == ()
    assert store.history.timeline("nobody") == ()


def test_steps_stand_there_with_what_was_told_and_why_apart(store: Store) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE)
    store.candidates.mark(mette, BAKER.id, later(1))
    for stage, minutes in ((Stage.INVITED, 20), (Stage.DECLINED, 40)):
        step = CandidateStep(id=str(stage), stage=stage, at=later(minutes))
        store.candidates.step(mette, BAKER.id, step)
    store.candidates.write_decline("declined", "for dyr", "Tak for snakken")
    assert store.history.timeline(mette) == (
        TimelineEntry(
            EntryKind.STEPPED, later(40), "declined", "Tak for snakken", BAKER.id, "for dyr"
        ),
        TimelineEntry(EntryKind.STEPPED, later(20), "invited", job_id=BAKER.id),
        TimelineEntry(EntryKind.MARKED, later(1), job_id=BAKER.id),
    )


def test_a_letter_stands_there_once_it_was_sent_and_an_interview_once_it_has_a_time(
    store: Store,
) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE)
    invite(store, mette, "uid", *TIMES)
    assert store.history.timeline(mette) == ()
    store.letters.mark_sent("letter of uid", later(20))
    sent = TimelineEntry(EntryKind.SENT, later(20), "invitation", job_id=BAKER.id)
    assert store.history.timeline(mette) == (sent,)
    store.letters.answer("uid", Answer.ACCEPTED, later(60), TIMES[1])
    assert store.history.timeline(mette) == (
        TimelineEntry(EntryKind.INTERVIEW, TIMES[1], "booked", job_id=BAKER.id),
        TimelineEntry(EntryKind.ANSWERED, later(60), "accepted", job_id=BAKER.id),
        sent,
    )
    store.letters.answer("uid", None, later(70), None)
    assert store.history.timeline(mette) == (sent,)
