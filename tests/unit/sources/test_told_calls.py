"""Which call a message speaks of: repeated, late, reused and missing ids."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call import Call
from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.call_tracker import RING_LIMIT_S, RING_LIMIT_TOLD_S, CallTracker
from taktone.core.number_reading import read_number
from taktone.sources.command_source import CommandSource
from taktone.sources.told_calls import (
    LATE_S,
    MOST_ENDED,
    MOST_OPEN,
    RINGS_ON_S,
    ToldCall,
    ToldCalls,
)
from taktone.sources.told_messages import OPERATIONS

BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
METTE, JONAS = "+4520123456", "+4531558002"
HOUR_S = 3600.0


class Road:
    """A telephone program, the source and the tracker behind it; what the desk would see."""

    def __init__(self) -> None:
        self._tracker = CallTracker(lambda raw: read_number(raw, "DK"))
        self._source = CommandSource(lambda: "DK")
        self._source.event_seen.connect(self._feed)
        self._tick_s = 0.0
        self.calls: dict[str, Call] = {}

    def _feed(self, event: CallEvent) -> None:
        self._see(self._tracker.feed(event, self._tick_s))

    def _see(self, changed: tuple[Call, ...]) -> None:
        self.calls.update({call.id: call for call in changed})

    def tell(self, after_s: float, op: str, number: str = "", told_id: str = "") -> None:
        self._tick_s += after_s
        at = BEGAN + timedelta(seconds=self._tick_s)
        self._see(self._tracker.lapse(at, self._tick_s))
        self._source.receive({"op": op, "number": number, "id": told_id}, at)

    def states(self) -> list[CallState]:
        return [call.state for call in self.calls.values()]


def test_who_calls_again_hours_later_is_heard_though_nobody_told_the_end() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(2 * HOUR_S, "ring", METTE)
    assert road.states() == ["ended", "ringing"]


def test_who_gives_up_and_calls_again_is_heard_again() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(RINGS_ON_S + 1, "ring", METTE)
    assert road.states() == ["ended", "ringing"]


def test_a_program_that_tells_every_ring_tells_of_one_call() -> None:
    road = Road()
    for _ in range(40):
        road.tell(5, "ring", METTE)
    assert road.states() == ["ringing"]


def test_who_only_tells_the_ring_is_waited_for_ninety_seconds() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(RING_LIMIT_S - 1, "end", told_id="another")
    assert road.states()[0] == "ringing"
    only = Road()
    only.tell(0, "ring", METTE)
    only.tell(RING_LIMIT_S, "dial", JONAS)
    assert only.states() == ["ended", "dialing"]
    assert next(iter(only.calls.values())).reason is EndReason.UNKNOWN


def test_who_has_told_an_answer_is_waited_for_longer_from_then_on() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(1, "answer", METTE)
    road.tell(1, "end", METTE)
    road.tell(60, "ring", JONAS)
    road.tell(RING_LIMIT_S + 30, "answer", JONAS)
    assert road.states() == ["ended", "active"]


def test_an_answer_after_the_ring_was_given_up_is_a_call_all_the_same() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(RING_LIMIT_S + 30, "answer", METTE)
    assert road.states() == ["ended", "active"]


def test_a_missed_call_is_not_lost_to_an_old_ring_without_end() -> None:
    road = Road()
    road.tell(0, "ring")
    road.tell(2 * HOUR_S, "missed", METTE)
    assert [call.number.number for call in road.calls.values()] == ["", METTE]


def test_a_missed_call_that_rang_is_the_same_call() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(30, "missed", METTE)
    assert [call.reason for call in road.calls.values()] == [EndReason.MISSED]


def test_an_answer_told_by_two_hooks_is_one_call() -> None:
    road = Road()
    for op in ("ring", "answer", "answer", "end"):
        road.tell(1, op, METTE)
    assert road.states() == ["ended"]


def test_the_number_of_a_call_that_hid_it_at_first_finds_it_again() -> None:
    road = Road()
    road.tell(0, "ring")
    road.tell(1, "answer", METTE)
    road.tell(1, "end", METTE)
    assert [call.reason for call in road.calls.values()] == [EndReason.COMPLETED]


def test_a_known_number_goes_before_an_unknown_one() -> None:
    road = Road()
    road.tell(0, "ring", METTE)
    road.tell(1, "ring")
    road.tell(1, "end", METTE)
    assert road.states() == ["ended", "ringing"]


def test_an_id_that_the_next_call_gets_too_does_not_hide_that_call() -> None:
    road = Road()
    road.tell(0, "ring", METTE, "1")
    road.tell(60, "end", METTE, "1")
    road.tell(LATE_S + 1, "ring", JONAS, "1")
    road.tell(5, "answer", told_id="1")
    assert road.states() == ["ended", "active"]


def test_a_missed_call_with_the_id_of_another_is_a_call() -> None:
    road = Road()
    road.tell(0, "missed", METTE, "1")
    road.tell(HOUR_S, "missed", JONAS, "1")
    road.tell(HOUR_S, "missed", JONAS, "1")
    assert [call.number.number for call in road.calls.values()] == [METTE, JONAS]


def test_messages_that_overtake_the_end_change_nothing() -> None:
    road = Road()
    road.tell(0, "ring", METTE, "1")
    road.tell(20, "end", METTE, "1")
    road.tell(0.2, "answer", METTE, "1")
    road.tell(0.2, "ring", METTE, "1")
    assert road.states() == ["ended"]


def test_an_end_that_overtakes_its_ring_leaves_no_card_ringing() -> None:
    road = Road()
    road.tell(0, "end", METTE, "1")
    road.tell(0.1, "ring", METTE, "1")
    assert road.states() == ["ended"]


def test_repeated_ends_do_not_keep_an_id_from_its_next_call() -> None:
    road = Road()
    road.tell(0, "ring", METTE, "1")
    for _ in range(5):
        road.tell(LATE_S - 1, "end", METTE, "1")
    road.tell(LATE_S - 1, "ring", JONAS, "1")
    assert road.states() == ["ended", "ringing"]


def test_a_late_ring_takes_no_answer_back() -> None:
    road = Road()
    for op in ("ring", "answer", "ring"):
        road.tell(0, op, METTE, "1")
    road.tell(RING_LIMIT_TOLD_S + 1, "end", METTE)
    assert road.states() == ["ended"]


def test_a_clock_set_back_does_not_swallow_the_next_call() -> None:
    road = Road()
    road.tell(HOUR_S, "ring", METTE)
    road.tell(-HOUR_S, "ring", METTE)
    assert len(road.calls) == 2


def told_of(told: ToldCalls, op: str, told_id: int) -> ToldCall:
    call = told.called(op, "x", str(told_id), METTE[-8:], BEGAN)
    assert call is not None
    if op == "missed":
        told.move(call, CallState.ENDED)
    return call


@pytest.mark.parametrize(("op", "most"), [("ring", MOST_OPEN), ("missed", MOST_ENDED)])
def test_of_too_many_calls_the_oldest_are_forgotten(op: str, most: int) -> None:
    told = ToldCalls()
    calls = [told_of(told, op, n) for n in range(most + 1)]
    assert told_of(told, op, most) is calls[most]
    assert told_of(told, op, 1) is calls[1]
    assert told_of(told, op, 0) is not calls[0]


steps = st.lists(
    st.tuples(
        st.sampled_from([0.0, 1.0, 30.0, 700.0]),
        st.sampled_from(sorted(OPERATIONS)),
        st.sampled_from(["", METTE, JONAS, "204"]),
        st.sampled_from(["", "1", "2"]),
    ),
    max_size=25,
)


@given(steps)
def test_a_ring_after_a_quiet_time_is_always_heard(
    told: list[tuple[float, str, str, str]],
) -> None:
    road = Road()
    for step in told:
        road.tell(*step)
    road.tell(13 * HOUR_S, "end")
    before = set(road.calls)
    road.tell(1, "ring", METTE)
    assert len(set(road.calls) - before) == 1
