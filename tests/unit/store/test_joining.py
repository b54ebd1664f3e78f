"""Two people who turn out to be one, and two again."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.changes import Changes
from taktone.core.phone_number import HIDDEN, PhoneNumber
from taktone.core.promise import Promise, PromiseKind
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import BAKER, JONAS, METTE, SMITH, found, later, note_of, ring, talk

THIRD = PhoneNumber(number="+4540404040", raw="40404040", national="40404040")
MOVED = ("calls", "promises", "numbers", "candidates", "steps")
JOINS = frozenset(f"joined_{what}" for what in MOVED) | {"joins"}


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is in the tables (the index is checked against them elsewhere)."""
    names = store._database.rows(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        " AND name NOT GLOB '*sqlite*' AND name NOT GLOB 'calls_fts*'"
    )
    return {
        name: sorted(store._database.rows(f"SELECT * FROM {name}"), key=repr) for (name,) in names
    }


def promise(store: Store, promise_id: str, person: str, call_id: str = "") -> None:
    store.promises.make(
        Promise(
            id=promise_id,
            person_id=person,
            call_id=call_id,
            kind=PromiseKind.SEND_MAIL,
            made_at=later(1),
        )
    )


@pytest.fixture
def mette(store: Store) -> str:
    store.jobs.save(BAKER)
    person = talk(store, "m1", name="Mette Sørensen", note="lød rolig")
    store.calls.choose_job("m1", BAKER.id)
    return person


@pytest.fixture
def jonas(store: Store, mette: str) -> str:
    """Somebody without a name who turns out to be Mette, calling from elsewhere."""
    person = talk(store, "j1", JONAS, minutes=5, note="spurgte til løn")
    store.calls.choose_job("j1", BAKER.id)
    store.people.set_email(person, "mette@example.org")
    store.candidates.mark(person, BAKER.id, later(6))
    promise(store, "outside", person)
    promise(store, "in the call", person, "j1")
    return person


def test_the_one_who_is_kept_has_everything(store: Store, mette: str, jonas: str) -> None:
    join_id, changes = store.people.join(mette, jonas, later(60))

    assert join_id
    assert changes == Changes(
        calls=frozenset({"m1", "j1"}),
        people=frozenset({mette, jonas}),
        has_candidates=True,
        has_promises=True,
    )
    caller = store.calls.caller_of(JONAS)
    assert (caller.person_id, caller.name, caller.call_count) == (mette, "Mette Sørensen", 2)
    assert (caller.email, caller.starred_jobs) == ("mette@example.org", frozenset({BAKER.id}))
    assert {promise.id for promise in caller.open_promises} == {"outside", "in the call"}
    assert found(store, "mette") == found(store, is_starred=True) == ["j1", "m1"]
    assert note_of(store, "j1") == "spurgte til løn"


def test_id_of_the_joined_person_finds_the_one_who_was_kept(
    store: Store, mette: str, jonas: str
) -> None:
    store.people.join(mette, jonas, later(60))
    assert store.people.caller(jonas) == store.people.caller(mette)
    store.people.rename(jonas, "Mette S. Sørensen")
    assert store.people.caller(mette).name == "Mette S. Sørensen"
    assert ring(store, "j2", JONAS, minutes=90) == mette
    assert found(store, person_id=jonas) == ["j2", "j1", "m1"]
    changes = store.candidates.mark(jonas, "", later(91))
    assert changes.people == {mette, jonas}
    assert store.people.caller(mette).starred_jobs == {BAKER.id, "unsolicited"}


def test_undone_at_once_everything_is_as_before(store: Store, mette: str, jonas: str) -> None:
    before = tables(store)
    join_id, _ = store.people.join(mette, jonas, later(60))
    assert tables(store) != before
    changes = store.people.undo_join(join_id)
    assert tables(store) == before
    assert changes.people == {mette, jonas}
    assert changes.calls == {"m1", "j1"}
    assert store.people.undo_join(join_id) == Changes()


