"""Calls that are left out are left out whole, and what was told stays told."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState
from taktone.core.call_sieve import MOST_CALLS, CallSieve
from taktone.core.left_out import NOTHING, LeftOut

OWN = LeftOut(numbers=("20304050",))
AT = datetime(2026, 3, 1, tzinfo=UTC)


def event(key: str, state: CallState, number: str = "") -> CallEvent:
    return CallEvent(source="x", key=key, at=AT, state=state, number=number)


def test_no_event_of_such_a_call_passes_with_its_number_or_without() -> None:
    sieve = CallSieve(OWN)
    told = [
        event("1", CallState.RINGING, "+4520304050"),
        event("1", CallState.ACTIVE),
        event("1", CallState.ENDED),
    ]
    assert [sieve.passes(each) for each in told] == [False, False, False]


def test_the_key_counts_anew_once_the_call_is_over() -> None:
    sieve = CallSieve(OWN)
    assert not sieve.passes(event("1", CallState.RINGING, "20304050"))
    assert not sieve.passes(event("1", CallState.ENDED))
    assert sieve.passes(event("1", CallState.RINGING, "88110022"))
    assert sieve.passes(event("1", CallState.ENDED, "20304050"))
    assert not sieve.passes(event("1", CallState.RINGING, "20304050"))


def test_what_is_on_the_screen_gets_its_end_whatever_number_turns_up() -> None:
    sieve = CallSieve(OWN)
    assert sieve.passes(event("1", CallState.RINGING))
    assert sieve.passes(event("1", CallState.ACTIVE, "20304050"))
    assert sieve.passes(event("1", CallState.ENDED, "20304050"))


def test_another_choice_counts_from_the_next_call_on() -> None:
    sieve = CallSieve(NOTHING)
    assert sieve.passes(event("1", CallState.RINGING, "20304050"))
    sieve.use(OWN)
    assert sieve.passes(event("1", CallState.ENDED, "20304050"))
    assert not sieve.passes(event("2", CallState.RINGING, "20304050"))


def test_calls_that_never_end_are_forgotten_some_day() -> None:
    sieve = CallSieve(OWN)
    for n in range(3 * MOST_CALLS):
        sieve.passes(event(f"a{n}", CallState.RINGING, "20304050"))
        sieve.passes(event(f"b{n}", CallState.RINGING, "1"))
    assert len(sieve._dropped) == len(sieve._told) == MOST_CALLS


@given(
    st.lists(
        st.tuples(
            st.sampled_from("123"),
            st.sampled_from(CallState),
            st.sampled_from(["", "20304050", "88110022"]),
        )
    )
)
def test_a_call_passes_whole_or_not_at_all(steps: list[tuple[str, CallState, str]]) -> None:
    sieve = CallSieve(OWN)
    fates: dict[str, bool] = {}
    for key, state, number in steps:
        passed = sieve.passes(event(key, state, number))
        assert fates.setdefault(key, passed) is passed
        if state is CallState.ENDED:
            del fates[key]
