"""What a phone's telephony packets say about calls."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_tracker import CallTracker
from taktone.core.name_origin import NameOrigin
from taktone.core.number_reading import read_number
from taktone.sources.kdeconnect.packet import Body
from taktone.sources.kdeconnect.phone_calls import PhoneCalls

AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LATER = AT + timedelta(minutes=5)
METTE = {"phoneNumber": "+4520123456", "contactName": "Mette Holm"}
OTHER = {"phoneNumber": "+4531558002", "contactName": "+4531558002"}
RINGING, ACTIVE, HELD, ENDED = (
    CallState.RINGING,
    CallState.ACTIVE,
    CallState.HELD,
    CallState.ENDED,
)


def body(event: str, whose: Body = METTE, **more: object) -> Body:
    return {"event": event, **whose, **more}


RING, TALK = body("ringing"), body("talking")
RING_OVER = body("ringing", isCancel="true")
TALK_OVER = body("talking", isCancel="true")
MISSED = body("missedCall")


def new_calls() -> PhoneCalls:
    calls = PhoneCalls("kdeconnect", "a" * 32, "Pixel 7")
    calls.join(AT)
    return calls


def told(bodies: Iterable[Body], calls: PhoneCalls | None = None) -> list[CallEvent]:
    calls = calls or new_calls()
    return [event for each in bodies for event in calls.take(each, LATER)]


@pytest.mark.parametrize(
    ("bodies", "states", "reason"),
    [
        ([RING, TALK, TALK_OVER], [RINGING, ACTIVE, ENDED], EndReason.COMPLETED),
        ([RING, RING_OVER, MISSED], [RINGING, ENDED], EndReason.MISSED),
        ([RING, MISSED], [RINGING, ENDED], EndReason.MISSED),
        ([MISSED], [ENDED], EndReason.MISSED),
        ([RING, RING, TALK, TALK, TALK_OVER, TALK_OVER], [RINGING, ACTIVE, ENDED], None),
        ([RING, body("ringing", isCancel=True)], [RINGING, ENDED], EndReason.MISSED),
    ],
)
def test_an_incoming_call_is_told_to_its_end(
    bodies: list[Body], states: list[CallState], reason: EndReason | None
) -> None:
    events = told(bodies)
    assert [event.state for event in events] == states
    assert events[-1].reason is (reason or EndReason.COMPLETED)
    assert {event.direction for event in events} == {Direction.INCOMING}
    assert {(event.number, event.name) for event in events} == {("+4520123456", "Mette Holm")}
    assert len({event.key for event in events}) == 1


def test_a_call_that_begins_with_talking_is_an_outgoing_one() -> None:
    active, ended = told([TALK, TALK_OVER])
    assert (active.state, active.direction) == (ACTIVE, Direction.OUTGOING)
    assert (ended.state, ended.reason) == (ENDED, EndReason.COMPLETED)


def test_who_came_in_the_middle_of_a_ring_cannot_tell_who_called_whom() -> None:
    (event,) = new_calls().take(TALK, AT + timedelta(seconds=20))
    assert event.direction is None


def test_a_hidden_caller_has_neither_number_nor_name() -> None:
    ring, active = told([{"event": "ringing"}, {"event": "talking"}])
    assert (ring.number, ring.name, active.key) == ("", "", ring.key)


def test_a_name_that_repeats_the_number_is_none() -> None:
    (event,) = told([body("ringing", OTHER)])
    assert (event.number, event.name) == ("+4531558002", "")


def test_the_number_may_come_a_moment_later() -> None:
    first, second = told([{"event": "ringing"}, RING])
    assert (first.number, second.number, second.name) == ("", "+4520123456", "Mette Holm")
    assert first.key == second.key


def test_two_missed_calls_in_a_row_are_two() -> None:
    events = told([RING, RING_OVER, MISSED, RING, RING_OVER, MISSED])
    assert [event.state for event in events] == [RINGING, ENDED] * 2
    assert len({event.key for event in events}) == 2


def test_one_who_waits_and_is_answered_puts_the_first_on_hold() -> None:
    events = told([RING, TALK, body("ringing", OTHER), body("talking", OTHER), TALK_OVER])
    states = [(event.number[-4:], event.state) for event in events]
    assert states == [
        *[("3456", RINGING), ("3456", ACTIVE), ("8002", RINGING), ("3456", HELD)],
        *[("8002", ACTIVE), ("3456", ENDED), ("8002", ENDED)],
    ]
    assert {event.reason for event in events[-2:]} == {EndReason.COMPLETED}


def test_one_who_waits_and_gives_up_was_missed_and_the_first_goes_on() -> None:
    events = told([RING, TALK, body("ringing", OTHER), TALK])
    assert (events[-1].number, events[-1].reason) == ("+4531558002", EndReason.MISSED)
    assert [event.state for event in events].count(ENDED) == 1


def test_a_ring_whose_end_was_not_heard_ends_with_the_next() -> None:
    _, ended, ring = told([RING, body("ringing", OTHER)])
    assert (ended.reason, ring.number) == (EndReason.MISSED, "+4531558002")
    assert told([RING, body("talking", OTHER)])[-1].number == "+4531558002"


def test_a_phone_that_stays_away_loses_its_calls() -> None:
    calls = new_calls()
    told([RING, TALK, body("ringing", OTHER)], calls)
    assert [event.reason for event in calls.lose(LATER)] == [EndReason.LOST] * 2
    assert not calls.is_anything_open


def test_after_an_absence_a_ring_is_no_waiting_call() -> None:
    calls = new_calls()
    told([RING, TALK], calls)
    calls.join(LATER)
    lost, ring = told([body("ringing", OTHER)], calls)
    assert (lost.reason, ring.state) == (EndReason.LOST, RINGING)


@pytest.mark.parametrize(
    "strange",
    [
        {},
        {"event": "sms", "messageBody": "Hej"},
        {"event": ["ringing"]},
        {"event": None, "isCancel": "true"},
        {"event": "talking", "isCancel": "true"},
    ],
)
def test_what_is_no_call_tells_nothing(strange: Body) -> None:
    assert told([strange]) == []


def test_foreign_text_is_cut_and_cleaned() -> None:
    dirty = {"phoneNumber": "1" * 500, "contactName": "\u202eM\x00ette\n\ud800" + "x" * 5000}
    (event,) = told([body("ringing", dirty)])
    assert len(event.number) <= 64
    assert event.name.startswith("Mette x")
    assert len(event.name) <= 120


EVENTS = st.sampled_from(["ringing", "talking", "missedCall", "sms", 7, None])
NUMBERS = st.sampled_from(["+4520123456", "31558002", "", 45, None])
BODY = st.fixed_dictionaries(
    {"event": EVENTS, "phoneNumber": NUMBERS, "isCancel": st.sampled_from(["true", True, "", 0])}
)


@given(st.lists(st.one_of(BODY, st.just("away")), max_size=60))
def test_whatever_the_phone_says_every_call_is_told_once_and_ends_once(
    told_things: list[dict[str, object] | str],
) -> None:
    calls, tracker = new_calls(), CallTracker(lambda raw: read_number(raw, "DK"))
    open_keys: set[str] = set()
    ended: set[str] = set()
    for thing in told_things:
        if isinstance(thing, str):
            calls.join(LATER)
            continue
        for event in calls.take(thing, LATER):
            tracker.feed(event, 1.0)
            assert event.key not in ended
            if event.state is ENDED:
                open_keys.discard(event.key)
                ended.add(event.key)
            else:
                open_keys.add(event.key)
        assert len(open_keys) <= 4
    assert {event.key for event in calls.lose(LATER)} == open_keys


def test_names_are_those_of_the_telephones_contacts() -> None:
    assert {event.name_origin for event in told([RING, TALK, TALK_OVER])} == {NameOrigin.CONTACTS}
