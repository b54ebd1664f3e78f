"""What was promised: made, kept, listed, and following the calls it hangs on."""

from dataclasses import replace

import pytest

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.changes import Changes
from taktone.core.phone_number import HIDDEN
from taktone.core.promise import Promise, PromiseKind
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, a_call, ended, later, ring, talk


def promised(
    store: Store,
    promise_id: str,
    person: str = "",
    *,
    call_id: str = "",
    kind: PromiseKind = PromiseKind.CALL_BACK,
    due: float | None = None,
    made: float = 0,
) -> Promise:
    promise = Promise(
        id=promise_id,
        person_id=person,
        call_id=call_id,
        kind=kind,
        due_at=None if due is None else later(due),
        made_at=later(made),
    )
    store.promises.make(promise)
    return promise


def listed(store: Store) -> list[str]:
    return [row.promise.id for row in store.promises.listed()]


def open_ids(store: Store, person: str) -> list[str]:
    return [promise.id for promise in store.promises.open_of(person)]


def test_promise_comes_back_as_it_was_made(store: Store) -> None:
    store.jobs.save(BAKER)
    person = ring(store, "call-1")
    promise = Promise(
        id="p1",
        person_id=person,
        call_id="call-1",
        job_id=BAKER.id,
        kind=PromiseKind.OTHER,
        text="sende A\u030asa’s papirer",
        due_at=later(30),
        made_at=later(1),
    )
    changes = store.promises.make(promise)
    assert store.promises.open_of(person) == (replace(promise, text="sende Åsa’s papirer"),)
    assert changes == Changes(people=frozenset({person}), has_promises=True)
    assert store.promises.make(promise) == Changes()


def test_promise_shows_at_the_next_ring_the_one_due_first_in_front(store: Store) -> None:
    person = talk(store, "call-1")
    promised(store, "some time", person)
    promised(store, "late", person, due=90)
    promised(store, "soon", person, due=30)
    caller = store.calls.caller_of(METTE)
    assert [promise.id for promise in caller.open_promises] == ["soon", "late", "some time"]


def test_promise_in_a_call_is_to_whoever_the_call_is_from(store: Store) -> None:
    person = ring(store, "call-1")
    promised(store, "p1", "", call_id="call-1")
    assert open_ids(store, person) == ["p1"]


@pytest.mark.parametrize(("person", "call"), [("nobody", ""), ("", "erased"), ("", "")])
def test_promise_to_nobody_changes_nothing(store: Store, person: str, call: str) -> None:
    promised(store, "p1", person, call_id=call)
    assert listed(store) == []


def test_kept_reopened_postponed_and_dropped(store: Store) -> None:
    person = ring(store, "call-1")
    told = Changes(people=frozenset({person}), has_promises=True)
    promise = promised(store, "p1", person, due=30)
    assert store.promises.keep("p1", later(5)) == told
    assert store.promises.keep("p1", later(6)) == Changes()
    assert store.promises.postpone("p1", later(60)) == Changes()
    assert (listed(store), open_ids(store, person)) == ([], [])
    assert store.promises.reopen("p1") == told
    assert store.promises.reopen("p1") == Changes()
    assert store.promises.postpone("p1", later(60)) == told
    assert store.promises.open_of(person) == (replace(promise, due_at=later(60)),)
    assert store.promises.drop("p1") == told
    assert store.promises.drop("p1") == Changes()
    assert listed(store) == []


def test_dropped_promise_can_be_made_again(store: Store) -> None:
    person = ring(store, "call-1")
    promise = promised(store, "p1", person, call_id="call-1", due=30)
    store.promises.drop("p1")
    store.promises.make(promise)
    assert store.promises.open_of(person) == (promise,)


def test_list_has_overdue_ones_first_and_those_without_a_time_last(store: Store) -> None:
    mette = talk(store, "call-1", name="Mette Sørensen", note="lød rolig")
    jonas = ring(store, "call-2", JONAS, minutes=1)
    promised(store, "undated, newer", mette, made=9)
    promised(store, "undated", jonas, made=5)
    promised(store, "tomorrow", mette, due=1440)
    promised(store, "yesterday", jonas, due=-1440)
    assert listed(store) == ["yesterday", "tomorrow", "undated", "undated, newer"]
    row = store.promises.listed()[1]
    assert (row.name, row.number, row.last_note) == ("Mette Sørensen", METTE.number, "lød rolig")


def test_list_of_promises_follows_a_new_name(store: Store) -> None:
    person = ring(store, "call-1")
    assert not store.people.rename(person, "Mete").has_promises
    promised(store, "p1", person)
    assert store.people.rename(person, "Mette").has_promises
    assert store.promises.listed()[0].name == "Mette"


