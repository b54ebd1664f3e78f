"""Not a job seeker, undone: everything is back as it was, and nothing was on disk meanwhile."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.changes import Changes
from taktone.core.phone_number import HIDDEN
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import BAKER, JONAS, METTE, found, later, note_of, ring, talk
from unit.store.test_forgetting import CANARIES, SELLER, left_in, promise, sell
from unit.store.test_joining import tables


@pytest.fixture
def jonas(store: Store) -> str:
    store.jobs.save(BAKER)
    return talk(store, "j1", JONAS, note="lød rolig", name="Jonas Holm")


def test_an_erased_call_is_on_disk_in_no_byte_and_comes_back_whole(
    store: Store, jonas: str, tmp_path: Path
) -> None:
    seller = sell(store)
    store.candidates.mark(seller, BAKER.id, later(6))
    before = tables(store)
    recall, changes = store.forget_callers(["s1"])
    assert "s1" in changes.calls
    assert left_in(tmp_path / "data") == []
    assert found(store) == ["j1"]
    back = store.bring_back(recall)
    assert back.calls == {"s1"}
    assert seller in back.people
    assert tables(store) == before
    assert found(store, "undulat") == found(store, "kanarie") == ["s1"]
    assert left_in(tmp_path / "data") != []


def test_bringing_back_twice_changes_nothing(store: Store, jonas: str) -> None:
    sell(store)
    before = tables(store)
    recall, _ = store.forget_callers(["s1"])
    store.bring_back(recall)
    store.bring_back(recall)
    assert tables(store) == before


def test_what_the_call_did_to_others_comes_back_too(store: Store, jonas: str) -> None:
    """It was starred, kept a promise, and came from a number they had called from before."""
    promise(store, "outside", jonas)
    store._database.execute("UPDATE promises SET kind = 'call_back'")
    talk(store, "j2", JONAS, minutes=9, note="papegøjesnak")
    store.calls.choose_job("j2", BAKER.id)
    store.candidates.mark(jonas, BAKER.id, later(9))
    before = tables(store)
    recall, _ = store.forget_callers(["j2"])
    assert tables(store) != before
    store.bring_back(recall)
    assert tables(store) == before


def test_a_whole_person_goes_and_comes_back_with_those_joined_to_them(
    store: Store, jonas: str, tmp_path: Path
) -> None:
    mette = talk(store, "m1", METTE, minutes=3, note="papegøjesnak", name="Mette Kanariefugl")
    store.candidates.mark(mette, BAKER.id, later(4))
    store.people.join(jonas, mette, later(9))
    before = tables(store)
    recall, changes = store.forget_callers(person_id=mette)
    assert changes.calls == {"j1", "m1"}
    assert found(store) == []
    assert store._database.value("SELECT count(*) FROM people") == 0
    assert left_in(tmp_path / "data") == []
    store.bring_back(recall)
    assert tables(store) == before
    join_id = store._database.value("SELECT id FROM joins")
    store.people.undo_join(join_id)
    assert found(store, person_id=mette) == ["m1"]


def test_keys_taken_meanwhile_are_exchanged(store: Store) -> None:
    """The same seconds bring another caller, who gets the keys that were free."""
    store.jobs.save(BAKER)
    sell(store, minutes=5)
    recall, _ = store.forget_callers(["s1"])
    other = talk(store, "j1", JONAS, minutes=5, note="lød rolig", name="Jonas Holm")
    store.bring_back(recall)
    assert sorted(found(store)) == ["j1", "s1"]
    assert note_of(store, "j1") == "lød rolig"
    assert note_of(store, "s1") == "undulatviden og papegøjesnak"
    assert store.people.caller(other).call_count == 1
    (seller,) = store.people.people_of(SELLER.number)
    assert (seller.name, seller.call_count) == ("Kanariefugl A/S", 1)


def test_somebody_joined_meanwhile_gets_the_call_where_theirs_are_now(
    store: Store, jonas: str
) -> None:
    mette = talk(store, "m1", METTE, minutes=3, name="Mette Sørensen")
    talk(store, "m2", METTE, minutes=6, note="lød rolig")
    recall, _ = store.forget_callers(["m2"])
    store.people.join(jonas, mette, later(9))
    store.bring_back(recall)
    assert found(store, person_id=jonas) == ["m2", "m1", "j1"]


def test_a_call_moved_away_after_a_join_leaves_its_promise_in_the_book_on_joins(
    store: Store, jonas: str
) -> None:
    mette = talk(store, "m1", METTE, minutes=3, name="Mette Sørensen")
    promise(store, "p1", mette, "m1")
    store.people.join(jonas, mette, later(4))
    store.calls.assign("m1", talk(store, "h1", HIDDEN, minutes=6))
    before = tables(store)
    assert before["joined_promises"]
    recall, _ = store.forget_callers(["m1"])
    store.bring_back(recall)
    assert tables(store) == before


def test_nobody_and_nothing_is_no_change(store: Store, jonas: str) -> None:
    before = tables(store)
    recall, changes = store.forget_callers(["no such call"], "nobody")
    assert changes == Changes()
    assert store.bring_back(recall).calls == frozenset()
    assert tables(store) == before


STEP = st.tuples(
    st.sampled_from(["ring", "star", "step", "promise", "join", "assign"]),
    st.integers(0, 4),
    st.integers(0, 2),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(STEP, max_size=9), st.booleans(), st.integers(0, 3))
def test_whatever_was_there_comes_back(
    steps: list[tuple[str, int, int]], is_person: bool, which: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "data")
        people = [
            talk(store, f"c{place}", number, minutes=place, note=f"{CANARIES[place]} sagt")
            for place, number in enumerate((METTE, JONAS, HIDDEN, METTE))
        ]
        for place, (what, one, other) in enumerate(steps):
            person = people[one % 4]
            match what:
                case "ring":
                    ring(store, f"more{place}", (METTE, JONAS, HIDDEN)[other], minutes=10 + place)
                case "star":
                    store.candidates.mark(person, "", later(10 + place))
                case "step":
                    stage = (Stage.INVITED, Stage.DECLINED, Stage.HIRED)[other]
                    step = CandidateStep(id=f"s{place}", stage=stage, at=later(10 + place))
                    store.candidates.step(person, "", step)
                case "promise":
                    promise(store, f"p{place}", person, f"c{other}")
                case "join":
                    store.people.join(person, people[other], later(10 + place))
                case "assign":
                    store.calls.assign(f"c{one % 4}", people[other])
        before = tables(store)
        chosen = {"person_id": people[which]} if is_person else {"call_ids": [f"c{which}"]}
        recall, _ = store.forget_callers(**chosen)
        check_index(store)
        store.bring_back(recall)
        check_index(store)
        assert tables(store) == before
        store.close()
