"""The driver, against a real server that hangs up, resets, falls silent and talks nonsense."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from helpers.manager_interface import GREETING, ManagerInterface
from taktone.core.asterisk_line import AsteriskLine
from taktone.core.call_event import CallEvent, CallState
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeResult, ProbeTopic
from taktone.sources.asterisk.ami_link import is_this_computer
from taktone.sources.asterisk.asterisk_probe import AsteriskProbe
from taktone.sources.asterisk.asterisk_source import AmiPauses, AsteriskSource
from taktone.sources.line_source import LineSecrets
from unit.sources.asterisk.recordings import recording, said

QUICK = AmiPauses(first=10, longest=80, after_refusal=60_000, log_in=10_000)
TALK = (
    "Channel: PJSIP/1001-0000002a\r\nChannelState: 6\r\nUniqueid: 1.2\r\nLinkedid: 1.1\r\n"
    "ConnectedLineNum: +4520304050"
)


def now() -> datetime:
    return datetime.now(UTC)


class Heard:
    """A started source and everything it told."""

    def __init__(
        self,
        server: ManagerInterface,
        password: str = "hemmelig",
        pauses: AmiPauses = QUICK,
        *,
        place: str = "127.0.0.1",
        extensions: str = "1001",
        ca_pem: bytes | None = None,
    ) -> None:
        self.line = AsteriskLine(
            id="1",
            name="Kontor",
            server=place,
            port=server.port,
            user="taktone",
            extensions=extensions,
            is_encrypted=ca_pem is not None,
        )
        secrets = LineSecrets(password=password, ca_pem=ca_pem or b"")
        self.source = AsteriskSource(self.line, secrets, now, pauses)
        self.events: list[CallEvent] = []
        self.healths: list[LineHealth] = []
        self.source.event_seen.connect(self.events.append)
        self.source.health_changed.connect(self.healths.append)
        self.source.start()

    @property
    def state(self) -> LineState:
        return self.source.health.state

    @property
    def advice(self) -> LineAdvice:
        return self.source.health.advice


Listening = Callable[..., Heard]


@pytest.fixture
def server() -> Iterator[ManagerInterface]:
    with ManagerInterface() as server:
        yield server


@pytest.fixture
def listen(server: ManagerInterface, qtbot: QtBot) -> Iterator[Listening]:
    made: list[Heard] = []

    def begin(**more: object) -> Heard:
        made.append(Heard(server, **more))  # type: ignore[arg-type]
        return made[-1]

    yield begin
    for heard in made:
        heard.source.stop()


def until_ready(qtbot: QtBot, heard: Heard) -> None:
    qtbot.waitUntil(lambda: heard.state is LineState.READY)


def until_listed(qtbot: QtBot, server: ManagerInterface, times: int) -> None:
    qtbot.waitUntil(lambda: len(server.asked_for("CoreShowChannels")) == times)


def play(server: ManagerInterface, name: str) -> None:
    """The events of a recording, without its own greeting and log-in."""
    server.tell(recording(name).partition(b"\r\n\r\n")[2])


def test_it_connects_logs_in_and_tells_of_a_call(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen()
    assert heard.advice is LineAdvice.CONNECTING
    until_ready(qtbot, heard)
    play(server, "asterisk22-answered")
    qtbot.waitUntil(lambda: len(heard.events) == 3)
    assert said(heard.events) == ["ringing", "active", "ended completed"]
    assert {event.source for event in heard.events} == {"asterisk:1"}


def test_a_wrong_password_needs_the_user_and_is_not_tried_again_and_again(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen(password="forkert")
    qtbot.waitUntil(lambda: heard.state is LineState.NEEDS_YOU)
    assert heard.advice is LineAdvice.WRONG_PASSWORD
    assert heard.source.health.detail == "Authentication failed"
    heard.source.wake()
    assert heard.source._standing.pause_left_ms > 30_000
    assert len(server.asked_for("Login")) == 1


@pytest.mark.parametrize("is_reset", [False, True])
def test_it_comes_back_after_every_loss(
    server: ManagerInterface, listen: Listening, qtbot: QtBot, is_reset: bool
) -> None:
    heard = listen()
    for times in range(1, 4):
        until_ready(qtbot, heard)
        until_listed(qtbot, server, times)
        server.hang_up(is_reset=is_reset)
        qtbot.waitUntil(lambda: heard.state is LineState.WAITING)
    until_ready(qtbot, heard)


def test_pauses_grow_up_to_the_longest(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    server.greeting = b""
    heard = listen()
    qtbot.waitUntil(lambda: heard.source._standing.pause_left_ms > QUICK.longest / 2)
    assert heard.state is LineState.WAITING
    assert heard.advice is LineAdvice.UNREACHABLE
    server.greeting = GREETING
    until_ready(qtbot, heard)


def test_calls_in_progress_are_settled_after_a_loss(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    server.listed = [TALK]
    heard = listen()
    qtbot.waitUntil(lambda: said(heard.events) == ["active"])
    server.hang_up()
    until_listed(qtbot, server, 2)
    until_ready(qtbot, heard)
    assert said(heard.events) == ["active"]
    server.listed = []
    server.hang_up()
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert heard.events[1].state is CallState.ENDED


@pytest.mark.parametrize("greeting", [b"SSH-2.0-OpenSSH_9.2\r\n", b"\x00\xff" * 40])
def test_another_service_at_that_port_needs_the_user(
    server: ManagerInterface, listen: Listening, qtbot: QtBot, greeting: bytes
) -> None:
    server.greeting = greeting
    heard = listen()
    qtbot.waitUntil(lambda: heard.advice is LineAdvice.STRANGE_ANSWER)
    assert heard.state is LineState.NEEDS_YOU


def test_garbage_after_the_log_in_does_not_stop_it(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen()
    until_ready(qtbot, heard)
    server.tell(b"\xff\xfe: \x00\r\n\r\n" + b"x" * 20_000)
    qtbot.waitUntil(lambda: heard.state is not LineState.READY)
    until_ready(qtbot, heard)
    play(server, "asterisk22-declined")
    qtbot.waitUntil(lambda: said(heard.events) == ["ringing", "ended rejected"])


def test_a_server_that_says_nothing_is_given_up(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    server.greeting = None
    heard = listen(pauses=replace(QUICK, log_in=40))
    qtbot.waitUntil(lambda: heard.advice is LineAdvice.UNREACHABLE)


def test_a_connection_that_died_in_silence_is_noticed(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    server.answers_pings = False
    heard = listen(pauses=replace(QUICK, quiet=30, pong=30))
    until_ready(qtbot, heard)
    qtbot.waitUntil(lambda: len(server.asked_for("Login")) > 1)
    server.answers_pings = True
    until_ready(qtbot, heard)


def test_a_quiet_but_living_connection_is_kept(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen(pauses=replace(QUICK, quiet=10, pong=5000))
    qtbot.waitUntil(lambda: len(server.asked_for("Ping")) >= 3)
    assert len(server.asked_for("Login")) == 1
    assert heard.state is LineState.READY


def test_waking_up_tries_at_once(server: ManagerInterface, listen: Listening, qtbot: QtBot) -> None:
    server.greeting = b""
    heard = listen(pauses=replace(QUICK, first=60_000, longest=60_000))
    qtbot.waitUntil(lambda: heard.advice is LineAdvice.UNREACHABLE)
    server.greeting = GREETING
    heard.source.wake()
    until_ready(qtbot, heard)
    heard.source.wake()
    qtbot.waitUntil(lambda: len(server.asked_for("Ping")) == 1)


def is_running(heard: Heard) -> bool:
    return heard.source.is_running


def test_stopping_logs_off_and_tells_nothing_more(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen()
    until_ready(qtbot, heard)
    assert is_running(heard)
    with qtbot.waitSignal(heard.source.stopped):
        heard.source.stop()
    assert not is_running(heard)
    qtbot.waitUntil(lambda: bool(server.asked_for("Logoff")))
    qtbot.waitUntil(lambda: not server.is_connected)
    assert heard.state is LineState.OFF
    heard.source.wake()
    assert heard.state is LineState.OFF


@pytest.mark.parametrize(
    ("more", "advice"),
    [
        ({"password": ""}, LineAdvice.NO_PASSWORD),
        ({"extensions": " , "}, LineAdvice.NO_OWN_PHONE),
    ],
)
def test_what_is_missing_is_said_without_connecting(
    server: ManagerInterface, listen: Listening, more: dict[str, str], advice: LineAdvice
) -> None:
    heard = listen(**more)
    assert heard.source.health == LineHealth(state=LineState.NEEDS_YOU, advice=advice)
    assert not server.is_connected


def test_a_name_nobody_knows_is_said(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen(place="no such name")
    qtbot.waitUntil(lambda: heard.advice is LineAdvice.UNKNOWN_HOST)
    assert heard.state is LineState.WAITING


def test_a_flood_of_events_is_taken_in_portions(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    heard = listen()
    until_ready(qtbot, heard)
    foreign = recording("asterisk16-missed").replace(b"1001", b"4711").partition(b"\r\n\r\n")[2]
    server.tell(foreign * 60)
    play(server, "asterisk22-declined")
    qtbot.waitUntil(lambda: said(heard.events) == ["ringing", "ended rejected"])


@pytest.mark.parametrize(
    ("server", "is_here"),
    [("localhost", True), ("127.0.0.9", True), ("::1", True), ("pbx.example.org", False)],
)
def test_which_servers_are_this_computer(server: str, is_here: bool) -> None:
    assert is_this_computer(server) is is_here


def probed(heard: Heard, qtbot: QtBot, password: str = "hemmelig") -> ProbeAnswer:
    probe = AsteriskProbe(heard.line, LineSecrets(password=password), now)
    with qtbot.waitSignal(probe.answered) as answered:
        probe.start()
    answer = answered.args[0]
    assert isinstance(answer, ProbeAnswer)
    return answer


def results(answer: ProbeAnswer) -> dict[ProbeTopic, ProbeResult]:
    return {finding.topic: finding.result for finding in answer.findings}


@pytest.mark.parametrize("may_list", [True, False])
def test_a_test_says_what_works(
    server: ManagerInterface, listen: Listening, qtbot: QtBot, may_list: bool
) -> None:
    server.may_list = may_list
    found = results(probed(listen(), qtbot))
    assert found[ProbeTopic.LOGGED_IN] is ProbeResult.YES
    assert found[ProbeTopic.WATCHES] is ProbeResult.LATER
    in_progress = found[ProbeTopic.CALLS_IN_PROGRESS]
    assert in_progress is (ProbeResult.YES if may_list else ProbeResult.PARTLY)
    assert list(found) == [topic for topic in ProbeTopic if topic in found]


def test_a_test_with_the_wrong_password_says_so(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    answer = probed(listen(), qtbot, "forkert")
    assert answer.health.advice is LineAdvice.WRONG_PASSWORD
    assert results(answer) == {
        ProbeTopic.REACHED: ProbeResult.YES,
        ProbeTopic.LOGGED_IN: ProbeResult.NO,
    }


def test_a_test_of_a_server_that_hangs_up_says_that_it_was_not_reached(
    server: ManagerInterface, listen: Listening, qtbot: QtBot
) -> None:
    server.greeting = b""
    answer = probed(listen(), qtbot)
    assert results(answer) == {ProbeTopic.REACHED: ProbeResult.NO}
