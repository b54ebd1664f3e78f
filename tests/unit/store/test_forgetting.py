"""Not a job seeker: nothing about the call is kept, in no byte of the files."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taktone.core.changes import Changes
from taktone.core.phone_number import PhoneNumber
from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import WrapUp
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import (
    BAKER,
    JONAS,
    METTE,
    a_call,
    ended,
    found,
    later,
    note_of,
    ring,
    talk,
)
from unit.store.test_joining import tables

SELLER = PhoneNumber(number="+4599887766", raw="99 88 77 66", national="99887766")
CANARIES = ("kanariefugl", "papegøjesnak", "undulatviden", "kakaduskrig", "nattergalesang")


def promise(store: Store, promise_id: str, person: str, call_id: str = "") -> None:
    store.promises.make(
        Promise(
            id=promise_id,
            person_id=person,
            call_id=call_id,
            kind=PromiseKind.OTHER,
            text="nattergalesang",
            made_at=later(1),
        )
    )


def sell(store: Store, call_id: str = "s1", minutes: float = 5) -> str:
    """A call of a seller in which everything that can be written was."""
    person = ring(store, call_id, SELLER, minutes=minutes, name="Kanariefugl A/S")
    store.calls.choose_job(call_id, BAKER.id)
    store.calls.write_draft(call_id, "papegøjesnak", later(minutes + 1))
    store.calls.edit_note(call_id, "undulatviden", later(minutes + 2))
    store.wrap_ups.write(call_id, WrapUp(intuition="kakaduskrig"), later(minutes + 3))
    store.facts.tick_fact(call_id, "pay", is_asked=True)
    store.calls.update(ended(a_call(call_id, SELLER, minutes=minutes, name="Kanariefugl A/S")))
    store.calls.write_draft(call_id, "undulatviden og papegøjesnak", later(minutes + 4))
    promise(store, f"promise in {call_id}", person, call_id)
    return person


@pytest.fixture
def jonas(store: Store) -> str:
    """Somebody else, about the same job."""
    store.jobs.save(BAKER)
    person = talk(store, "j1", JONAS, note="lød rolig", name="Jonas Holm")
    store.calls.choose_job("j1", BAKER.id)
    return person


def raw_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("history.db*"))).lower()


def left_in(folder: Path) -> list[str]:
    raw = raw_bytes(folder)
    return [word for word in CANARIES if word[:5].encode() in raw or word[-6:].encode() in raw]


def test_call_and_caller_are_gone_from_every_byte(store: Store, jonas: str, tmp_path: Path) -> None:
    before = tables(store)
    seller = sell(store)
    store.people.set_email(seller, "kanariefugl@example.org")
    store.candidates.mark(seller, BAKER.id, later(6))
    folder = tmp_path / "data"
    assert left_in(folder) == list(CANARIES)

    changes = store.forget_call("s1")

    assert changes == Changes(
        calls=frozenset({"s1"}),
        people=frozenset({seller}),
        has_jobs=True,
        has_candidates=True,
        has_promises=True,
    )
    assert tables(store) == before
    assert left_in(folder) == []
    assert SELLER.national.encode() not in raw_bytes(folder)
    assert b"jonas holm" in raw_bytes(folder)
    assert found(store) == found(store, "jonas") == ["j1"]


def test_forgotten_call_does_not_come_back(store: Store) -> None:
    store.jobs.save(BAKER)
    sell(store)
    store.forget_call("s1")
    assert store.calls.update(ended(a_call("s1", SELLER))) == Changes()
    assert store.calls.settle("s1") == Changes()
    assert store.forget_call("s1") == Changes()
    assert store.forget_call("no such call") == Changes()
    assert found(store) == []


def test_somebody_with_other_calls_stays_without_this_one(store: Store, jonas: str) -> None:
    before = tables(store)
    ring(store, "j2", JONAS, minutes=9)
    store.calls.write_draft("j2", "papegøjesnak", later(10))
    store.candidates.mark(jonas, "", later(10))
    store.forget_call("j2")
    assert tables(store) == before
    assert store.people.caller(jonas).call_count == 1


def test_number_they_used_in_this_call_only_goes(store: Store, jonas: str, tmp_path: Path) -> None:
    before = tables(store)
    store.calls.begin(a_call("s1", SELLER, minutes=9), jonas)
    assert store.calls.caller_of(SELLER).person_id == jonas
    store.forget_call("s1")
    assert store.calls.caller_of(SELLER).person_id == ""
    assert tables(store) == before
    assert SELLER.national.encode() not in raw_bytes(tmp_path / "data")


def test_star_and_promise_of_another_time_hold_the_person(store: Store, jonas: str) -> None:
    promise(store, "outside", jonas)
    store.forget_call("j1")
    assert store.people.caller(jonas).name == "Jonas Holm"
    assert note_of(store, "j1") == ""
    assert [p.id for p in store.promises.open_of(jonas)] == ["outside"]


def test_other_person_behind_the_number_is_found_by_it_again(store: Store) -> None:
    mother = talk(store, "m1", name="Mette Sørensen")
    ring(store, "s1", METTE, minutes=9)
    store.calls.new_person_for("s1")
    store.forget_call("s1")
    assert store.calls.caller_of(METTE).person_id == mother
    assert store.calls.caller_of(METTE).name == "Mette Sørensen"


def test_somebody_joined_who_called_only_then_goes_too(
    store: Store, jonas: str, tmp_path: Path
) -> None:
    before = tables(store)
    seller = sell(store)
    join_id, _ = store.people.join(jonas, seller, later(60))
    store.forget_call("s1")
    assert store.people.caller(jonas).name == "Jonas Holm"
    assert left_in(tmp_path / "data") == []
    assert SELLER.national.encode() not in raw_bytes(tmp_path / "data")
    assert store.people.undo_join(join_id) == Changes()
    assert tables(store) == before


def test_join_of_two_calls_can_be_undone_after_one_was_forgotten(store: Store, jonas: str) -> None:
    seller = sell(store)
    talk(store, "s2", SELLER, minutes=30)
    join_id, _ = store.people.join(jonas, seller, later(60))
    store.forget_call("s1")
    store.people.undo_join(join_id)
    assert found(store, person_id=seller) == ["s2"]
    assert found(store, person_id=jonas) == ["j1"]
    assert store.calls.caller_of(SELLER).person_id == seller


def test_reader_that_holds_the_log_back_is_waited_for_at_the_end(
    jonas: str, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    writer = open_store(tmp_path / "other")
    writer.jobs.save(BAKER)
    sell(writer)
    reader = open_store(tmp_path / "other", may_write=False)
    reader._database.execute("BEGIN")
    assert found(reader) == ["s1"]
    writer.forget_call("s1")
    assert left_in(tmp_path / "other") != []
    reader.close()
    writer.close()
    assert left_in(tmp_path / "other") == []
    assert folder.exists()


WORDS = st.text(st.characters(min_codepoint=0x61, max_codepoint=0x7A), min_size=8, max_size=20)


@given(WORDS, WORDS, st.lists(WORDS, max_size=4))
@settings(max_examples=25)
def test_no_word_of_a_forgotten_call_is_left(
    tmp_path_factory: pytest.TempPathFactory, name: str, note: str, drafts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("forget")
    store = open_store(folder)
    talk(store, "j1", JONAS, note="lød rolig")
    known = raw_bytes(folder)
    ring(store, "s1", SELLER, minutes=5, name=f"{name} {name[::-1]}")
    for minutes, text in enumerate([*drafts, note]):
        store.calls.write_draft("s1", f"xq{text}qx", later(6 + minutes))
        if minutes % 2:
            store.calls.settle("s1")
    store.calls.settle("s1")
    store.forget_call("s1")
    raw = raw_bytes(folder)
    for word in (name, note, *drafts):
        assert word.encode() not in raw or word.encode() in known
    check_index(store)
    store.close()
