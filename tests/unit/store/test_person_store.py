"""People and their names."""

from taktone.core.caller import STRANGER
from taktone.core.changes import Changes
from taktone.store.store import Store
from unit.store.samples import JONAS, found, later, ring, talk


def test_renamed_person_is_found_by_the_new_name_in_every_call(store: Store) -> None:
    person = talk(store, "call-1", name="Mete")
    talk(store, "call-2", minutes=1)
    talk(store, "call-3", JONAS, minutes=2)
    changes = store.people.rename(person, "  Mette Sørensen ")
    assert found(store, "soerensen") == ["call-2", "call-1"]
    assert changes == Changes(people=frozenset({person}), has_candidates=True)
    row = store.history.row("call-2")
    assert row is not None
    assert row.name == "Mette Sørensen"


def test_old_name_is_found_no_more_where_only_the_user_gave_it(store: Store) -> None:
    person = ring(store, "call-1")
    store.people.rename(person, "Mete")
    store.people.rename(person, "Mette")
    assert found(store, "mete") == []


def test_hidden_or_unknown_person_is_a_stranger(store: Store) -> None:
    assert store.people.caller("") == STRANGER
    assert store.people.caller("nobody") == STRANGER


def test_renaming_nobody_changes_nothing(store: Store) -> None:
    assert store.people.rename("nobody", "Mette") == Changes()


def test_last_note_is_the_newest_that_is_not_empty(store: Store) -> None:
    person = talk(store, "call-1", note="lød rolig")
    talk(store, "call-2", minutes=1)
    ring(store, "call-3", minutes=2)
    store.calls.write_draft("call-3", "", later(3))
    assert store.people.caller(person).last_note == "lød rolig"
