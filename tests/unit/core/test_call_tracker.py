"""The rules by which legs become calls, and calls end."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core import call_leg, call_tracker
from taktone.core.call import Call
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_leg import CallLeg
from taktone.core.call_tracker import RING_LIMIT_S, TALK_LIMIT_S, CallTracker
from taktone.core.phone_number import HIDDEN, PhoneNumber

T0 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def read_digits(raw: str) -> PhoneNumber:
    digits = "".join(c for c in raw if c.isdigit())
    return PhoneNumber(number=f"+{digits}", raw=raw, national=digits[-8:]) if digits else HIDDEN


class Desk:
    """A tracker with a clock of its own."""

    def __init__(self, start_only: tuple[str, ...] = ()) -> None:
        self.tracker = CallTracker(read_digits, start_only.__contains__)
        self.tick_s = 1000.0

    def tell(
        self,
        state: CallState,
        source: str = "sip",
        key: str = "1",
        *,
        number: str = "",
        name: str = "",
        direction: Direction | None = Direction.INCOMING,
        reason: EndReason | None = None,
    ) -> tuple[Call, ...]:
        event = CallEvent(
            source=source,
            key=key,
            at=T0 + timedelta(seconds=self.tick_s - 1000),
            state=state,
            direction=direction,
            number=number,
            name=name,
            reason=reason,
        )
        return self.tracker.feed(event, self.tick_s)


def test_a_call_rings_is_answered_and_ends_with_its_talking_time() -> None:
    desk = Desk()
    (ringing,) = desk.tell(CallState.RINGING, number="+45 20 12 34 56", name="Mette Sørensen")
    desk.tick_s += 4
    (active,) = desk.tell(CallState.ACTIVE)
    desk.tick_s += 61
    (ended,) = desk.tell(CallState.ENDED)
    assert (ringing.state, active.state, ended.state) == ("ringing", "active", "ended")
    assert ringing.id == active.id == ended.id
    assert ended.reason is EndReason.COMPLETED
    assert ended.talk_s == 61
    assert ended.name == "Mette Sørensen"
    assert ended.ended_at == T0 + timedelta(seconds=65)


def test_a_second_ring_of_the_same_key_changes_nothing() -> None:
    desk = Desk()
    desk.tell(CallState.RINGING, number="20123456")
    assert desk.tell(CallState.RINGING, number="20123456") == ()


def test_a_state_never_goes_back() -> None:
    desk = Desk()
    desk.tell(CallState.ACTIVE)
    assert desk.tell(CallState.RINGING) == ()


def test_held_and_active_may_alternate() -> None:
    desk = Desk()
    desk.tell(CallState.ACTIVE)
    states = [desk.tell(s)[0].state for s in (CallState.HELD, CallState.ACTIVE, CallState.HELD)]
    assert states == ["held", "active", "held"]


@pytest.mark.parametrize(
    ("direction", "told", "expected"),
    [
        (Direction.INCOMING, None, EndReason.MISSED),
        (Direction.OUTGOING, None, EndReason.NO_ANSWER),
        (Direction.INCOMING, EndReason.REJECTED, EndReason.REJECTED),
        (Direction.INCOMING, EndReason.ANSWERED_ELSEWHERE, EndReason.ANSWERED_ELSEWHERE),
        (Direction.INCOMING, EndReason.LOST, EndReason.LOST),
    ],
)
def test_an_unanswered_call_ends_for_the_reason_told_or_by_direction(
    direction: Direction, told: EndReason | None, expected: EndReason
) -> None:
    desk = Desk()
    desk.tell(CallState.RINGING, direction=direction)
    (ended,) = desk.tell(CallState.ENDED, direction=direction, reason=told)
    assert ended.reason is expected


def test_a_call_first_heard_when_missed_is_a_call() -> None:
    (call,) = Desk().tell(CallState.ENDED, number="20123456", reason=EndReason.MISSED)
    assert call.is_ended
    assert call.reason is EndReason.MISSED


def test_two_sources_with_the_same_number_are_one_call() -> None:
    desk = Desk()
    (first,) = desk.tell(CallState.RINGING, "sip", number="+4520123456")
    desk.tick_s += 3
    (second,) = desk.tell(CallState.RINGING, "phone", "x", number="20123456")
    assert second.id == first.id
    assert [leg.source for leg in second.legs] == ["sip", "phone"]


@pytest.mark.parametrize(
    ("pause_s", "number", "direction"),
    [
        (11, "20123456", Direction.INCOMING),
        (3, "20123457", Direction.INCOMING),
        (3, "20123456", Direction.OUTGOING),
    ],
)
def test_legs_too_late_or_of_another_number_or_direction_stay_two_calls(
    pause_s: int, number: str, direction: Direction
) -> None:
    desk = Desk()
    (first,) = desk.tell(CallState.RINGING, "sip", number="20123456")
    desk.tick_s += pause_s
    (second,) = desk.tell(CallState.RINGING, "phone", number=number, direction=direction)
    assert second.id != first.id


def test_an_unknown_number_joins_the_only_call_that_fits() -> None:
    desk = Desk()
    (first,) = desk.tell(CallState.RINGING, "sip", number="20123456")
    (joined,) = desk.tell(CallState.ACTIVE, "microphone", direction=None)
    assert joined.id == first.id
    assert joined.number.national == "20123456"


def test_an_unknown_number_joins_nothing_where_two_calls_fit() -> None:
    desk = Desk()
    ids = {desk.tell(CallState.RINGING, "sip", key, number=key * 8)[0].id for key in "12"}
    (third,) = desk.tell(CallState.ACTIVE, "microphone")
    assert third.id not in ids


def test_a_number_that_comes_later_is_learned() -> None:
    desk = Desk()
    desk.tell(CallState.RINGING)
    (call,) = desk.tell(CallState.RINGING, number="20123456")
    assert call.number.number == "+20123456"


def test_a_name_that_is_only_the_number_is_no_name() -> None:
    (call,) = Desk().tell(CallState.RINGING, number="20123456", name="20123456")
    assert call.name == ""


def test_a_call_lasts_until_every_leg_that_can_tell_has_ended() -> None:
    desk = Desk(start_only=("hook",))
    desk.tell(CallState.RINGING, "hook", number="20123456")
    desk.tell(CallState.ACTIVE, "sip", number="20123456")
    desk.tell(CallState.ACTIVE, "phone", number="20123456")
    assert desk.tell(CallState.ENDED, "sip")[0].state is CallState.ACTIVE
    assert desk.tell(CallState.ENDED, "phone")[0].is_ended


def test_a_call_of_start_only_sources_ends_by_hand() -> None:
    desk = Desk(start_only=("hook",))
    (call,) = desk.tell(CallState.RINGING, "hook")
    assert desk.tracker.is_start_only(call.id)
    (ended,) = desk.tracker.end(call.id, T0, desk.tick_s)
    assert ended.is_ended
    assert desk.tracker.end(call.id, T0, desk.tick_s) == ()


def test_a_start_only_ring_lapses() -> None:
    desk = Desk(start_only=("hook",))
    desk.tell(CallState.RINGING, "hook")
    due_s = desk.tracker.next_lapse_s()
    assert due_s == desk.tick_s + RING_LIMIT_S
    assert desk.tracker.lapse(T0, due_s - 1) == ()
    (ended,) = desk.tracker.lapse(T0, due_s)
    assert ended.reason is EndReason.UNKNOWN
    assert desk.tracker.next_lapse_s() is None


def test_an_answered_call_may_last_half_a_day() -> None:
    desk = Desk()
    desk.tell(CallState.ACTIVE)
    assert desk.tracker.next_lapse_s() == desk.tick_s + TALK_LIMIT_S


def test_a_merge_can_be_undone() -> None:
    desk = Desk()
    (call,) = desk.tell(CallState.RINGING, "sip", number="20123456", name="Mette")
    desk.tell(CallState.RINGING, "phone", "p", number="20123456", name="Jonas")
    one, other = desk.tracker.split(call.id, "phone", "p")
    assert (one.id, one.name) == (call.id, "Mette")
    assert other.name == "Jonas"
    assert desk.tell(CallState.ENDED, "phone", "p")[0].id == other.id


def test_a_split_can_be_undone_and_both_sources_tell_of_the_one_call() -> None:
    desk = Desk()
    (call,) = desk.tell(CallState.RINGING, "sip", number="20123456", name="Mette")
    desk.tell(CallState.RINGING, "phone", "p", number="20123456", name="Jonas")
    _, other = desk.tracker.split(call.id, "phone", "p")
    (one,) = desk.tracker.join(call.id, other.id)
    assert (one.id, [leg.source for leg in one.legs]) == (call.id, ["sip", "phone"])
    assert desk.tracker.join(call.id, other.id) == ()
    assert desk.tracker.join(call.id, call.id) == ()
    assert desk.tell(CallState.ENDED, "phone", "p")[0].id == call.id


def test_two_calls_of_one_source_are_never_one() -> None:
    desk = Desk()
    (call,) = desk.tell(CallState.RINGING, "sip", "1")
    (other,) = desk.tell(CallState.RINGING, "sip", "2")
    assert desk.tracker.join(call.id, other.id) == ()


def test_a_leg_tells_all_that_its_source_told() -> None:
    desk = Desk()
    (call,) = desk.tell(CallState.RINGING, "sip", number="20123456", name="Mette")
    leg = call.legs[0]
    assert (leg.number, leg.name, leg.started_at) == (call.number, "Mette", call.started_at)
    assert (leg.answered_at, leg.ended_at, leg.reason) == (None, None, None)


def test_a_call_alone_cannot_be_split() -> None:
    desk = Desk()
    (call,) = desk.tell(CallState.RINGING)
    assert desk.tracker.split(call.id, "sip", "1") == ()


def test_a_late_word_of_a_call_long_over_is_no_new_call() -> None:
    desk = Desk()
    desk.tell(CallState.RINGING)
    desk.tell(CallState.ENDED)
    desk.tick_s += 3600
    desk.tell(CallState.RINGING, key="2")
    assert desk.tell(CallState.ENDED) == ()


_steps = st.lists(
    st.tuples(
        st.sampled_from(["sip", "phone", "hook"]),
        st.sampled_from(["1", "2", "3"]),
        st.sampled_from(list(CallState)),
        st.sampled_from(["", "20123456", "31558002"]),
        st.floats(0, 30),
    ),
    max_size=40,
)


@given(_steps)
def test_whatever_comes_ranks_only_grow_and_two_keys_of_a_source_never_share_a_call(
    steps: list[tuple[str, str, CallState, str, float]],
) -> None:
    desk = Desk(start_only=("hook",))
    told: dict[str, Call] = {}
    for source, key, state, number, pause_s in steps:
        desk.tick_s += pause_s
        for call in desk.tell(state, source, key, number=number):
            before = told.get(call.id, call)
            has_other_legs = len(before.legs) != len(call.legs)
            assert call.state.rank >= before.state.rank or has_other_legs
            told[call.id] = call
            sources = [leg.source for leg in call.legs]
            assert len(sources) == len(set(sources))


@given(_steps)
def test_whatever_comes_every_call_ends_at_last(
    steps: list[tuple[str, str, CallState, str, float]],
) -> None:
    desk = Desk(start_only=("hook",))
    calls: dict[str, Call] = {}
    for source, key, state, number, pause_s in steps:
        desk.tick_s += pause_s
        calls |= {c.id: c for c in desk.tell(state, source, key, number=number)}
    while (due_s := desk.tracker.next_lapse_s()) is not None:
        calls |= {c.id: c for c in desk.tracker.lapse(T0, due_s)}
    assert all(call.is_ended for call in calls.values())


def test_a_busy_morning_does_not_slow_the_next_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    for number in range(300):
        desk.tell(CallState.RINGING, key=f"{number}", number=f"{20000000 + number}")
        desk.tell(CallState.ENDED, key=f"{number}")
    desk.tick_s += 16
    looked_at: list[object] = []
    joined = call_leg.joined

    def watched(call_id: str, legs: Sequence[CallLeg]) -> Call:
        looked_at.append(call_id)
        return joined(call_id, legs)

    monkeypatch.setattr(call_tracker, "joined", watched)
    assert len(desk.tell(CallState.RINGING, source="fritz", key="a", number="30000000")) == 1
    desk.tracker.next_lapse_s()
    assert len(looked_at) < 5
