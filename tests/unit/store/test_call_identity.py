"""Whose call it is when its number becomes known later."""

from dataclasses import replace

from taktone.core.phone_number import HIDDEN
from taktone.store.store import Store
from unit.store.samples import (
    BAKER,
    EXTENSION,
    JONAS,
    METTE,
    a_call,
    found,
    later,
    note_of,
    ring,
    talk,
)


def people_count(store: Store) -> int:
    return int(store._database.value("SELECT count(*) FROM people"))


def test_each_hidden_caller_is_somebody_else(store: Store) -> None:
    assert ring(store, "call-1", HIDDEN) != ring(store, "call-2", HIDDEN)


def test_hidden_caller_becomes_the_person_whose_number_it_is(store: Store) -> None:
    mette = talk(store, "old", name="Mette Sørensen")
    nobody = ring(store, "call-1", HIDDEN, minutes=9)
    store.calls.write_draft("call-1", "lød rolig", later(10))
    store.candidates.mark(nobody, "", later(10))

    changes = store.calls.update(a_call("call-1", METTE, minutes=9))

    row = store.history.row("call-1")
    assert row is not None
    assert (row.person_id, row.name, row.note) == (mette, "Mette Sørensen", "lød rolig")
    assert row.is_starred
    assert changes.people == {mette, nobody}
    assert changes.has_candidates
    assert people_count(store) == 1
    assert store.people.caller(mette).call_count == 2


def test_all_stars_of_the_placeholder_go_along(store: Store) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "old")
    store.candidates.mark(mette, BAKER.id, later(1))
    nobody = ring(store, "call-1", HIDDEN, minutes=9)
    store.candidates.mark(nobody, BAKER.id, later(10))
    store.candidates.mark(nobody, "", later(10))
    store.calls.update(a_call("call-1", METTE, minutes=9))
    marked = {mark.job_id: mark.marked_at for mark in store.candidates.listed()}
    assert marked == {BAKER.id: later(1), "unsolicited": later(10)}


def test_hidden_caller_nobody_knows_keeps_the_person_and_gets_the_number(store: Store) -> None:
    nobody = ring(store, "call-1", HIDDEN)
    store.calls.update(a_call("call-1", METTE))
    assert store.calls.caller_of(METTE).person_id == nobody
    assert found(store, "20 12 34 56") == ["call-1"]


def test_name_from_the_line_does_not_hold_a_placeholder(store: Store) -> None:
    mette = talk(store, "old", name="Mette Sørensen")
    ring(store, "call-1", HIDDEN, minutes=9, name="METTE S")
    store.calls.update(a_call("call-1", METTE, minutes=9, name="METTE S"))
    assert people_count(store) == 1
    assert store.people.caller(mette).name == "Mette Sørensen"


def test_person_named_by_the_user_stays_and_shares_the_number(store: Store) -> None:
    mother = talk(store, "old", name="Mette Sørensen")
    son = ring(store, "call-1", HIDDEN, minutes=9)
    store.people.rename(son, "Jonas Holm")
    store.calls.update(a_call("call-1", METTE, minutes=9))
    assert store.calls.caller_of(METTE).person_id == son
    assert store.people.caller(mother).call_count == 1


def test_hidden_call_given_to_somebody_with_other_calls_stays_theirs(store: Store) -> None:
    jonas = talk(store, "old", JONAS)
    store.calls.begin(a_call("call-1", HIDDEN, minutes=9), jonas)
    store.calls.update(a_call("call-1", METTE, minutes=9))
    assert store.calls.caller_of(METTE).person_id == jonas


def test_corrected_number_of_a_first_call_replaces_the_wrong_one(store: Store) -> None:
    person = ring(store, "call-1", EXTENSION)
    store.calls.update(a_call("call-1", METTE))
    assert store.calls.caller_of(METTE).person_id == person
    assert store.calls.caller_of(EXTENSION).person_id == ""
    assert found(store, "204") == []


def test_corrected_number_takes_the_call_from_whom_it_seemed_to_be(store: Store) -> None:
    switchboard = talk(store, "old", EXTENSION)
    ring(store, "call-1", EXTENSION, minutes=9)
    store.candidates.mark(switchboard, "", later(10))
    store.calls.write_draft("call-1", "lød rolig", later(10))

    store.calls.update(a_call("call-1", METTE, minutes=9))

    mette = store.calls.caller_of(METTE)
    assert mette.person_id != switchboard
    assert mette.call_count == 1
    assert mette.starred_jobs == {"unsolicited"}
    assert note_of(store, "call-1") == "lød rolig"
    assert store.people.caller(switchboard).starred_jobs == frozenset()
    assert found(store, person_id=switchboard) == ["old"]


def test_number_that_goes_away_again_leaves_its_person(store: Store) -> None:
    mette = talk(store, "old")
    ring(store, "call-1", minutes=9)
    store.calls.update(replace(a_call("call-1", minutes=9), number=HIDDEN))
    assert found(store, person_id=mette) == ["old"]
    assert people_count(store) == 2


def test_unchanged_number_moves_nothing(store: Store) -> None:
    mette = ring(store, "call-1")
    changes = store.calls.update(a_call("call-1", METTE, line="reception"))
    assert changes.people == {mette}
    assert not changes.has_candidates
