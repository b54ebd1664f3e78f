"""People from address books: nobody twice, nothing overwritten, all of it taken back."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taktone.core.contact import Contact
from taktone.core.import_look import Fate, ImportUndo
from taktone.store.database import Row
from taktone.store.store import Store
from taktone.store.values import stored
from unit.store.samples import JONAS, METTE, later, talk

IDA = Contact(name="Ida Lund", numbers=("+4540404040", "+4586860000"), emails=("ida@example.com",))
METTE_BOOK = Contact(
    name="Mette fra bogen", numbers=(METTE.number, "+4599999999"), emails=("mette@example.com",)
)


def everything(store: Store) -> list[Row]:
    rows = store._database.rows
    people = rows("SELECT id, name, email, call_count FROM people ORDER BY seq")
    return people + rows("SELECT * FROM numbers ORDER BY number, person_seq")


def fates(store: Store, *contacts: Contact) -> dict[str, int]:
    """How many there are of each that there are any of."""
    return {str(fate): n for fate, n in store.imports.look(contacts).counts.items() if n}


def counted(**counts: int) -> dict[str, int]:
    return counts


def take(store: Store, *contacts: Contact) -> ImportUndo:
    undo = ImportUndo()
    store.imports.take(contacts, later(60), undo)
    return undo


def test_somebody_new_is_known_at_the_first_call(store: Store) -> None:
    assert fates(store, IDA) == counted(new=1)
    take(store, IDA)
    caller = store.calls.caller_of(replace(METTE, number=IDA.numbers[1]))
    assert (caller.name, caller.email, caller.call_count) == (IDA.name, IDA.emails[0], 0)


def test_somebody_known_gets_what_was_missing_and_keeps_the_rest(store: Store) -> None:
    person = talk(store, "m1", METTE, name="Mette Sørensen")
    assert fates(store, METTE_BOOK) == counted(completed=1)
    take(store, METTE_BOOK)
    caller = store.people.caller(person)
    assert (caller.name, caller.email) == ("Mette Sørensen", "mette@example.com")
    assert store.calls.caller_of(replace(METTE, number="+4599999999")).person_id == person
    assert fates(store, METTE_BOOK) == counted(known=1)


def test_somebody_is_known_by_an_email_in_any_case(store: Store) -> None:
    take(store, IDA)
    other = Contact(name="I. Lund", numbers=("+4511111111",), emails=("IDA@Example.com",))
    assert fates(store, other) == counted(completed=1)
    take(store, other)
    assert store.calls.caller_of(replace(METTE, number="+4511111111")).name == "Ida Lund"


def test_nobody_is_taken_twice_from_one_file(store: Store) -> None:
    again = Contact(name="Ida", numbers=IDA.numbers[:1])
    assert fates(store, IDA, again) == counted(new=1, known=1)
    take(store, IDA, again)
    assert len(store._database.rows("SELECT 1 FROM people")) == 1


def test_whoever_called_last_from_a_number_stays_the_one_who_calls(store: Store) -> None:
    jonas = talk(store, "j1", JONAS, name="Jonas")
    talk(store, "m1", METTE, name="Mette", minutes=1)
    take(store, Contact(name="Mette", numbers=(METTE.number, JONAS.number)))
    assert store.calls.caller_of(JONAS).person_id == jonas


def test_contact_without_number_and_email_is_left_out(store: Store) -> None:
    nobody = Contact(name="Nobody")
    assert fates(store, nobody) == counted(unusable=1)
    take(store, nobody)
    assert everything(store) == []


def test_whole_import_is_taken_back(store: Store) -> None:
    talk(store, "m1", METTE)
    before = everything(store)
    undo = take(store, IDA, METTE_BOOK)
    assert everything(store) != before
    store.imports.undo(undo)
    assert everything(store) == before


def test_who_called_since_stays(store: Store) -> None:
    undo = take(store, IDA)
    talk(store, "i1", replace(METTE, number=IDA.numbers[0]))
    store.imports.undo(undo)
    assert store.calls.caller_of(replace(METTE, number=IDA.numbers[0])).name == "Ida Lund"


def test_name_that_was_changed_since_stays(store: Store) -> None:
    person = talk(store, "m1", METTE)
    undo = take(store, METTE_BOOK)
    store.people.rename(person, "Mette S.")
    store.imports.undo(undo)
    assert store.people.caller(person).name == "Mette S."
    assert store.people.caller(person).email == ""


def test_half_a_chunk_is_never_there(store: Store) -> None:
    undo = ImportUndo()

    def broken() -> object:
        yield IDA
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.imports.take(broken(), later(0), undo)  # type: ignore[arg-type]
    assert everything(store) == []
    assert undo == ImportUndo()


NUMBERS = st.sampled_from(["+451", "+452", "+453", METTE.number])
EMAILS = st.sampled_from(["a@x.dk", "A@x.dk", "b@x.dk"])
CONTACTS = st.builds(
    Contact,
    name=st.sampled_from(["", "A", "B"]),
    numbers=st.lists(NUMBERS, max_size=3, unique=True).map(tuple),
    emails=st.lists(EMAILS, max_size=2, unique=True).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(CONTACTS, max_size=6))
def test_any_import_adds_up_and_is_taken_back(store: Store, contacts: list[Contact]) -> None:
    if not store._database.value("SELECT count(*) FROM calls"):
        talk(store, "m1", METTE)
    before = everything(store)
    look = store.imports.look(contacts)
    assert sum(look.counts.values()) == len(look.entries) == len(contacts)
    undo = take(store, *contacts)
    assert len(undo.people) <= len(contacts)
    assert store.imports.look(contacts).counts[Fate.NEW] == 0
    store.imports.undo(undo)
    assert everything(store) == before


@pytest.mark.parametrize("name", ["=1+1", "Søren\u0308", "a\0b", "'; DROP TABLE people; --"])
def test_naughty_names_are_kept_as_they_are(store: Store, name: str) -> None:
    take(store, replace(IDA, name=name))
    assert store.calls.caller_of(replace(METTE, number=IDA.numbers[0])).name == stored(name)


def test_preview_says_of_whom_each_is_a_duplicate_and_where_it_stood_before(store: Store) -> None:
    talk(store, "m1", METTE, name="Mette Sørensen")
    again = replace(IDA, name="Ida", emails=(), line=9)
    look = store.imports.look([replace(IDA, line=3), METTE_BOOK, again, Contact(name="x", line=12)])
    told = [(x.line, x.title, x.fate, x.whose, x.of_line) for x in look.entries]
    assert told == [
        (3, "Ida Lund", Fate.NEW, "", 0),
        (1, "Mette fra bogen", Fate.COMPLETED, "Mette Sørensen", 0),
        (9, "Ida", Fate.KNOWN, "", 3),
        (12, "x", Fate.UNUSABLE, "", 0),
    ]
    assert look.is_worth_it
    assert not store.imports.look([]).is_worth_it
