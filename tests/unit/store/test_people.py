"""Several people behind one number, people who look alike, and the quiet list."""

import pytest

from taktone.core.caller import STRANGER
from taktone.core.changes import Changes
from taktone.core.likeness import Likeness
from taktone.core.phone_number import HIDDEN, PhoneNumber
from taktone.core.promise import Promise, PromiseKind
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, a_call, found, later, ring, talk


def people_count(store: Store) -> int:
    return int(store._database.value("SELECT count(*) FROM people"))


def behind(store: Store, number: PhoneNumber = METTE) -> list[str]:
    return [caller.person_id for caller in store.people.people_of(number.number)]


@pytest.fixture
def mother(store: Store) -> str:
    """Mette, who called once at nine."""
    return talk(store, "m1", name="Mette Sørensen")


def test_email_and_where_they_saw_the_ad_are_known_at_the_next_ring(store: Store) -> None:
    person = ring(store, "call-1")
    told = Changes(people=frozenset({person}))
    assert store.people.set_email(person, " mette@example.org ") == told
    assert store.people.set_seen_in(person, "Jobindex") == told
    caller = store.calls.caller_of(METTE)
    assert (caller.email, caller.seen_in) == ("mette@example.org", "Jobindex")


def test_nobody_has_no_email(store: Store) -> None:
    assert store.people.set_email("nobody", "x@example.org") == Changes()
    assert store.people.set_seen_in("nobody", "Jobindex") == Changes()


def test_nobody_is_behind_a_new_or_a_hidden_number(store: Store) -> None:
    ring(store, "call-1", HIDDEN)
    assert behind(store) == behind(store, HIDDEN) == []


def test_choice_is_remembered_for_the_next_call(store: Store, mother: str) -> None:
    son = talk(store, "j1", JONAS, minutes=5)
    ring(store, "call-2", minutes=9)
    assert store.calls.caller_of(METTE).person_id == mother
    changes = store.calls.assign("call-2", son)
    assert changes.calls == {"call-2"}
    assert changes.people == {mother, son}
    assert behind(store) == [son, mother]
    assert store.calls.caller_of(METTE).person_id == son
    assert found(store, person_id=son) == ["call-2", "j1"]
    assert found(store, "mette") == ["m1"]
    assert ring(store, "call-3", minutes=20) == son


def test_choice_about_an_old_call_does_not_outdo_a_newer_one(store: Store, mother: str) -> None:
    son = talk(store, "j1", JONAS)
    talk(store, "m2", minutes=30)
    store.calls.assign("m1", son)
    assert behind(store) == [mother, son]


def test_choice_can_be_taken_back(store: Store, mother: str) -> None:
    son = talk(store, "j1", JONAS)
    ring(store, "call-2", minutes=9)
    store.calls.assign("call-2", son)
    store.calls.assign("call-2", mother)
    assert store.calls.caller_of(METTE).person_id == mother
    assert people_count(store) == 2


def test_new_person_gets_the_call_alone(store: Store, mother: str) -> None:
    ring(store, "call-2", minutes=9)
    son, changes = store.calls.new_person_for("call-2")
    assert changes.people == {mother, son}
    assert store.people.caller(son).call_count == 1
    assert store.people.caller(son).name == ""
    assert behind(store) == [son, mother]


def test_call_of_nobody_and_to_nobody_stays_where_it_is(store: Store, mother: str) -> None:
    assert store.calls.assign("erased", mother) == Changes()
    assert store.calls.assign("m1", "nobody") == Changes()
    assert store.calls.assign("m1", mother) == Changes()
    assert store.calls.new_person_for("erased") == ("", Changes())
    assert people_count(store) == 1


def test_somebody_known_by_this_call_alone_goes(store: Store, mother: str) -> None:
    nobody = ring(store, "call-2", HIDDEN, minutes=9)
    store.people.set_seen_in(nobody, "Jobindex")
    store.calls.assign("call-2", mother)
    assert people_count(store) == 1
    assert store.people.caller(mother).seen_in == "Jobindex"
    assert store.people.caller(nobody) == STRANGER


def test_somebody_the_user_named_stays(store: Store, mother: str) -> None:
    jonas = ring(store, "call-2", JONAS, minutes=9)
    store.people.rename(jonas, "Jonas Holm")
    store.calls.assign("call-2", mother)
    assert store.people.caller(jonas).name == "Jonas Holm"
    assert behind(store, JONAS) == [mother, jonas]


