"""Who uses the microphone, told by real sound servers of real programs."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from helpers.sound_server import PipeWire, PulseAudio, SoundServer
from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.line_health import LineState
from taktone.core.microphone_line import MicrophoneLine
from taktone.sources.line_source import LineSecrets
from taktone.sources.microphone.microphone_source import MicrophoneSource
from taktone.sources.microphone.microphone_watch import MicrophoneWatch, WatchPauses

if TYPE_CHECKING:
    from taktone.core.microphone_use import MicrophoneUse

pytestmark = pytest.mark.peers

LIMIT_MS = 20_000
# All of them, so that what is left out is left out for what it does.
PROGRAMS = ("sox", "pacat", "meter", "python", "chromium")


class Desk:
    """A source that listens to a server, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        watch = MicrophoneWatch(pauses=WatchPauses(first=100, longest=500))
        self.source = MicrophoneSource(
            MicrophoneLine(id="microphone", programs=PROGRAMS),
            LineSecrets(),
            lambda: datetime.now(UTC),
            watch,
        )
        self.events: list[CallEvent] = []
        self.uses: list[tuple[MicrophoneUse, ...]] = []
        self.source.event_seen.connect(self.events.append)
        watch.seen.connect(self.uses.append)
        self.source.start()
        self.wait_for(lambda: self.source.health.state is LineState.READY)

    def wait_for(self, ask: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(ask, timeout=LIMIT_MS)

    def wait_for_states(self, *states: CallState) -> None:
        self.wait_for(lambda: len(self.events) >= len(states))
        assert [event.state for event in self.events] == list(states)

    def hears(self, key: str) -> bool:
        return bool(self.uses) and key in {use.program.key for use in self.uses[-1]}


@pytest.fixture(params=[PulseAudio, PipeWire], ids=["pulseaudio", "pipewire"])
def server(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SoundServer]:
    """Either of them."""
    with request.param() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def desk(qtbot: QtBot, server: SoundServer) -> Iterator[Desk]:
    """Somebody who ticked all programs."""
    desk = Desk(qtbot)
    yield desk
    desk.source.stop()


def test_a_softphone_counts_and_a_recorder_a_monitor_and_a_level_meter_do_not(
    server: SoundServer, desk: Desk
) -> None:
    for program in (server.monitor(), server.meter(), server.recorder()):
        program.check()
    desk.wait_for(lambda: desk.hears("pacat"))
    # Whatever else counted would have been told by the time the softphone is.
    softphone = server.softphone()
    desk.wait_for_states(CallState.ACTIVE)
    softphone.end()
    desk.wait_for_states(CallState.ACTIVE, CallState.ENDED)
    assert {event.line for event in desk.events} == {"SoX"}
    assert desk.events[-1].reason is EndReason.COMPLETED
    talk = desk.events[1].at - desk.events[0].at
    assert talk.total_seconds() >= 2
    assert desk.hears("pacat")


def test_a_server_that_dies_loses_the_call_and_is_heard_again_once_it_is_back(
    server: SoundServer, desk: Desk
) -> None:
    server.softphone()
    desk.wait_for_states(CallState.ACTIVE)
    server.die()
    desk.wait_for_states(CallState.ACTIVE, CallState.ENDED)
    assert desk.events[-1].reason is EndReason.LOST
    desk.wait_for(lambda: desk.source.health.state is LineState.NOT_HERE)
    server.begin()
    desk.wait_for(lambda: desk.source.health.state is LineState.READY)
    server.softphone()
    desk.wait_for_states(CallState.ACTIVE, CallState.ENDED, CallState.ACTIVE)