def test_joining_somebody_with_themselves_or_nobody_changes_nothing(
    store: Store, mette: str, jonas: str
) -> None:
    assert store.people.join(mette, mette, later(60)) == ("", Changes())
    assert store.people.join(mette, "nobody", later(60)) == ("", Changes())
    store.people.join(mette, jonas, later(60))
    assert store.people.join(mette, jonas, later(61)) == ("", Changes())
    assert store.people.undo_join("no such join") == Changes()


def test_what_came_since_stays_and_calls_from_the_others_number_go_back(
    store: Store, mette: str, jonas: str
) -> None:
    join_id, _ = store.people.join(mette, jonas, later(60))
    talk(store, "m2", minutes=70)
    talk(store, "j2", JONAS, minutes=80, note="ringede igen")
    store.people.rename(mette, "Mette S.")
    store.people.undo_join(join_id)
    assert found(store, person_id=mette) == ["m2", "m1"]
    assert found(store, person_id=jonas) == ["j2", "j1"]
    assert store.calls.caller_of(JONAS).person_id == jonas
    assert store.people.caller(mette).name == "Mette S."
    assert store.people.caller(jonas).name == ""


def test_mark_that_was_taken_back_meanwhile_does_not_come_back(
    store: Store, mette: str, jonas: str
) -> None:
    join_id, _ = store.people.join(mette, jonas, later(60))
    store.candidates.unmark(mette, BAKER.id)
    store.promises.drop("outside")
    store.people.undo_join(join_id)
    assert store.candidates.listed() == ()
    assert [p.id for p in store.promises.open_of(jonas)] == ["in the call"]


def test_hidden_caller_is_joined_to_somebody_known(store: Store, mette: str) -> None:
    hidden = talk(store, "h1", HIDDEN, minutes=9, note="ville ikke sige sit navn")
    join_id, _ = store.people.join(mette, hidden, later(60))
    assert found(store, person_id=mette) == ["h1", "m1"]
    store.people.undo_join(join_id)
    assert found(store, person_id=hidden) == ["h1"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["oldest first", "newest first"])
@pytest.mark.parametrize("is_chain", [False, True], ids=["both to one", "one after another"])
def test_two_joins_are_undone_in_any_order(
    store: Store, mette: str, jonas: str, order: tuple[int, int], is_chain: bool
) -> None:
    amina = talk(store, "a1", THIRD, minutes=9, name="Amina Yusuf")
    store.calls.choose_job("a1", BAKER.id)
    store.candidates.mark(amina, BAKER.id, later(10))
    ring(store, "a2", JONAS, minutes=12)
    store.calls.assign("a2", amina)
    if is_chain:
        store.calls.assign("a2", jonas)
    before = tables(store)
    joins = [store.people.join(mette, jonas, later(60))[0]]
    pair = (amina, mette) if is_chain else (mette, amina)
    joins.append(store.people.join(*pair, later(61))[0])
    for index in order:
        store.people.undo_join(joins[index])
    assert tables(store) == before


def test_promised_to_both_by_missed_calls_they_are_listed_once(store: Store) -> None:
    people = [talk(store, call, number) for call, number in (("m1", METTE), ("j1", JONAS))]
    for index, person in enumerate(people):
        store.promises.make(
            Promise(
                id=f"p{index}",
                person_id=person,
                kind=PromiseKind.CALL_BACK,
                made_at=later(60 + index),
                is_automatic=True,
            )
        )
    store.people.join(people[0], people[1], later(70))
    assert [row.promise.id for row in store.promises.listed()] == ["p1"]
    assert len(store.promises.open_of(people[0])) == 2


def test_erased_person_takes_the_joined_one_along(store: Store, mette: str, jonas: str) -> None:
    join_id, _ = store.people.join(mette, jonas, later(60))
    store._database.execute("DELETE FROM people WHERE id = ?", (mette,))
    left = tables(store)
    assert not any(left[name] for name in JOINS | {"people", "calls", "promises", "numbers"})
    assert store.people.undo_join(join_id) == Changes()


