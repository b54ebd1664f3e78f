"""Calls from lists of other programs: none twice, no promise moved, all of it taken back."""

from dataclasses import replace

import pytest

from taktone.core.call_event import Direction, EndReason
from taktone.core.import_look import Fate, ImportUndo
from taktone.core.phone_number import HIDDEN, PhoneNumber
from taktone.store.call_list_store import Listed
from taktone.store.database import Row
from taktone.store.store import Store
from unit.store.samples import JONAS, METTE, a_call, ended, found, later, talk


def listed(key: str, number: PhoneNumber = METTE, minutes: float = 0, name: str = "") -> Listed:
    """A call as a list tells it: by the minute."""
    return ended(a_call(key, number, minutes=minutes, name=name)), int(minutes) + 2


def take(store: Store, *calls: Listed) -> ImportUndo:
    undo = ImportUndo()
    store.imports.calls.begin()
    store.imports.calls.take(calls, undo)
    return undo


def undone(store: Store, undo: ImportUndo) -> None:
    while not undo.is_empty:
        store.imports.calls.undo_some(undo)


def everything(store: Store) -> list[Row]:
    rows = store._database.rows
    return [
        *rows("SELECT * FROM calls ORDER BY seq"),
        *rows("SELECT * FROM people ORDER BY seq"),
        *rows("SELECT * FROM numbers ORDER BY number, person_seq"),
    ]


def fates(store: Store, *calls: Listed) -> list[str]:
    return [str(entry.fate) for entry in store.imports.calls.look(calls).entries]


def test_calls_of_a_list_are_found_like_others(store: Store) -> None:
    take(store, listed("a", METTE, name="Mette Sørensen"), listed("b", JONAS, 5))
    assert found(store, "sorensen") == ["a"]
    assert found(store) == ["b", "a"]
    assert store.calls.caller_of(METTE).name == "Mette Sørensen"


def test_call_that_was_heard_here_is_known_by_number_direction_and_minute(store: Store) -> None:
    talk(store, "heard", METTE, minutes=10.6, name="Mette")
    look = store.imports.calls.look([listed("a", METTE, 10), listed("b", METTE, 20)])
    assert [(x.fate, x.whose) for x in look.entries] == [(Fate.KNOWN, "Mette"), (Fate.NEW, "")]
    call, line = listed("c", METTE, 10)
    outgoing = replace(call, direction=Direction.OUTGOING)
    assert fates(store, (outgoing, line), listed("d", JONAS, 10)) == ["new", "new"]


def test_two_calls_in_one_minute_are_two_and_the_list_is_known_the_second_time(
    store: Store,
) -> None:
    calls = (listed("a", METTE, 10), listed("b", METTE, 10), listed("c", HIDDEN, 11))
    undo = take(store, *calls)
    assert len(undo.calls) == 3
    again = tuple((replace(call, id=f"again-{call.id}"), line) for call, line in calls)
    assert fates(store, *again) == ["known"] * 3
    assert take(store, *again).is_empty


def test_missed_call_of_a_list_promises_nothing(store: Store) -> None:
    call, line = listed("a")
    missed = replace(call, reason=EndReason.MISSED, answered_at=None, answered_tick_s=None)
    take(store, (missed, line))
    assert store.promises.listed() == ()


def test_what_was_written_in_an_imported_call_stays_when_the_import_goes(store: Store) -> None:
    undo = take(store, listed("a", METTE), listed("b", JONAS, 5))
    store.calls.edit_note("a", "Ring fredag", later(9))
    undone(store, undo)
    assert found(store) == ["a"]
    assert found(store, "fredag") == ["a"]


def test_name_from_the_list_goes_again_and_a_number_of_the_address_book_stays(
    store: Store,
) -> None:
    person = talk(store, "heard", METTE)
    before = everything(store)
    undo = take(store, listed("a", METTE, 60, name="Mette"))
    assert store.people.caller(person).name == "Mette"
    undone(store, undo)
    assert everything(store) == before


def test_list_with_itself_in_any_order_is_taken_once_and_taken_back(store: Store) -> None:
    talk(store, "heard", METTE)
    before = everything(store)
    times = (0, 5, 5, 11, 30)
    calls = [listed(f"c{n}", METTE, minutes) for n, minutes in enumerate(times)]
    undo = take(store, *calls)
    assert len(undo.calls) == 4
    assert fates(store, *reversed(calls)) == ["known"] * 5
    undone(store, undo)
    assert everything(store) == before


@pytest.mark.parametrize("name", ["=1+1", "<b>x</b>", "a\0b", "'; DROP TABLE calls; --"])
def test_naughty_names_do_no_harm(store: Store, name: str) -> None:
    take(store, listed("a", METTE, name=name))
    assert store.calls.caller_of(METTE).name == name.replace("\0", "")