def test_due_are_those_whose_time_has_come(store: Store) -> None:
    person = ring(store, "call-1")
    for promise_id, due in (("a", 10), ("b", 20), ("c", 30), ("never", None)):
        promised(store, promise_id, person, due=due)
    assert [row.promise.id for row in store.promises.due(later(20))] == ["a", "b"]
    assert store.promises.next_due(later(20)) == later(30)
    assert store.promises.next_due(later(30)) is None
    store.promises.keep("a", later(5))
    assert store.promises.next_due(later(0)) == later(20)


def missed(
    store: Store,
    call_id: str,
    minutes: float = 0,
    *,
    reason: EndReason = EndReason.MISSED,
    direction: Direction = Direction.INCOMING,
    can_end: bool = True,
) -> Changes:
    """A call of Mette's that rings and is not answered."""
    ringing = a_call(call_id, minutes=minutes)
    leg = replace(ringing.legs[0], can_end=can_end)
    call = replace(ringing, direction=direction, legs=(leg,))
    store.calls.begin(call, "")
    return store.calls.update(
        replace(call, state=CallState.ENDED, reason=reason, ended_at=later(minutes + 0.5))
    )


def automatic(store: Store) -> list[str]:
    rows = store.promises.listed()
    return [row.promise.call_id for row in rows if row.promise.is_automatic]


def test_missed_call_promises_to_call_back(store: Store) -> None:
    assert missed(store, "call-1").has_promises
    (promise,) = store.calls.caller_of(METTE).open_promises
    assert (promise.kind, promise.call_id, promise.text) == (PromiseKind.CALL_BACK, "call-1", "")
    assert (promise.due_at, promise.made_at, promise.is_automatic) == (None, later(0.5), True)
    assert store.calls.caller_of(METTE).was_missed_last


def test_second_missed_call_makes_no_second_promise(store: Store) -> None:
    missed(store, "call-1")
    assert not missed(store, "call-2", minutes=5).has_promises
    assert automatic(store) == ["call-1"]


def test_missed_call_told_again_does_not_bring_a_dropped_promise_back(store: Store) -> None:
    missed(store, "call-1")
    store.promises.drop(store.promises.listed()[0].promise.id)
    assert not missed(store, "call-1").has_promises
    assert automatic(store) == []


def test_missed_call_told_afterwards_promises_too(store: Store) -> None:
    over = replace(a_call(), state=CallState.ENDED, reason=EndReason.MISSED)
    assert store.calls.begin(over, "")[1].has_promises
    assert automatic(store) == ["call-1"]


def test_missed_call_of_somebody_talked_to_since_promises_nothing(store: Store) -> None:
    talk(store, "call-2", minutes=30)
    over = replace(a_call(), state=CallState.ENDED, reason=EndReason.MISSED)
    assert not store.calls.begin(over, "")[1].has_promises


@pytest.mark.parametrize(
    ("reason", "direction", "can_end"),
    [
        (EndReason.REJECTED, Direction.INCOMING, True),
        (EndReason.ANSWERED_ELSEWHERE, Direction.INCOMING, True),
        (EndReason.NO_ANSWER, Direction.OUTGOING, True),
        (EndReason.MISSED, Direction.INCOMING, False),
    ],
    ids=["rejected", "elsewhere", "outgoing", "only closed by hand"],
)
def test_only_a_missed_incoming_call_promises(
    store: Store, reason: EndReason, direction: Direction, can_end: bool
) -> None:
    told = missed(store, "call-1", reason=reason, direction=direction, can_end=can_end)
    assert not told.has_promises
    assert automatic(store) == []


def test_hidden_caller_cannot_be_called_back_until_the_number_is_known(store: Store) -> None:
    call = a_call("call-1", HIDDEN)
    store.calls.begin(call, "")
    over = replace(call, state=CallState.ENDED, reason=EndReason.MISSED, ended_at=later(1))
    assert not store.calls.update(over).has_promises
    assert automatic(store) == []
    assert store.calls.update(replace(over, number=METTE)).has_promises
    assert automatic(store) == ["call-1"]


def test_quiet_number_is_promised_nothing(store: Store) -> None:
    store.quiet_list.quiet(METTE.number)
    assert not missed(store, "call-1").has_promises


def test_promise_of_a_call_that_was_answered_elsewhere_after_all_is_gone(store: Store) -> None:
    missed(store, "call-1")
    elsewhere = replace(
        a_call(), state=CallState.ENDED, reason=EndReason.ANSWERED_ELSEWHERE, ended_at=later(1)
    )
    assert store.calls.update(elsewhere).has_promises
    assert automatic(store) == []
    assert not store.calls.caller_of(METTE).was_missed_last


