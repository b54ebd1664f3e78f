"""When the use of a microphone is a call, and when it is over."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.call_tracker import CallTracker
from taktone.core.calling_program import CallingProgram
from taktone.core.microphone_use import MicrophoneUse
from taktone.core.number_reading import read_number
from taktone.sources.microphone.microphone_calls import (
    BEGINS_AFTER_S,
    ENDS_AFTER_S,
    MicrophoneCalls,
)

T0 = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ZOOM = CallingProgram(key="zoom", name="Zoom")
TEAMS = CallingProgram(key="teams", name="Microsoft Teams")
RECORDER = CallingProgram(key="recorder", name="Recorder")


def talk(program: CallingProgram = ZOOM) -> MicrophoneUse:
    return MicrophoneUse(program=program)


def open_only(program: CallingProgram = ZOOM) -> MicrophoneUse:
    return MicrophoneUse(program=program, is_talk=False)


class Desk:
    """The rules with a clock of their own, woken exactly when they ask for it."""

    def __init__(self, *ticked: str) -> None:
        self.calls = MicrophoneCalls("microphone", ticked or ("zoom", "teams"))
        self.events: list[CallEvent] = []
        self.tick_s = 100.0

    @property
    def at(self) -> datetime:
        return T0 + timedelta(seconds=self.tick_s - 100.0)

    @property
    def states(self) -> list[CallState]:
        return [event.state for event in self.events]

    def see(self, *uses: MicrophoneUse) -> None:
        self.events += self.calls.see(uses, self.at, self.tick_s)

    def wait(self, seconds: float) -> None:
        end_s = self.tick_s + seconds
        while (due_s := self.calls.next_lapse_s()) is not None and due_s <= end_s:
            self.tick_s = max(self.tick_s, due_s)
            self.events += self.calls.lapse(self.at, self.tick_s)
        self.tick_s = end_s

    def lose(self) -> None:
        self.events += self.calls.lose(self.at, self.tick_s)


def test_three_seconds_of_talk_are_a_call_that_began_when_they_did() -> None:
    desk = Desk()
    desk.see(talk())
    desk.wait(BEGINS_AFTER_S - 0.01)
    assert desk.events == []
    desk.wait(0.01)
    (event,) = desk.events
    assert (event.state, event.at, event.line) == (CallState.ACTIVE, T0, "Zoom")
    assert (event.number, event.name, event.direction) == ("", "", None)
    assert desk.calls.next_lapse_s() is None


def test_it_is_over_five_seconds_after_the_last_of_it_and_ended_then() -> None:
    desk = Desk()
    desk.see(talk())
    desk.wait(60)
    desk.see()
    desk.wait(ENDS_AFTER_S - 0.01)
    assert desk.states == [CallState.ACTIVE]
    desk.wait(0.01)
    assert desk.states == [CallState.ACTIVE, CallState.ENDED]
    assert desk.events[-1].at == T0 + timedelta(seconds=60)
    assert desk.events[-1].reason is EndReason.COMPLETED
    assert desk.events[-1].key == desk.events[0].key


def test_a_program_that_is_not_ticked_does_not_count() -> None:
    desk = Desk("teams")
    desk.see(talk(), talk(RECORDER))
    desk.wait(60)
    assert desk.events == []


def test_a_recorder_is_no_call_and_a_short_talk_neither() -> None:
    desk = Desk("zoom", "recorder")
    desk.see(open_only(RECORDER), talk())
    desk.wait(BEGINS_AFTER_S - 0.1)
    desk.see(open_only(RECORDER))
    desk.wait(60)
    assert desk.events == []


def test_streams_that_come_and_go_at_the_beginning_begin_once() -> None:
    desk = Desk()
    for uses in ((talk(),), (), (open_only(),), (talk(),), (), (talk(),)):
        desk.see(*uses)
        desk.wait(0.1)
    desk.wait(BEGINS_AFTER_S)
    assert desk.states == [CallState.ACTIVE]


def test_a_muted_microphone_and_another_headset_are_still_the_call() -> None:
    desk = Desk()
    desk.see(talk())
    desk.wait(10)
    desk.see(open_only())
    desk.wait(600)
    desk.see()
    desk.wait(ENDS_AFTER_S - 0.1)
    desk.see(talk())
    desk.wait(600)
    assert desk.states == [CallState.ACTIVE]


def test_two_programs_are_two_calls_and_the_next_call_has_another_key() -> None:
    desk = Desk()
    desk.see(talk(), talk(TEAMS))
    desk.wait(10)
    desk.see(talk(TEAMS))
    desk.wait(10)
    desk.see(talk(TEAMS), talk())
    desk.wait(10)
    assert desk.states == [CallState.ACTIVE, CallState.ACTIVE, CallState.ENDED, CallState.ACTIVE]
    assert len({event.key for event in desk.events}) == 3


def test_a_reader_that_dies_loses_the_call_unless_it_is_seen_again_soon() -> None:
    desk = Desk()
    desk.see(talk())
    desk.wait(10)
    desk.lose()
    desk.wait(2)
    desk.see(talk())
    desk.wait(60)
    assert desk.states == [CallState.ACTIVE]
    desk.lose()
    desk.wait(60)
    assert desk.states == [CallState.ACTIVE, CallState.ENDED]
    assert desk.events[-1].reason is EndReason.LOST


def test_a_talk_that_was_not_told_yet_is_nothing_to_lose() -> None:
    desk = Desk()
    desk.see(talk())
    desk.lose()
    desk.wait(60)
    assert desk.events == []


def test_what_is_open_when_nobody_looks_any_more_is_lost_at_once() -> None:
    desk = Desk()
    desk.see(talk())
    desk.wait(10)
    desk.see(talk(), talk(TEAMS))
    (event,) = desk.calls.drop(desk.at)
    assert (event.state, event.reason, event.line) == (CallState.ENDED, EndReason.LOST, "Zoom")
    assert desk.calls.next_lapse_s() is None


@pytest.mark.parametrize("late_s", [0.0, 30.0])
def test_a_timer_that_comes_late_does_no_harm(late_s: float) -> None:
    desk = Desk()
    desk.see(talk())
    desk.tick_s += BEGINS_AFTER_S + late_s
    desk.see(talk())
    desk.see()
    desk.tick_s += ENDS_AFTER_S + late_s
    desk.see(talk())
    assert desk.states == [CallState.ACTIVE, CallState.ENDED]


_uses = st.lists(
    st.builds(
        MicrophoneUse,
        program=st.sampled_from([ZOOM, TEAMS, RECORDER]),
        is_talk=st.booleans(),
    ),
    max_size=3,
    unique_by=lambda use: use.program.key,
)
_steps = st.lists(st.tuples(st.none() | _uses, st.floats(0, 8)), max_size=40)


@given(_steps)
def test_whatever_happens_a_call_begins_once_ends_once_and_all_end(
    steps: list[tuple[list[MicrophoneUse] | None, float]],
) -> None:
    desk = Desk()
    tracker = CallTracker(lambda raw: read_number(raw, "DK"), knows_no_number="microphone".__eq__)
    for uses, pause_s in steps:
        desk.lose() if uses is None else desk.see(*uses)
        desk.wait(pause_s)
    desk.see()
    desk.wait(ENDS_AFTER_S)
    by_key: dict[str, list[CallEvent]] = {}
    for event in desk.events:
        by_key.setdefault(event.key, []).append(event)
        tracker.feed(event, event.at.timestamp())
    for events in by_key.values():
        assert [event.state for event in events] == [CallState.ACTIVE, CallState.ENDED]
        assert events[0].at <= events[1].at
        assert events[0].line in {"Zoom", "Microsoft Teams"}
    assert desk.calls.next_lapse_s() is None
    assert tracker.next_lapse_s() is None


@given(_steps)
def test_two_calls_of_one_program_never_overlap(
    steps: list[tuple[list[MicrophoneUse] | None, float]],
) -> None:
    desk = Desk()
    for uses, pause_s in steps:
        desk.lose() if uses is None else desk.see(*uses)
        desk.wait(pause_s)
    for line in ("Zoom", "Microsoft Teams"):
        states = [event.state for event in desk.events if event.line == line]
        assert all(a is not b for a, b in pairwise(states))
