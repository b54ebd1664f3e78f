"""The practice call plays by itself."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallEvent, CallState
from taktone.sources.practice_source import STEPS, PracticeSource

QUICK = ((0, CallState.RINGING), (1, CallState.ACTIVE), (1, CallState.ENDED))


def source_and_events(
    steps: tuple[tuple[int, CallState], ...] = QUICK,
) -> tuple[PracticeSource, list[CallEvent]]:
    source = PracticeSource(lambda: datetime.now(UTC), steps)
    events: list[CallEvent] = []
    source.event_seen.connect(events.append)
    return source, events


def test_it_rings_is_answered_and_ends(qtbot: QtBot) -> None:
    source, events = source_and_events()
    source.start()
    qtbot.waitUntil(lambda: len(events) == 3)
    assert [event.state for event in events] == ["ringing", "active", "ended"]
    assert {event.key for event in events} == {"practice-1"}


def test_each_practice_is_a_call_of_its_own(qtbot: QtBot) -> None:
    source, events = source_and_events()
    source.start()
    qtbot.waitUntil(lambda: len(events) == 3)
    source.start()
    qtbot.waitUntil(lambda: len(events) == 6)
    assert events[-1].key == "practice-2"


def test_a_second_start_does_not_disturb_the_call_that_plays(qtbot: QtBot) -> None:
    source, events = source_and_events(((0, CallState.RINGING), (60_000, CallState.ENDED)))
    source.start()
    qtbot.waitUntil(lambda: len(events) == 1)
    source.start()
    assert len(events) == 1
    source.stop()


def test_stop_hangs_up(qtbot: QtBot) -> None:
    source, events = source_and_events(((0, CallState.RINGING), (60_000, CallState.ENDED)))
    source.start()
    qtbot.waitUntil(lambda: len(events) == 1)
    source.stop()
    source.stop()
    assert [event.state for event in events] == ["ringing", "ended"]


def test_a_call_stopped_before_it_rang_never_was(qtbot: QtBot) -> None:
    source, events = source_and_events()
    source.start()
    source.stop()
    source.start()
    qtbot.waitUntil(lambda: len(events) == 3)
    assert [event.key for event in events] == ["practice-2"] * 3


def test_the_practice_call_takes_twenty_seconds_everywhere() -> None:
    assert sum(ms for ms, _ in STEPS) == 20_000
    assert PracticeSource(lambda: datetime.now(UTC)).availability() == ""
