"""What the user deletes can be put back, also after a restart; what is erased never."""

from datetime import timedelta
from pathlib import Path

import pytest

from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID
from taktone.core.many_done import ManyDone
from taktone.core.promise import Promise, PromiseKind
from taktone.store.database import Row
from taktone.store.store import Store, open_store
from taktone.store.trash_clearing import clear_trash
from unit.store.samples import BAKER, JONAS, METTE, found, later, note_of, talk

TABLES = ("calls", "people", "numbers", "notes", "candidates", "promises", "wrap_ups", "jobs")


def everything(store: Store) -> dict[str, list[Row]]:
    return {
        table: sorted(store._database.rows(f"SELECT * FROM {table}"), key=repr) for table in TABLES
    }


def fill(store: Store) -> str:
    """Mette with two calls, a star and a promise, and Jonas with one."""
    person = talk(store, "m1", METTE, note="Kanelsnegle", name="Mette Sørensen")
    talk(store, "m2", METTE, note="Igen", minutes=20)
    talk(store, "j1", JONAS, note="Bager", minutes=40)
    store.candidates.mark(person, UNSOLICITED_ID, later(21))
    promise = Promise(
        id="p1", person_id=person, call_id="m2", kind=PromiseKind.CALL_BACK, made_at=later(22)
    )
    store.promises.make(promise)
    return person


def delete(store: Store, *call_ids: str, key: str = "d1", minutes: float = 100) -> None:
    store.many.trash.delete(call_ids, key, later(minutes))


def put_back(store: Store, key: str = "d1") -> None:
    while store.many.trash.restore_some(key).has_jobs:
        pass


def test_deleted_calls_are_found_nowhere_and_come_back_whole(store: Store) -> None:
    fill(store)
    before = everything(store)
    delete(store, "m1", "m2")
    assert found(store) == ["j1"]
    assert found(store, "kanelsnegle") == []
    assert store.people.caller("x").call_count == 0
    (told,) = store.many.trash.listed()
    assert (told.caller, told.people, told.calls) == ("Mette Sørensen", 1, 2)
    put_back(store)
    assert everything(store) == before
    assert found(store, "kanelsnegle") == ["m1"]
    assert store.many.trash.listed() == ()


def test_deletion_in_parts_comes_back_whole(store: Store) -> None:
    fill(store)
    before = everything(store)
    delete(store, "m2")
    delete(store, "m1")
    delete(store, "j1", minutes=101)
    (told,) = store.many.trash.listed()
    assert told.calls == 3
    put_back(store)
    assert everything(store) == before


def test_deletion_is_undone_after_a_restart(tmp_path: Path) -> None:
    with_calls = open_store(tmp_path)
    fill(with_calls)
    delete(with_calls, "m1")
    with_calls.close()
    store = open_store(tmp_path)
    (told,) = store.many.trash.listed()
    put_back(store, told.id)
    assert note_of(store, "m1") == "Kanelsnegle"
    store.close()


def test_hundred_deletions_come_back_one_by_one(store: Store) -> None:
    for n in range(120):
        talk(store, f"c{n}", METTE, minutes=n, note=f"nummer{n}")
    for n in range(120):
        delete(store, f"c{n}", key=f"d{n}", minutes=200 + n)
    assert [x.id for x in store.many.trash.listed()] == [f"d{n}" for n in reversed(range(120))]
    for told in store.many.trash.listed():
        put_back(store, told.id)
    assert len(store._database.rows("SELECT 1 FROM calls")) == 120
    assert found(store, "nummer77") == ["c77"]


def test_what_nobody_wants_back_leaves_no_byte(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    fill(store)
    delete(store, "m1", "m2", "j1")
    store.empty_log()
    assert b"Kanelsnegle" in in_files(tmp_path)
    assert store.many.trash.forget("d1")
    assert b"Kanelsnegle" not in in_files(tmp_path)
    assert store.many.trash.listed() == ()
    store.close()


def test_only_what_was_deleted_before_then_is_emptied(store: Store) -> None:
    fill(store)
    delete(store, "m1", key="old", minutes=0)
    delete(store, "j1", key="new", minutes=60)
    assert store.many.trash.empty(later(0) + timedelta(minutes=30))
    assert [x.id for x in store.many.trash.listed()] == ["new"]


def test_whoever_is_erased_goes_from_the_trash_too_and_undoing_that_brings_it_back(
    tmp_path: Path,
) -> None:
    store = open_store(tmp_path)
    person = fill(store)
    delete(store, "m1", "j1")
    recall, _ = store.forget_callers((), person)
    assert b"Kanelsnegle" not in in_files(tmp_path)
    (told,) = store.many.trash.listed()
    assert (told.people, told.calls) == (1, 1)
    assert told.caller == JONAS.number
    store.bring_back(recall)
    put_back(store)
    assert note_of(store, "m1") == "Kanelsnegle"
    assert note_of(store, "j1") == "Bager"
    store.close()


def test_somebody_who_called_again_after_the_deletion_is_erased_by_the_number(
    store: Store,
) -> None:
    fill(store)
    delete(store, "m1", "m2")
    again = talk(store, "m3", METTE, minutes=90)
    store.forget_callers((), again)
    assert store.many.trash.listed() == ()


def test_trash_is_cleared_of_one_of_two(store: Store) -> None:
    person = fill(store)
    delete(store, "m1", "m2", "j1")
    clear_trash(store._database, {person}, ())
    put_back(store)
    assert found(store) == ["j1"]


def test_erasure_leaves_nothing_in_the_trash(store: Store) -> None:
    fill(store)
    store.forget_call("j1")
    assert store._database.rows("SELECT * FROM trash") == []


def test_call_that_is_gone_is_left_out(store: Store) -> None:
    fill(store)
    delete(store, "m1")
    delete(store, "m1", key="d2")
    assert [x.id for x in store.many.trash.listed()] == ["d1"]


@pytest.mark.parametrize("name", ["=1+1", "<b>x</b>", "\u202eabc", "'; DROP TABLE trash; --"])
def test_naughty_names_come_back_as_they_were(store: Store, name: str) -> None:
    talk(store, "n1", METTE, name=name, note=name)
    delete(store, "n1")
    put_back(store)
    assert note_of(store, "n1") == name


def test_many_are_changed_and_changed_back(store: Store) -> None:
    fill(store)
    store.jobs.save(BAKER)
    before = everything(store)
    ids = store.many.ids(query_all(), 10)
    assert ids == ("j1", "m2", "m1")
    assert store.many.ids(query_all(), 2) == ids[:2]
    for act in (starred, unstarred, given_job, promised):
        done = act(store, ids)
        assert everything(store) != before
        while store.many.undo_some(done).people:
            pass
        assert everything(store) == before


def query_all() -> HistoryQuery:
    return HistoryQuery()


def starred(store: Store, ids: tuple[str, ...]) -> ManyDone:
    done = ManyDone()
    store.many.star(ids, later(50), done)
    assert len(done.marked) == 1
    return done


def unstarred(store: Store, ids: tuple[str, ...]) -> ManyDone:
    done = ManyDone()
    store.many.unstar(ids, done)
    assert found(store, is_starred=True) == []
    return done


def given_job(store: Store, ids: tuple[str, ...]) -> ManyDone:
    done = ManyDone()
    store.many.choose_job(ids, BAKER.id, done)
    assert found(store, job_id=BAKER.id) == ["j1", "m2", "m1"]
    return done


def promised(store: Store, ids: tuple[str, ...]) -> ManyDone:
    done = ManyDone()
    store.many.promise(ids, later(500), later(50), done)
    assert len(done.promises) == 2
    return done


def in_files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