def test_star_and_promise_of_the_call_go_along(store: Store, mother: str) -> None:
    store.jobs.save(BAKER)
    son = talk(store, "j1", JONAS)
    ring(store, "call-2", minutes=9)
    store.calls.choose_job("call-2", BAKER.id)
    store.candidates.mark(mother, BAKER.id, later(10))
    store.promises.make(
        Promise(
            id="p",
            person_id=mother,
            call_id="call-2",
            kind=PromiseKind.SEND_MAIL,
            made_at=later(10),
        )
    )
    changes = store.calls.assign("call-2", son)
    assert store.people.caller(mother).starred_jobs == frozenset()
    assert store.people.caller(son).starred_jobs == {BAKER.id}
    assert [promise.id for promise in store.promises.open_of(son)] == ["p"]
    assert (changes.has_candidates, changes.has_promises) == (True, True)
    assert found(store, is_starred=True) == ["call-2"]


def test_call_given_to_somebody_else_keeps_their_promise_instead(store: Store, mother: str) -> None:
    son = talk(store, "j1", JONAS)
    for person in (mother, son):
        store.promises.make(
            Promise(id=person, person_id=person, kind=PromiseKind.CALL_BACK, made_at=later(5))
        )
    talk(store, "call-2", minutes=9)
    assert [row.promise.person_id for row in store.promises.listed()] == [son]
    store.calls.assign("call-2", son)
    assert [row.promise.person_id for row in store.promises.listed()] == [mother]


def alike(store: Store, person: str) -> list[tuple[str, frozenset[Likeness]]]:
    return [(caller.person_id, why) for caller, why in store.people.alike(person)]


def test_people_look_alike_by_number_email_and_name(store: Store) -> None:
    mette = talk(store, "m1", name="Mette Østergård")
    number = PhoneNumber(number="+4540404040", raw="", national="40404040")
    by_name = talk(store, "o1", number, minutes=1, name="METTE OSTERGAARD")
    by_mail = talk(store, "j1", JONAS, minutes=2)
    ring(store, "call-2", minutes=3)
    by_number, _ = store.calls.new_person_for("call-2")
    store.people.set_email(mette, "mette@example.org")
    store.people.set_email(by_mail, "Mette@Example.org")
    store.people.set_email(by_number, "METTE@example.org")
    assert alike(store, mette) == [
        (by_number, frozenset({Likeness.SAME_NUMBER, Likeness.SAME_EMAIL})),
        (by_mail, frozenset({Likeness.SAME_EMAIL})),
        (by_name, frozenset({Likeness.CLOSE_NAME})),
    ]
    assert alike(store, by_name) == [(mette, frozenset({Likeness.CLOSE_NAME}))]


def test_a_first_name_alone_says_nothing(store: Store) -> None:
    mette = talk(store, "m1", name="Mette")
    talk(store, "j1", JONAS, name="Mette")
    assert alike(store, mette) == alike(store, "nobody") == []


def test_what_is_empty_is_no_likeness(store: Store) -> None:
    one, other = ring(store, "call-1", HIDDEN), ring(store, "call-2", HIDDEN)
    assert alike(store, one) == alike(store, other) == []


def test_somebody_joined_already_looks_like_nobody(store: Store) -> None:
    mette = talk(store, "m1", name="Mette Sørensen")
    again = talk(store, "j1", JONAS, name="Mette Sørensen")
    assert alike(store, mette) == [(again, frozenset({Likeness.CLOSE_NAME}))]
    store.people.join(mette, again, later(1))
    assert alike(store, mette) == []


def test_number_is_quiet_until_it_is_taken_from_the_list(store: Store) -> None:
    store.quiet_list.quiet(METTE.number)
    store.quiet_list.quiet(METTE.number)
    store.quiet_list.quiet(JONAS.number)
    store.quiet_list.quiet("")
    assert store.quiet_list.quiet_numbers() == (METTE.number, JONAS.number)
    assert store.quiet_list.is_quiet(METTE.number)
    assert not store.quiet_list.is_quiet("")
    store.quiet_list.unquiet(METTE.number)
    assert not store.quiet_list.is_quiet(METTE.number)
    assert store.quiet_list.quiet_numbers() == (JONAS.number,)


def test_quiet_number_keeps_its_history(store: Store) -> None:
    store.quiet_list.quiet(METTE.number)
    person = talk(store, "call-1", note="lød rolig")
    store.calls.begin(a_call("call-2", minutes=5), person)
    assert found(store, person_id=person) == ["call-2", "call-1"]
