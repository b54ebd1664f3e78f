"""Calls that several sources heard: kept leg by leg, two at any time, and one again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.call_leg import joined_again
from taktone.core.phone_number import HIDDEN, PhoneNumber
from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import Verdict, WrapUp
from taktone.store.store import Store, open_store
from unit.store.samples import BAKER, JONAS, METTE, T0, later, note_of, talk
from unit.store.test_joining import tables

TALK_S = 95


def a_leg(source: str, number: PhoneNumber = METTE, *, minutes: float = 0, **facts: object) -> Leg:
    """A talk that one source heard from start to end."""
    started = later(minutes)
    heard = Leg(
        source=source,
        key=f"{source} key",
        state=CallState.ENDED,
        direction=Direction.INCOMING,
        number=number,
        started_at=started,
        answered_at=started + timedelta(seconds=5),
        ended_at=started + timedelta(seconds=5 + TALK_S),
        reason=EndReason.COMPLETED,
    )
    return replace(heard, **facts)  # type: ignore[arg-type]


def missed(source: str, number: PhoneNumber, *, minutes: float = 0) -> Leg:
    return a_leg(source, number, minutes=minutes, answered_at=None, reason=EndReason.MISSED)


def heard_twice(call_id: str = "call-1", *, minutes: float = 0) -> Call:
    """A call that the office line heard without a number, and the mobile from Mette."""
    legs = (
        a_leg("sip", HIDDEN, minutes=minutes, line="70101010"),
        a_leg("phone", METTE, minutes=minutes, name="Mette"),
    )
    return joined_again(call_id, legs, later(minutes))


def stand(store: Store, call_id: str) -> tuple[str, str, int, str]:
    """Number, name, seconds talked and source of a call."""
    row = store.history.row(call_id)
    assert row is not None
    return row.number, row.name, row.talk_s, row.source


def is_merged(store: Store, call_id: str) -> bool:
    row = store.history.row(call_id)
    return row is not None and row.is_merged


def person_of(store: Store, call_id: str) -> str:
    row = store.history.row(call_id)
    return row.person_id if row is not None else ""


def split(store: Store, call_id: str = "call-1") -> str:
    """Id of the new call."""
    (first, other), changes = store.splits.split(call_id)
    assert first.id == call_id
    assert {call_id, other.id} <= changes.calls
    return other.id


def test_legs_come_back_as_they_were_kept(store: Store) -> None:
    call = heard_twice()
    store.calls.begin(call, "")
    other_id = split(store)
    mended, _ = store.splits.mend("call-1", other_id)
    assert mended is not None
    assert mended.legs == call.legs
    assert mended == call


def test_a_call_of_one_source_keeps_no_legs_and_cannot_be_split(store: Store) -> None:
    talk(store, "call-1")
    before = tables(store)
    assert before["legs"] == []
    assert not is_merged(store, "call-1")
    assert store.splits.split("call-1")[0] == ()
    assert store.splits.split("no such call")[0] == ()
    assert tables(store) == before


def test_two_calls_taken_for_one_are_two(store: Store) -> None:
    store.calls.begin(heard_twice(), "")
    store.calls.edit_note("call-1", "spurgte til løn", later(1))
    assert is_merged(store, "call-1")
    other = split(store)
    assert stand(store, "call-1") == ("", "Mette", TALK_S, "sip")
    assert stand(store, other) == (METTE.number, "Mette", TALK_S, "phone")
    assert (note_of(store, "call-1"), note_of(store, other)) == ("spurgte til løn", "")
    assert not is_merged(store, "call-1")
    assert not is_merged(store, other)
    assert store.splits.split("call-1")[0] == ()
    assert store.calls.caller_of(METTE).call_count == 1


def test_the_part_goes_to_whoever_calls_from_its_number(store: Store) -> None:
    mette = talk(store, "before", minutes=-60, name="Mette Sørensen")
    call = heard_twice()
    assert store.calls.begin(call, "")[0] == mette
    other = split(store)
    assert person_of(store, other) == mette
    assert person_of(store, "call-1") != mette
    store.splits.mend("call-1", other)
    assert person_of(store, "call-1") == mette
    assert store.calls.caller_of(METTE).call_count == 2


def test_splitting_and_mending_leaves_everything_as_it_was(store: Store) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "before", minutes=-60, name="Mette Sørensen", note="lød rolig")
    store.calls.begin(heard_twice(), "")
    store.calls.choose_job("call-1", BAKER.id)
    store.calls.edit_note("call-1", "spurgte til løn", later(1))
    store.wrap_ups.write("call-1", WrapUp(verdict=Verdict.MAYBE), later(2))
    store.candidates.mark(mette, BAKER.id, later(1))
    before = tables(store)
    store.splits.mend("call-1", split(store))
    after = tables(store)
    assert [row[1] for row in after.pop("people")] == [row[1] for row in before.pop("people")]
    assert {**after, "promises": []} == {**before, "promises": []}


def test_after_a_crash_it_can_still_be_split(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    legs = tuple(
        replace(leg, state=CallState.ACTIVE, ended_at=None, reason=None)
        for leg in heard_twice().legs
    )
    store.calls.begin(joined_again("call-1", legs, T0), "")
    store.close()
    again = open_store(tmp_path)
    again.calls.settle_leftovers(later(5))
    row = again.history.row(split(again))
    assert row is not None
    assert row.state is CallState.ENDED
    again.close()


def test_what_no_source_ended_ends_with_the_call(store: Store) -> None:
    hook = Leg(source="hook", key="1", state=CallState.RINGING, can_end=False, number=METTE)
    call = joined_again("call-1", (a_leg("sip", METTE), hook), T0)
    assert call.is_ended
    store.calls.begin(call, "")
    other = store.history.row(split(store))
    assert other is not None
    assert (other.state, other.reason) == (CallState.ENDED, EndReason.UNKNOWN)


def test_a_missed_part_is_a_promise_to_call_back_until_it_is_mended(store: Store) -> None:
    legs = (a_leg("sip", METTE), missed("phone", JONAS))
    store.calls.begin(joined_again("call-1", legs, T0), "")
    assert store.promises.listed() == ()
    other = split(store)
    assert [row.promise.call_id for row in store.promises.listed()] == [other]
    store.splits.mend("call-1", other)
    assert store.promises.listed() == ()


def test_what_was_written_about_either_is_there_when_they_are_one_again(store: Store) -> None:
    store.calls.begin(heard_twice(), "")
    store.calls.edit_note("call-1", "først", later(1))
    store.wrap_ups.write("call-1", WrapUp(voice="varm"), later(1))
    other = split(store)
    store.calls.write_draft(other, "siden", later(2))
    store.wrap_ups.write(other, WrapUp(verdict=Verdict.NO, voice="rolig", words=("x",)), later(2))
    promise = Promise(
        id="p", person_id="", call_id=other, kind=PromiseKind.SEND_MAIL, made_at=later(2)
    )
    store.promises.make(promise)
    store.splits.mend("call-1", other)
    assert note_of(store, "call-1") == "først\nsiden"
    found = store.wrap_ups.read("call-1")
    assert found == WrapUp(verdict=Verdict.NO, voice="varm rolig", words=("x",))
    assert [row.promise.call_id for row in store.promises.listed()] == ["call-1"]
    assert store.history.row(other) is None


def test_calls_that_never_were_two_can_be_made_one(store: Store) -> None:
    """As the undo of a split that was made while the call lasted, and left no legs."""
    talk(store, "call-1", note="først")
    talk(store, "call-2", JONAS, minutes=0.1, note="siden")
    mended, changes = store.splits.mend("call-1", "call-2")
    assert mended is not None
    assert len(mended.legs) == 2
    assert changes.calls == {"call-1", "call-2"}
    assert note_of(store, "call-1") == "først\nsiden"
    assert is_merged(store, "call-1")


@pytest.mark.parametrize("pair", [("call-1", "gone"), ("gone", "call-1"), ("call-1", "call-1")])
def test_with_one_of_them_gone_nothing_changes(store: Store, pair: tuple[str, str]) -> None:
    talk(store, "call-1")
    before = tables(store)
    assert store.splits.mend(*pair)[0] is None
    assert tables(store) == before


def test_forgotten_and_brought_back_it_can_still_be_split(store: Store) -> None:
    store.calls.begin(heard_twice(), "")
    before = tables(store)
    recall, _ = store.forget_callers(["call-1"])
    assert tables(store)["legs"] == []
    store.bring_back(recall)
    assert tables(store) == before
    split(store)


def test_followed_while_it_lasts(store: Store) -> None:
    call = heard_twice()
    alone = joined_again("call-1", call.legs[:1], T0)
    store.calls.begin(alone, "")
    assert not is_merged(store, "call-1")
    store.calls.update(call)
    assert is_merged(store, "call-1")
    store.calls.update(alone)
    assert not is_merged(store, "call-1")


_LEGS = st.lists(
    st.tuples(st.sampled_from([HIDDEN, METTE, JONAS]), st.booleans(), st.floats(0, 0.1)),
    min_size=2,
    max_size=4,
)


@given(_LEGS)
def test_legs_make_the_same_call_again(told: list[tuple[PhoneNumber, bool, float]]) -> None:
    legs = tuple(
        (a_leg if was_answered else missed)(f"source {place}", number, minutes=minutes)
        for place, (number, was_answered, minutes) in enumerate(told)
    )
    call = joined_again("call-1", legs, T0)
    assert call.legs == legs
    assert joined_again("call-1", call.legs, T0) == call
