"""People as the windows show them."""

import pytest

from taktone.core.likeness import Likeness
from taktone.core.person import together
from taktone.core.phone_number import HIDDEN
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, SMITH, later, ring, talk
from unit.store.test_joining import promise


@pytest.fixture
def mette(store: Store) -> str:
    for job in (BAKER, SMITH):
        store.jobs.save(job)
    person = talk(store, "m1", name="Mette Sørensen")
    store.candidates.mark(person, BAKER.id, later(1))
    return person


@pytest.fixture
def jonas(store: Store, mette: str) -> str:
    person = talk(store, "j1", JONAS, minutes=5)
    talk(store, "j2", HIDDEN, minutes=9)
    store.calls.assign("j2", person)
    store.people.set_email(person, "mette@example.org")
    store.people.set_seen_in(person, "Jobindex")
    store.candidates.mark(person, SMITH.id, later(6))
    promise(store, "mail", person)
    return person


def test_a_person_is_told_by_all_there_is(store: Store, jonas: str) -> None:
    person = store.portraits.person(jonas)
    assert person is not None
    assert person.numbers == (JONAS.number,)
    assert (person.email, person.seen_in, person.call_count) == ("mette@example.org", "Jobindex", 2)
    assert person.last_at == later(9)
    assert person.starred_jobs == {SMITH.id}
    assert person.promise_count == 1
    assert person.joins == ()
    assert store.portraits.person("nobody") is None


@pytest.mark.parametrize("is_mette_kept", [True, False])
def test_what_the_preview_promises_is_what_joining_makes(
    store: Store, mette: str, jonas: str, is_mette_kept: bool
) -> None:
    kept_id, joined_id = (mette, jonas) if is_mette_kept else (jonas, mette)
    kept, joined = store.portraits.person(kept_id), store.portraits.person(joined_id)
    assert kept is not None
    assert joined is not None
    wanted = together(kept, joined)
    store.people.join(kept_id, joined_id, later(60))
    made = store.portraits.person(joined_id)
    assert made is not None
    assert set(made.numbers) == set(wanted.numbers) == {METTE.number, JONAS.number}
    (join,) = made.joins
    assert (join.name, join.numbers, join.at, join.call_count) == (
        joined.name,
        joined.numbers,
        later(60),
        joined.call_count,
    )
    for fact in ("person_id", "name", "email", "seen_in", "call_count", "last_at"):
        assert getattr(made, fact) == getattr(wanted, fact)
    assert made.starred_jobs == wanted.starred_jobs == {BAKER.id, SMITH.id}
    assert made.promise_count == wanted.promise_count == 1


def test_a_join_is_taken_apart_by_what_the_person_tells(
    store: Store, mette: str, jonas: str
) -> None:
    before = [store.portraits.person(person) for person in (mette, jonas)]
    store.people.join(mette, jonas, later(60))
    kept = store.portraits.person(mette)
    assert kept is not None
    store.people.undo_join(kept.joins[0].id)
    assert [store.portraits.person(person) for person in (mette, jonas)] == before


def test_who_may_be_the_same_comes_with_the_reason(store: Store, mette: str, jonas: str) -> None:
    store.people.rename(jonas, "Mette Soerensen")
    (other,) = store.portraits.alike(mette)
    assert other.person.person_id == jonas
    assert other.why == {Likeness.CLOSE_NAME}


def test_somebody_is_found_by_hand(store: Store, mette: str, jonas: str) -> None:
    ring(store, "m2", minutes=20)
    found = store.portraits.found
    assert [p.person_id for p in found("soren", jonas)] == [mette]
    assert [p.person_id for p in found("", mette)] == [jonas]
    assert [p.person_id for p in found("", "")] == [mette, jonas]
    assert found("soren", mette) == ()
    assert found("nobody at all", mette) == ()


def test_at_most_twenty_are_found_beyond_the_first_page(store: Store) -> None:
    for place in range(30):
        talk(store, f"c{place}", HIDDEN, minutes=place)
    for place in range(130):
        ring(store, f"m{place}", minutes=40 + place)
    assert len(store.portraits.found("", "")) == 20
