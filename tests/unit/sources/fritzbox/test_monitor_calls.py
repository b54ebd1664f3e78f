"""What a call monitor's lines say about calls."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_tracker import CallTracker
from taktone.core.number_reading import read_number
from taktone.sources.fritzbox.monitor_calls import MOST_CALLS, MonitorCalls

AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def told(lines: Iterable[str], calls: MonitorCalls | None = None) -> list[CallEvent]:
    calls = calls or MonitorCalls("box")
    return [event for line in lines for event in calls.take(("time", *line.split(";")), AT)]


@pytest.mark.parametrize(
    ("lines", "states", "reason"),
    [
        (
            ["RING;0;20123456;88110022;SIP0;", "CONNECT;0;4;20123456;", "DISCONNECT;0;61;"],
            [CallState.RINGING, CallState.ACTIVE, CallState.ENDED],
            EndReason.COMPLETED,
        ),
        (
            ["RING;0;20123456;88110022;SIP0;", "DISCONNECT;0;0;"],
            [CallState.RINGING, CallState.ENDED],
            EndReason.MISSED,
        ),
        (
            ["CALL;1;4;88110022;20123456#;SIP0;", "CONNECT;1;4;20123456;", "DISCONNECT;1;9;"],
            [CallState.DIALING, CallState.ACTIVE, CallState.ENDED],
            EndReason.COMPLETED,
        ),
        (
            ["CALL;1;4;88110022;20123456;SIP0;", "DISCONNECT;1;0;"],
            [CallState.DIALING, CallState.ENDED],
            EndReason.NO_ANSWER,
        ),
    ],
)
def test_each_call_is_told_to_its_end(
    lines: list[str], states: list[CallState], reason: EndReason
) -> None:
    events = told(lines)
    assert [event.state for event in events] == states
    assert events[-1].reason is reason
    assert {event.number for event in events} == {"20123456"}
    assert {event.line for event in events} == {"88110022"}
    assert len({event.key for event in events}) == 1


def test_who_called_whom_is_told() -> None:
    assert told(["RING;0;20123456;1;"])[0].direction is Direction.INCOMING
    assert told(["CALL;0;4;1;20123456;"])[0].direction is Direction.OUTGOING


def test_an_empty_number_is_a_hidden_caller() -> None:
    assert told(["RING;0;;88110022;SIP0;"])[0].number == ""


def test_the_box_uses_an_id_again() -> None:
    first, _, second = told(["RING;0;1;2;", "DISCONNECT;0;0;", "RING;0;3;2;"])
    assert first.key != second.key


def test_a_ring_of_an_id_that_never_ended_ends_it() -> None:
    _, ended, ring = told(["RING;0;20123456;2;", "RING;0;31558002;2;"])
    assert (ended.state, ended.reason) == (CallState.ENDED, EndReason.UNKNOWN)
    assert ring.number == "31558002"


def test_a_call_that_was_open_before_is_told_when_it_is_answered() -> None:
    (event,) = told(["CONNECT;3;4;20123456;"])
    assert (event.state, event.direction, event.number) == (CallState.ACTIVE, None, "20123456")


def test_of_a_house_full_of_numbers_only_the_users_own_count() -> None:
    calls = MonitorCalls("box", ["88 11 00 22"])
    others = ["RING;0;20123456;99;", "CONNECT;0;4;20123456;", "DISCONNECT;0;5;"]
    assert told(others, calls) == []
    assert len(told(["RING;0;20123456;88110022;"], calls)) == 1


def test_a_box_that_stays_away_loses_its_calls() -> None:
    calls = MonitorCalls("box")
    told(["RING;0;1;2;", "CALL;1;4;2;3;"], calls)
    assert [event.reason for event in calls.lose(AT)] == [EndReason.LOST] * 2
    assert not calls.is_anything_open


WORDS = st.sampled_from(["RING", "CALL", "CONNECT", "DISCONNECT", "ring", ""])
FIELD = st.one_of(st.sampled_from(["0", "1", "2", "20123456", ""]), st.text(max_size=80))
LINE = st.tuples(WORDS, FIELD, FIELD, FIELD, FIELD).map(";".join)


@given(st.lists(LINE, max_size=60))
def test_whatever_the_box_says_no_call_is_told_after_its_end(lines: list[str]) -> None:
    calls, tracker = MonitorCalls("box"), CallTracker(lambda raw: read_number(raw, "DK"))
    open_keys: set[str] = set()
    for event in told(lines, calls):
        tracker.feed(event, 1.0)
        if event.state is CallState.ENDED:
            open_keys.remove(event.key)
        else:
            open_keys.add(event.key)
    assert {event.key for event in calls.lose(AT)} == open_keys


def test_a_box_gone_mad_does_not_fill_the_memory() -> None:
    calls = MonitorCalls("box")
    events = told((f"RING;{number};20123456;2;" for number in range(10 * MOST_CALLS)), calls)
    ended = [event.key for event in events if event.state is CallState.ENDED]
    assert len(ended) == len(set(ended)) == 9 * MOST_CALLS
    assert len(calls.lose(AT)) == MOST_CALLS
