"""What stands in a person's timeline beside their calls."""

from taktone.core.promise import Promise, PromiseKind
from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.store.store import Store
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