NUMBERS = st.sampled_from([METTE, JONAS, THIRD, HIDDEN])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("call"), NUMBERS, st.sampled_from(["", "Mette S", "Jonas H"])),
        st.tuples(st.just("job"), st.integers(0, 9), st.sampled_from([BAKER.id, SMITH.id, ""])),
        st.tuples(st.just("mark"), st.integers(0, 9), st.sampled_from([BAKER.id, SMITH.id, ""])),
        st.tuples(st.just("step"), st.integers(0, 9), st.sampled_from(list(Stage))),
        st.tuples(st.just("assign"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("promise"), st.integers(0, 9), st.booleans()),
        st.tuples(st.just("email"), st.integers(0, 9), st.sampled_from(["", "m@example.org"])),
        st.tuples(st.just("join"), st.integers(0, 9), st.integers(0, 9)),
    ),
    min_size=2,
    max_size=14,
)


def ids(store: Store, table: str) -> list[str]:
    return [row[0] for row in store._database.rows(f"SELECT id FROM {table} ORDER BY seq")]


def filled(folder: Path, steps: list[tuple[str, object, object]]) -> Store:
    """A store in which the steps were taken; quicker than it is safe."""
    store = open_store(folder)
    store._database.execute("PRAGMA synchronous = OFF")
    store.jobs.save(BAKER)
    store.jobs.save(SMITH)
    for index, step in enumerate(steps):
        take(store, 10 * index, step)
    return store


def take(store: Store, minutes: int, step: tuple[str, object, object]) -> None:
    """One random thing that happens; people and calls are chosen by place."""
    what, one, other = step
    calls, people = ids(store, "calls"), ids(store, "people")
    if what == "call":
        assert isinstance(one, PhoneNumber)
        talk(store, f"call-{minutes}", one, minutes=minutes, name=str(other), note="note")
        return
    if not calls:
        return
    assert isinstance(one, int)
    call, person = calls[one % len(calls)], people[one % len(people)]
    if what == "job":
        store.calls.choose_job(call, str(other))
    elif what == "mark":
        store.candidates.mark(person, str(other), later(minutes))
    elif isinstance(other, Stage):
        a_step = CandidateStep(id=f"s-{minutes}", stage=other, at=later(minutes))
        store.candidates.step(person, (BAKER.id, "")[one % 2], a_step)
    elif what == "email":
        store.people.set_email(person, str(other))
    elif what == "promise":
        promise(store, f"p-{minutes}", person, call if other else "")
    elif isinstance(other, int) and what == "assign":
        store.calls.assign(call, people[other % len(people)])
    elif isinstance(other, int):
        store.people.join(person, people[other % len(people)], later(minutes))


@given(STEPS, st.integers(0, 9), st.integers(0, 9))
@settings(max_examples=60)
def test_join_followed_by_undo_gives_back_what_was(
    steps: list[tuple[str, object, object]], one: int, other: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder), steps)
        people = ids(store, "people")
        if people:
            before = tables(store)
            pair = people[one % len(people)], people[other % len(people)]
            join_id, _ = store.people.join(*pair, later(500))
            check_index(store)
            starred = "SELECT count(*) FROM calls c WHERE is_starred <> EXISTS (SELECT 1 FROM"
            starred += " candidates k WHERE k.person_seq = c.person_seq"
            starred += " AND k.job_seq = coalesce(c.job_seq, 1))"
            assert store._database.value(starred) == 0
            store.people.undo_join(join_id)
            assert tables(store) == before
            check_index(store)
        store.close()


@given(STEPS, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3), st.data())
@settings(max_examples=40)
def test_several_joins_undone_in_any_order_give_back_what_was(
    steps: list[tuple[str, object, object]], pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder), steps)
        people = ids(store, "people")
        before = tables(store)
        joins = [
            store.people.join(people[one % len(people)], people[other % len(people)], later(500))[0]
            for one, other in pairs
            if people
        ]
        for join_id in data.draw(st.permutations(joins)):
            store.people.undo_join(join_id)
        assert tables(store) == before
        store.close()
