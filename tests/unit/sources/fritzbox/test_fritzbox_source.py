"""The driver, against a box that resets, cuts lines, sends Latin-1 and rubbish."""

import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from helpers.fritz_box import FritzBox
from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.sources.fritzbox.fritzbox_source import FritzboxSource, MonitorPauses
from taktone.sources.line_source import LineSecrets

QUICK = MonitorPauses(first=10, longest=80, absence=60_000)


class Heard:
    """A started source and everything it told."""

    def __init__(self, port: int, pauses: MonitorPauses) -> None:
        line = FritzboxLine(id="1", name="Hjemme", server="127.0.0.1", port=port)
        self.source = FritzboxSource(line, LineSecrets(), lambda: datetime.now(UTC), pauses)
        self.events: list[CallEvent] = []
        self.healths: list[LineHealth] = []
        self.source.event_seen.connect(self.events.append)
        self.source.health_changed.connect(self.healths.append)
        self.source.start()

    @property
    def states(self) -> list[CallState]:
        return [event.state for event in self.events]

    def is_ready(self) -> bool:
        return self.source.health.state is LineState.READY


Listening = Callable[..., Heard]


@pytest.fixture
def box() -> Iterator[FritzBox]:
    with FritzBox() as box:
        yield box


@pytest.fixture
def listening(qtbot: QtBot, box: FritzBox) -> Iterator[Listening]:
    """Starts a source; waits until the box has it."""
    made: list[Heard] = []

    def listen(pauses: MonitorPauses = QUICK) -> Heard:
        heard = Heard(box.port, pauses)
        made.append(heard)
        qtbot.waitUntil(lambda: heard.is_ready() and box.connections == 1)
        return heard

    yield listen
    for heard in made:
        heard.source.stop()


def test_a_call_is_heard_from_its_ring_to_its_end(
    qtbot: QtBot, box: FritzBox, listening: Listening
) -> None:
    heard = listening()
    box.say("RING;0;20123456;88110022;SIP0;", "CONNECT;0;4;20123456;", "DISCONNECT;0;61;")
    qtbot.waitUntil(lambda: len(heard.events) == 3)
    assert heard.states == [CallState.RINGING, CallState.ACTIVE, CallState.ENDED]


def test_rubbish_latin_1_and_cut_lines_harm_nothing(
    qtbot: QtBot, box: FritzBox, listening: Listening
) -> None:
    heard = listening()
    box.send(b"\x00\xff;;;;RING\n" + b"y" * 5000 + b"\r\n;RING;0;S\xf8ren")
    box.send(b"sen;1;SIP0;\r\n")
    qtbot.waitUntil(lambda: bool(heard.events))
    assert [event.number for event in heard.events] == ["Sørensen"]
    assert heard.is_ready()


def test_a_reset_in_the_middle_of_a_call_is_mended(
    qtbot: QtBot, box: FritzBox, listening: Listening
) -> None:
    heard = listening()
    box.say("RING;0;20123456;1;", "CONNECT;0;4;20123456;")
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    box.reset()
    qtbot.waitUntil(lambda: box.connections == 2)
    box.say("DISCONNECT;0;61;")
    qtbot.waitUntil(lambda: len(heard.events) == 3)
    assert heard.events[-1].reason is EndReason.COMPLETED
    assert [health.state for health in heard.healths] == [
        *(LineState.WAITING, LineState.READY, LineState.WAITING, LineState.READY)
    ]


def test_a_box_that_stays_away_ends_its_calls_as_lost(
    qtbot: QtBot, box: FritzBox, listening: Listening
) -> None:
    heard = listening(MonitorPauses(first=5000, absence=10))
    box.say("RING;0;20123456;1;")
    qtbot.waitUntil(lambda: bool(heard.events))
    box.reset()
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert heard.events[-1].reason is EndReason.LOST


def test_a_box_whose_monitor_is_off_needs_the_user_and_is_tried_again(qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = int(taken.getsockname()[1])
    heard = Heard(port, QUICK)
    qtbot.waitUntil(lambda: heard.source.health.state is LineState.NEEDS_YOU)
    assert heard.source.health.advice is LineAdvice.CALL_MONITOR_OFF
    with FritzBox(port):
        qtbot.waitUntil(heard.is_ready)
        heard.source.stop()


def test_waking_connects_anew(qtbot: QtBot, box: FritzBox, listening: Listening) -> None:
    heard = listening()
    heard.source.wake()
    qtbot.waitUntil(lambda: box.connections == 2)
    box.say("RING;0;20123456;1;")
    qtbot.waitUntil(lambda: len(heard.events) == 1)


def test_a_stopped_line_is_off_and_stays_so(
    qtbot: QtBot, box: FritzBox, listening: Listening
) -> None:
    heard = listening()
    heard.source.stop()
    assert heard.healths[-1] == LineHealth(state=LineState.OFF)
    heard.source.wake()
    box.say("RING;0;20123456;1;")
    assert heard.source.health.state is LineState.OFF
    assert heard.events == []
