"""What the exchange's messages tell of the user's calls: recordings, and what they do not hold."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_tracker import CallTracker
from taktone.core.number_reading import read_number
from taktone.sources.asterisk.ami_calls import MOST_CALLS, RINGS_AGAIN_S, AmiCalls
from taktone.sources.asterisk.ami_reader import AmiMessage
from unit.sources.asterisk.recordings import (
    AT,
    NAMES,
    calls_of,
    messages,
    recording,
    said,
    told_by,
)

LATER = AT + timedelta(seconds=RINGS_AGAIN_S)
ENDS = {
    "asterisk16-answered": ["ringing", "active", "ended completed"],
    "asterisk16-missed": ["ringing", "ended missed"],
    "asterisk16-ring-group": ["ringing", "ended answered_elsewhere"],
    "asterisk22-answered": ["ringing", "active", "ended completed"],
    "asterisk22-declined": ["ringing", "ended rejected"],
    "asterisk22-outgoing-external": ["dialing", "active", "ended completed"],
}
TRUNK = {"channel": "PJSIP/trunk-01", "uniqueid": "1.1", "linkedid": "1.1"}
TRUNK |= {"calleridnum": "+4520304050", "calleridname": "Jens Jørgensen", "exten": "70101010"}
MINE = {"channel": "PJSIP/1001-02", "uniqueid": "1.2", "linkedid": "1.1", "exten": "s"}
MINE |= {"connectedlinenum": "<unknown>", "calleridnum": "1001"}


def play(calls: AmiCalls, *steps: AmiMessage) -> list[CallEvent]:
    return [event for step in steps for event in calls.take(step, AT)]


def step(event: str, channel: AmiMessage, state: int = 0, **more: str) -> AmiMessage:
    return {"event": event, **channel, "channelstate": str(state), **more}


def dest(channel: AmiMessage) -> AmiMessage:
    return {f"dest{name}": value for name, value in channel.items()}


RINGS = (step("Newchannel", TRUNK, 4), step("Newchannel", MINE), step("Newstate", MINE, 5))


def test_every_recording_has_its_ends() -> None:
    assert set(ENDS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_is_one_call_with_the_right_end(name: str) -> None:
    events = told_by(recording(name))
    assert said(events) == ENDS[name]
    assert len({event.key for event in events}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_byte_by_byte_tells_the_same(name: str) -> None:
    data = recording(name)
    assert told_by(*(bytes([byte]) for byte in data)) == told_by(data)


@pytest.mark.parametrize("name", NAMES)
def test_the_tracker_makes_one_call_of_it(name: str) -> None:
    tracker = CallTracker(lambda raw: read_number(raw, "DK"))
    calls = [call for event in told_by(recording(name)) for call in tracker.feed(event, 1.0)]
    assert len({call.id for call in calls}) == 1
    assert calls[-1].is_ended
    assert f"ended {calls[-1].reason}" == ENDS[name][-1]


def test_the_caller_has_number_and_name_and_dialled_the_group() -> None:
    first = told_by(recording("asterisk16-ring-group"))[0]
    assert (first.number, first.name, first.line) == ("+4520304050", "Jens Jørgensen", "900")
    assert first.direction is Direction.INCOMING


def test_the_colleague_who_took_the_group_call_saw_it_answered() -> None:
    events = told_by(recording("asterisk16-ring-group"), phones="1002")
    assert said(events) == ["ringing", "active", "ended completed"]


def test_an_outgoing_call_has_the_number_that_was_dialled() -> None:
    events = told_by(recording("asterisk22-outgoing-external"))
    assert {event.number for event in events} == {"+4587654321"}
    assert {event.direction for event in events} == {Direction.OUTGOING}


def test_other_peoples_calls_are_nobodys_business() -> None:
    assert all(told_by(recording(name), phones="4711") == [] for name in NAMES)


def test_the_callers_number_is_taken_from_the_caller_where_the_telephone_does_not_know_it() -> None:
    (ringing,) = play(calls_of(), *RINGS)
    assert (ringing.number, ringing.name, ringing.line) == (
        "+4520304050",
        "Jens Jørgensen",
        "70101010",
    )


def test_a_hidden_caller_has_no_number() -> None:
    hidden = {**TRUNK, "calleridnum": "<unknown>", "calleridname": ""}
    (ringing,) = play(calls_of(), step("Newchannel", hidden, 4), *RINGS[1:])
    assert (ringing.number, ringing.name) == ("", "")


def test_a_telephone_that_was_busy_never_rang_and_missed_the_call() -> None:
    events = play(calls_of(), *RINGS[:2], step("HangupRequest", TRUNK, 4), step("Hangup", MINE))
    assert said(events) == ["ended missed"]


def test_a_queue_that_rings_again_is_the_same_ringing() -> None:
    calls = calls_of()
    again = {**MINE, "uniqueid": "1.3", "channel": "PJSIP/1001-03"}
    events = play(calls, *RINGS, step("Hangup", MINE, 5, cause="19"))
    assert calls.is_waiting
    events += play(calls, step("Newchannel", again), step("Newstate", again, 5))
    assert calls.lapse(LATER) == ()
    events += play(calls, step("Newstate", again, 6))
    assert said(events) == ["ringing", "active"]


def test_a_queue_that_rings_no_more_made_it_a_missed_call() -> None:
    calls = calls_of()
    play(calls, *RINGS, step("Hangup", MINE, 5, cause="19"))
    assert calls.lapse(AT + timedelta(seconds=RINGS_AGAIN_S - 1)) == ()
    assert said(list(calls.lapse(LATER))) == ["ended missed"]
    assert not calls.is_anything_open


@pytest.mark.parametrize(
    ("what", "end"),
    [
        (step("Hangup", TRUNK, 4), "ended missed"),
        (step("SoftHangupRequest", TRUNK, 4), "ended missed"),
        (step("Newstate", TRUNK, 6), "ended missed"),
        (
            {
                **step("DialEnd", TRUNK, 4, dialstatus="ANSWER"),
                **dest({"channel": "PJSIP/1002-09", "uniqueid": "1.9", "linkedid": "1.1"}),
            },
            "ended answered_elsewhere",
        ),
    ],
)
def test_what_becomes_of_a_caller_who_rings_no_more(what: AmiMessage, end: str) -> None:
    calls = calls_of()
    play(calls, *RINGS, step("Hangup", MINE, 5, cause="0"))
    assert said(play(calls, what)) == [end]


def test_a_second_ringing_of_a_call_that_was_over_is_a_call_of_its_own() -> None:
    calls = calls_of()
    again = {**MINE, "uniqueid": "1.3"}
    play(calls, *RINGS, step("Hangup", MINE, 5))
    calls.lapse(LATER)
    (ringing,) = play(calls, step("Newstate", again, 5))
    assert ringing.key == "1.1/2"


def test_two_telephones_ring_as_one_and_a_decline_on_one_is_remembered() -> None:
    calls = calls_of()
    other = {**MINE, "uniqueid": "1.3", "channel": "PJSIP/1001-03"}
    events = play(calls, *RINGS, step("Newstate", other, 5), step("Hangup", MINE, 5, cause="21"))
    assert said(events) == ["ringing"]
    assert said(play(calls, step("Hangup", other, 5, cause="0"))) == ["ended rejected"]


def test_hold_and_back() -> None:
    calls = calls_of()
    play(calls, *RINGS)
    events = play(
        calls, step("Newstate", MINE, 6), step("Hold", MINE, 6), step("BridgeEnter", MINE, 6)
    )
    assert said(events) == ["active", "held"]
    assert said(play(calls, step("Unhold", MINE, 6))) == ["active"]


DIALS = {"channel": "PJSIP/1001-07", "uniqueid": "7.1", "linkedid": "7.1", "exten": "20304050"}


def test_an_outgoing_call_that_nobody_takes() -> None:
    events = play(calls_of(), step("Newchannel", DIALS, 4), step("Hangup", DIALS, 4, cause="17"))
    assert said(events) == ["dialing", "ended no_answer"]


def test_a_feature_code_is_no_call() -> None:
    code = {**DIALS, "exten": "*97"}
    events = play(
        calls_of(), step("Newchannel", code, 4), step("Newstate", code, 6), step("Hangup", code, 6)
    )
    assert events == []


def test_a_call_taken_from_another_telephone_is_incoming() -> None:
    code = {**DIALS, "exten": "*8"}
    taken = {**code, "connectedlinenum": "+4520304050"}
    events = play(
        calls_of(), step("Newchannel", code, 4), step("Pickup", taken, 6), step("Hangup", taken, 6)
    )
    assert said(events) == ["active", "ended completed"]
    assert events[0].direction is Direction.INCOMING
    assert events[0].number == "+4520304050"


def test_a_call_dialled_from_the_computer_is_answered_when_the_other_end_answers() -> None:
    """Click to dial: the own telephone rings first."""
    calls = calls_of()
    mine = {**DIALS, "exten": ""}
    events = play(calls, step("Newchannel", mine), step("Newstate", mine, 5))
    events += play(calls, step("Newstate", mine, 6))
    assert events == []
    far = {"channel": "PJSIP/trunk-08", "uniqueid": "7.2", "linkedid": "7.1"}
    begins = {**step("DialBegin", DIALS, 6), **dest(far)}
    answers = {**step("DialEnd", DIALS, 6, dialstatus="ANSWER"), **dest(far)}
    assert said(play(calls, begins, answers)) == ["dialing", "active"]


def test_a_receiver_off_the_hook_is_no_call() -> None:
    off = {**DIALS, "exten": "s"}
    assert play(calls_of(), step("Newchannel", off, 4), step("Hangup", off, 4)) == []


def test_the_exchanges_list_tells_of_a_call_that_began_before() -> None:
    (event,) = play(calls_of(), step("CoreShowChannel", MINE, 6, connectedlinenum="+4520304050"))
    assert (event.state, event.number) == (CallState.ACTIVE, "+4520304050")


def test_after_a_loss_what_is_not_on_the_list_is_over() -> None:
    calls = calls_of()
    play(calls, *RINGS, step("Newstate", MINE, 6))
    calls.doubt()
    (event,) = calls.settle(AT, has_all=True)
    assert (event.state, event.reason) == (CallState.ENDED, EndReason.UNKNOWN)


def test_after_a_loss_what_is_on_the_list_goes_on() -> None:
    calls = calls_of()
    play(calls, *RINGS)
    calls.doubt()
    events = play(calls, step("CoreShowChannel", MINE, 6, connectedlinenum="+4520304050"))
    assert said(events) == ["active"]
    assert calls.settle(AT, has_all=True) == ()
    assert calls.is_anything_open


def test_where_only_answered_calls_are_listed_one_that_rang_is_given_a_minute() -> None:
    calls = calls_of()
    play(calls, *RINGS)
    calls.doubt()
    assert calls.settle(AT, has_all=False) == ()
    assert calls.lapse(AT + timedelta(seconds=59)) == ()
    (event,) = calls.lapse(AT + timedelta(seconds=60))
    assert event.reason is EndReason.UNKNOWN


def test_a_flood_of_calls_is_kept_in_bounds_and_each_forgotten_one_ends() -> None:
    calls = calls_of()
    events = []
    for n in range(MOST_CALLS + 50):
        ids = {"uniqueid": f"{n}.2", "linkedid": f"{n}.1"}
        events += play(calls, step("Newstate", {**MINE, **ids}, 5))
    assert len([event for event in events if event.state is CallState.ENDED]) == 50
    assert len(calls._calls) == MOST_CALLS


def test_a_flood_of_channels_in_one_call_is_kept_in_bounds() -> None:
    calls = calls_of()
    for n in range(500):
        play(calls, step("Newstate", {**MINE, "uniqueid": f"1.{n}"}, 5))
    assert len(calls._call_of) <= 64


def test_names_are_fit_to_be_shown_and_numbers_have_an_end() -> None:
    evil = {**MINE, "connectedlinename": "A\u202eB\x07", "connectedlinenum": "1" * 5000}
    (event,) = play(calls_of(), step("Newstate", evil, 5))
    assert event.name == "AB"
    assert len(event.number) == 64


@given(st.data())
def test_a_mutated_recording_raises_nothing_and_no_ended_call_lives_on(data: st.DataObject) -> None:
    lines = recording(data.draw(st.sampled_from(NAMES))).split(b"\r\n")
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(1, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "bytes", "swap"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "bytes":
                lines[at] = data.draw(st.binary(max_size=40))
            case "swap":
                lines[at - 1], lines[at] = lines[at], lines[at - 1]
    events = told_by(b"\r\n".join(lines))
    for before, after in pairwise(events):
        is_over = before.key == after.key and before.state is CallState.ENDED
        assert not is_over, (before, after)


@given(st.lists(st.sampled_from([m for name in NAMES for m in messages(recording(name))])))
def test_messages_in_any_order_raise_nothing(chosen: list[AmiMessage]) -> None:
    calls = calls_of()
    play(calls, *chosen)
    calls.doubt()
    for event in (*calls.settle(AT, has_all=False), *calls.lapse(LATER)):
        assert event.state is CallState.ENDED