@pytest.mark.parametrize("direction", Direction)
def test_answered_call_keeps_the_promise_to_call_back(store: Store, direction: Direction) -> None:
    missed(store, "call-1")
    person = store.calls.caller_of(METTE).person_id
    promised(store, "by hand", person, due=600)
    promised(store, "mail", person, kind=PromiseKind.SEND_MAIL)
    call = replace(a_call("call-2", minutes=9), direction=direction)
    store.calls.begin(call, "")
    assert len(listed(store)) == 3
    answered = replace(call, state=CallState.ACTIVE, answered_at=later(9.1))
    assert store.calls.update(answered) == Changes(
        calls=frozenset({"call-2"}), people=frozenset({person}), has_promises=True
    )
    assert listed(store) == ["mail"]
    kept = store._database.rows("SELECT DISTINCT kept_at FROM promises WHERE kind = 'call_back'")
    assert [at for (at,) in kept] == [later(9.1).timestamp() * 1000]


def answer(store: Store, call_id: str, minutes: float) -> None:
    call = replace(a_call(call_id, minutes=minutes), answered_at=later(minutes))
    store.calls.update(replace(call, state=CallState.ACTIVE))


def test_promise_made_in_the_call_itself_is_not_kept_by_it(store: Store) -> None:
    ring(store, "call-1")
    promised(store, "busy now", call_id="call-1", due=30)
    answer(store, "call-1", 1)
    store.calls.update(ended(a_call()))
    assert listed(store) == ["busy now"]


def test_promise_made_by_hand_during_the_call_is_not_kept_by_it(store: Store) -> None:
    person = ring(store, "call-1")
    answer(store, "call-1", 1)
    promised(store, "later", person, made=2)
    store.calls.update(ended(a_call()))
    assert listed(store) == ["later"]


def test_call_given_to_somebody_later_keeps_nothing_promised_after_it(store: Store) -> None:
    jonas = talk(store, "j1", JONAS)
    talk(store, "m1", minutes=5)
    promised(store, "before", jonas, made=1)
    promised(store, "after", jonas, made=60)
    store.calls.assign("m1", jonas)
    assert listed(store) == ["after"]


def test_reopened_promise_stays_open_when_the_call_ends(store: Store) -> None:
    person = ring(store, "call-0")
    promised(store, "p1", person)
    ring(store, "call-1", minutes=5)
    answer(store, "call-1", 6)
    store.promises.reopen("p1")
    store.calls.update(ended(a_call("call-1", minutes=5)))
    assert listed(store) == ["p1"]


def test_call_of_somebody_else_keeps_nothing(store: Store) -> None:
    missed(store, "call-1")
    talk(store, "call-2", JONAS, minutes=5)
    assert automatic(store) == ["call-1"]


def test_what_is_known_of_a_placeholder_goes_to_the_person_who_called(store: Store) -> None:
    mette = talk(store, "old")
    nobody = ring(store, "call-1", HIDDEN, minutes=9)
    promised(store, "in the call", call_id="call-1", made=9)
    promised(store, "beside it", nobody, made=9.5)
    store.people.set_seen_in(nobody, "Jobindex")
    changes = store.calls.update(a_call("call-1", METTE, minutes=9))
    assert open_ids(store, mette) == ["in the call", "beside it"]
    assert store.people.caller(mette).seen_in == "Jobindex"
    assert changes.has_promises


def test_corrected_number_gives_the_wrongly_kept_promise_back(store: Store) -> None:
    mette = talk(store, "m1")
    jonas = talk(store, "j1", JONAS)
    promised(store, "to Mette", mette)
    promised(store, "to Jonas", jonas)
    ring(store, "call-2", METTE, minutes=9)
    answer(store, "call-2", 9)
    assert listed(store) == ["to Jonas"]
    corrected = replace(a_call("call-2", JONAS, minutes=9), answered_at=later(9))
    store.calls.update(replace(corrected, state=CallState.ACTIVE))
    assert listed(store) == ["to Mette"]


def test_promises_go_with_their_person_and_with_their_call(store: Store) -> None:
    person = talk(store, "call-1")
    talk(store, "call-2", minutes=5)
    promised(store, "in the call", call_id="call-1")
    promised(store, "outside", person)
    store._database.execute("DELETE FROM calls WHERE id = 'call-1'")
    assert listed(store) == ["outside"]
    store._database.execute("DELETE FROM people")
    assert listed(store) == []


def test_words_and_time_of_a_promise_can_be_changed(store: Store) -> None:
    person = ring(store, "call-1")
    promised(store, "p1", person, due=30)
    told = store.promises.change("p1", "om løn", later(60))
    assert told == Changes(people=frozenset({person}), has_promises=True)
    (promise,) = store.promises.open_of(person)
    assert (promise.text, promise.due_at) == ("om løn", later(60))
    store.promises.change("p1", "", None)
    (promise,) = store.promises.open_of(person)
    assert (promise.text, promise.due_at) == ("", None)


def test_a_kept_promise_is_not_changed_any_more(store: Store) -> None:
    promised(store, "p1", ring(store, "call-1"))
    store.promises.keep("p1", later(5))
    assert store.promises.change("p1", "om løn", None) == Changes()
    assert store.promises.change("nobody's", "om løn", None) == Changes()
