"""A microphone in use and the call it belongs to: taken over by the number, in either order."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call import Call
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_tracker import CallTracker
from taktone.core.joining import TAKEN_OVER_S
from taktone.core.number_reading import read_number

T0 = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MICROPHONE = "microphone"


class Desk:
    """A tracker that knows of a microphone, with a clock of its own."""

    def __init__(self, start_only: tuple[str, ...] = ()) -> None:
        self.tracker = CallTracker(
            lambda raw: read_number(raw, "DK"), start_only.__contains__, MICROPHONE.__eq__
        )
        self.tick_s = 1000.0
        self.calls: dict[str, Call] = {}

    def tell(
        self,
        source: str,
        state: CallState,
        number: str = "",
        *,
        key: str = "1",
        reason: EndReason | None = None,
    ) -> tuple[Call, ...]:
        is_microphone = source == MICROPHONE
        event = CallEvent(
            source=source,
            key=key,
            at=T0 + timedelta(seconds=self.tick_s),
            state=state,
            direction=None if is_microphone else Direction.INCOMING,
            number=number,
            line="Zoom" if is_microphone else "88110022",
            reason=reason,
        )
        told = self.tracker.feed(event, self.tick_s)
        self.calls |= {call.id: call for call in told}
        return told

    def use(self, state: CallState = CallState.ACTIVE, key: str = "zoom/1") -> tuple[Call, ...]:
        return self.tell(MICROPHONE, state, key=key)


@pytest.mark.parametrize(("pause_s", "count"), [(0.5, 1), (TAKEN_OVER_S, 1), (15.5, 2)])
def test_a_number_that_follows_within_15_seconds_takes_the_call_over(
    pause_s: float, count: int
) -> None:
    desk = Desk()
    desk.use()
    desk.tick_s += pause_s
    (call,) = desk.tell("sip", CallState.ACTIVE, "20304050")
    assert len(desk.calls) == count
    assert call.number.number == "+4520304050"
    assert call.line == "88110022"


@pytest.mark.parametrize("ring_s", [4, 40])
def test_a_microphone_that_opens_at_the_answer_belongs_to_the_call_however_long_it_rang(
    ring_s: float,
) -> None:
    desk = Desk()
    desk.tell("sip", CallState.RINGING, "20304050")
    desk.tick_s += ring_s
    desk.tell("sip", CallState.ACTIVE, "20304050")
    desk.tick_s += 3
    desk.use()
    (call,) = desk.calls.values()
    assert [leg.source for leg in call.legs] == ["sip", MICROPHONE]


def test_a_microphone_tells_the_answer_where_nobody_else_does() -> None:
    desk = Desk(start_only=("hook",))
    desk.tell("hook", CallState.RINGING, "20304050")
    desk.tick_s += 30
    (call,) = desk.use()
    assert (call.state, call.number.number) == (CallState.ACTIVE, "+4520304050")
    desk.tick_s += 60
    (call,) = desk.use(CallState.ENDED)
    assert call.is_ended
    assert len(desk.calls) == 1


def test_a_microphone_in_the_middle_of_another_call_is_another_call() -> None:
    desk = Desk()
    desk.tell("sip", CallState.ACTIVE, "20304050")
    desk.tick_s += 60
    desk.use()
    assert len(desk.calls) == 2


def test_a_telephone_that_rings_during_a_meeting_is_another_call() -> None:
    desk = Desk()
    desk.use()
    desk.tick_s += 600
    desk.tell("sip", CallState.RINGING, "20304050")
    assert len(desk.calls) == 2


def test_a_microphone_after_a_missed_call_is_another_call() -> None:
    desk = Desk()
    desk.tell("sip", CallState.RINGING, "20304050")
    desk.tell("sip", CallState.ENDED, reason=EndReason.MISSED)
    desk.tick_s += 3
    desk.use()
    assert len(desk.calls) == 2


def test_with_two_calls_that_fit_it_joins_neither() -> None:
    desk = Desk()
    for number in ("20304050", "31558002"):
        desk.tell("sip", CallState.RINGING, number, key=number)
    desk.use()
    assert len(desk.calls) == 3


def test_the_telephone_tells_the_end_and_what_the_microphone_does_then_is_no_news() -> None:
    desk = Desk()
    desk.use()
    desk.tick_s += 2
    desk.tell("sip", CallState.ACTIVE, "20304050")
    desk.tick_s += 60
    (call,) = desk.tell("sip", CallState.ENDED)
    assert call.is_ended
    assert call.talk_s == 62
    desk.tick_s += 5
    assert desk.use(CallState.ENDED) == ()


def test_a_microphone_that_is_let_go_first_does_not_end_the_call() -> None:
    desk = Desk()
    desk.tell("sip", CallState.ACTIVE, "20304050")
    desk.use()
    (call,) = desk.use(CallState.ENDED)
    assert call.state is CallState.ACTIVE


def test_parted_again_each_ends_by_itself() -> None:
    desk = Desk()
    desk.use()
    (call,) = desk.tell("sip", CallState.ACTIVE, "20304050")
    parted = desk.tracker.split(call.id, "sip", "1")
    assert [part.line for part in parted] == ["Zoom", "88110022"]
    assert not desk.tracker.is_start_only(call.id)
    (ended,) = desk.use(CallState.ENDED)
    assert (ended.id, ended.is_ended) == (call.id, True)


_steps = st.lists(
    st.tuples(
        st.sampled_from([MICROPHONE, "sip", "phone", "hook"]),
        st.sampled_from(["1", "2", "3"]),
        st.sampled_from(list(CallState)),
        st.sampled_from(["", "20304050", "31558002"]),
        st.floats(0, 30),
    ),
    max_size=40,
)


@given(_steps)
def test_whatever_comes_no_source_has_two_legs_in_a_call_and_every_call_ends(
    steps: list[tuple[str, str, CallState, str, float]],
) -> None:
    desk = Desk(start_only=("hook",))
    for source, key, state, number, pause_s in steps:
        desk.tick_s += pause_s
        known = "" if source == MICROPHONE else number
        for call in desk.tell(source, state, known, key=key):
            sources = [leg.source for leg in call.legs]
            assert len(sources) == len(set(sources))
    while (due_s := desk.tracker.next_lapse_s()) is not None:
        desk.calls |= {call.id: call for call in desk.tracker.lapse(T0, due_s)}
    assert all(call.is_ended for call in desk.calls.values())


@given(
    st.permutations([MICROPHONE, "sip", "phone"]),
    st.lists(st.floats(0, 4.9), min_size=2, max_size=2),
)
def test_three_that_tell_of_one_call_make_one_card_in_any_order(
    order: list[str], pauses: list[float]
) -> None:
    desk = Desk()
    for source, pause_s in zip(order, [0.0, *pauses], strict=True):
        desk.tick_s += pause_s
        desk.tell(source, CallState.ACTIVE, "" if source == MICROPHONE else "20304050")
    (call,) = desk.calls.values()
    assert call.number.number == "+4520304050"
    for source in ("sip", "phone"):
        desk.tell(source, CallState.ENDED)
    assert desk.calls[call.id].is_ended
