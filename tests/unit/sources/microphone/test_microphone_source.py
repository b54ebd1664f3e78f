"""The source around the rules: thread, clock, health, and coming back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.microphone_line import MicrophoneLine
from taktone.sources.line_source import LineSecrets
from taktone.sources.microphone.microphone_finder import MicrophoneFinder
from taktone.sources.microphone.microphone_source import MicrophoneSource
from taktone.sources.microphone.microphone_watch import MicrophoneWatch, WatchPauses
from taktone.sources.own_sources import knows_no_number
from unit.sources.microphone.fake_reader import ZOOM, FakeReaders

QUICK = WatchPauses(first=5, longest=20)


class FastClock:
    """A monotonic clock on which the rules' seconds go by at once."""

    def __init__(self) -> None:
        self.tick_s = 0.0

    def __call__(self) -> float:
        self.tick_s += 100.0
        return self.tick_s


@dataclass
class Heard:
    """A source and everything it told."""

    source: MicrophoneSource
    readers: FakeReaders
    events: list[CallEvent] = field(default_factory=list)
    healths: list[LineHealth] = field(default_factory=list)

    @property
    def states(self) -> list[CallState]:
        return [event.state for event in self.events]


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    heard = made("zoom")
    yield heard
    heard.source.stop()


def made(*programs: str) -> Heard:
    readers = FakeReaders()
    source = MicrophoneSource(
        MicrophoneLine(id="microphone", programs=programs),
        LineSecrets(),
        lambda: datetime.now(UTC),
        MicrophoneWatch(readers, QUICK),
        FastClock(),
    )
    heard = Heard(source, readers)
    source.event_seen.connect(heard.events.append)
    source.health_changed.connect(heard.healths.append)
    return heard


def test_a_use_is_told_as_a_call_and_its_end(heard: Heard, qtbot: QtBot) -> None:
    heard.source.start()
    heard.readers.newest.say(ZOOM)
    qtbot.waitUntil(lambda: heard.states == [CallState.ACTIVE])
    heard.readers.newest.say()
    qtbot.waitUntil(lambda: heard.states == [CallState.ACTIVE, CallState.ENDED])
    assert {event.source for event in heard.events} == {heard.source.name}
    assert knows_no_number(heard.source.name)
    assert not heard.source.abilities.has_number
    assert [health.state for health in heard.healths] == [LineState.WAITING, LineState.READY]


def test_without_a_tick_nothing_is_asked_and_the_user_is_told(qtbot: QtBot) -> None:
    heard = made()
    heard.source.start()
    assert heard.readers.made == []
    assert heard.source.health == LineHealth(
        state=LineState.NEEDS_YOU, advice=LineAdvice.NO_PROGRAM
    )
    heard.source.stop()


def test_a_dead_sound_server_loses_the_call_and_is_found_again(heard: Heard, qtbot: QtBot) -> None:
    heard.source.start()
    heard.readers.newest.say(ZOOM)
    qtbot.waitUntil(lambda: heard.states == [CallState.ACTIVE])
    heard.readers.newest.die()
    qtbot.waitUntil(lambda: len(heard.readers.made) == 2)
    qtbot.waitUntil(lambda: heard.states == [CallState.ACTIVE, CallState.ENDED])
    assert heard.events[-1].reason is EndReason.LOST
    heard.readers.newest.die()
    qtbot.waitUntil(lambda: heard.source.health.state is LineState.NOT_HERE)
    assert heard.source.health.advice is LineAdvice.NO_SOUND_SERVER
    qtbot.waitUntil(lambda: len(heard.readers.made) == 3)
    heard.readers.newest.say()
    qtbot.waitUntil(lambda: heard.source.health.state is LineState.READY)


def test_a_system_that_tells_nothing_is_not_asked_again(heard: Heard, qtbot: QtBot) -> None:
    heard.source.start()
    heard.readers.newest.die(is_for_good=True)
    qtbot.waitUntil(lambda: heard.source.health.state is LineState.NOT_HERE)
    assert heard.source.health.advice is LineAdvice.NO_MICROPHONE_LIST
    heard.source.wake()
    assert len(heard.readers.made) == 1


def test_after_a_sleep_it_is_tried_at_once(qtbot: QtBot) -> None:
    readers = FakeReaders()
    watch = MicrophoneWatch(readers, WatchPauses(first=60_000))
    watch.start()
    with qtbot.waitSignal(watch.lost):
        readers.newest.die()
    watch.wake()
    assert len(readers.made) == 2
    watch.stop()
    qtbot.waitUntil(lambda: all(reader.is_over for reader in readers.made))


def test_stopped_it_loses_what_is_open_and_tells_no_more(heard: Heard, qtbot: QtBot) -> None:
    heard.source.start()
    reader = heard.readers.newest
    reader.say(ZOOM)
    qtbot.waitUntil(lambda: heard.states == [CallState.ACTIVE])
    reader.say()
    with qtbot.waitSignal(heard.source.stopped):
        heard.source.stop()
    assert heard.states == [CallState.ACTIVE, CallState.ENDED]
    assert heard.events[-1].reason is EndReason.LOST
    assert reader.is_over
    assert not heard.source.is_running
    assert heard.source.health.state is LineState.OFF


def test_the_same_uses_are_told_once(qtbot: QtBot) -> None:
    readers = FakeReaders()
    watch = MicrophoneWatch(readers, QUICK)
    seen: list[object] = []
    watch.seen.connect(seen.append)
    watch.start()
    for uses in ((ZOOM,), (ZOOM,), ()):
        readers.newest.say(*uses)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == ())
    assert seen == [(ZOOM,), ()]
    watch.stop()


def test_the_finder_says_whether_it_could(qtbot: QtBot) -> None:
    readers = FakeReaders()
    finder = MicrophoneFinder(MicrophoneLine(id="microphone"), MicrophoneWatch(readers, QUICK))
    told: list[LineHealth] = []
    finder.health_changed.connect(told.append)
    finder.start()
    readers.newest.say()
    qtbot.waitUntil(lambda: len(told) == 1)
    readers.newest.die()
    qtbot.waitUntil(lambda: len(readers.made) == 2)
    readers.newest.die(is_for_good=True)
    qtbot.waitUntil(lambda: len(told) == 3)
    finder.stop()
    assert told == [
        LineHealth(state=LineState.READY),
        LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NO_SOUND_SERVER),
        LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NO_MICROPHONE_LIST),
    ]
