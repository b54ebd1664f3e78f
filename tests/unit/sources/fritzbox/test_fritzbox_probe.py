"""The Test button at a box: whether its call monitor answers, and what it would tell."""

import socket
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from helpers.fritz_box import FritzBox
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeResult, ProbeTopic
from taktone.sources.fritzbox.fritzbox_probe import FritzboxProbe
from taktone.sources.fritzbox.fritzbox_source import FritzboxSource, MonitorPauses
from taktone.sources.line_source import LineSecrets

YES, NO = ProbeResult.YES, ProbeResult.NO
QUICK = MonitorPauses(first=1, longest=1, reach=10_000)


def now() -> datetime:
    return datetime.now(UTC)


def line_at(port: int, server: str = "127.0.0.1") -> FritzboxLine:
    return FritzboxLine(id="1", name="Hjemme", server=server, port=port)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def tried(qtbot: QtBot, line: FritzboxLine) -> ProbeAnswer:
    probe = FritzboxProbe(line, LineSecrets(), now, QUICK)
    with qtbot.waitSignal(probe.answered) as told:
        probe.start()
    answer = told.args[0]
    assert isinstance(answer, ProbeAnswer)
    order = [list(ProbeTopic).index(each.topic) for each in answer.findings]
    assert order == sorted(set(order))
    return answer


def found(answer: ProbeAnswer) -> dict[ProbeTopic, ProbeResult]:
    return {each.topic: each.result for each in answer.findings}


def test_a_box_tells_numbers_both_ways_and_no_names(qtbot: QtBot) -> None:
    with FritzBox() as box:
        answer = tried(qtbot, line_at(box.port))
    assert answer.health == LineHealth(state=LineState.READY)
    assert found(answer) == {
        ProbeTopic.REACHED: YES,
        ProbeTopic.NUMBERS: YES,
        ProbeTopic.NAMES: NO,
        ProbeTopic.OUTGOING_NUMBERS: YES,
    }


def test_a_monitor_that_is_off_is_told_with_what_helps_and_nothing_else(qtbot: QtBot) -> None:
    answer = tried(qtbot, line_at(free_port()))
    assert answer.health.advice is LineAdvice.CALL_MONITOR_OFF
    assert answer.health.detail == ""
    assert found(answer) == {ProbeTopic.REACHED: YES}


def test_a_name_that_nobody_has_is_not_reached(qtbot: QtBot) -> None:
    answer = tried(qtbot, line_at(1012, "box.invalid"))
    assert answer.health.advice is LineAdvice.UNKNOWN_HOST
    assert found(answer) == {ProbeTopic.REACHED: NO}


def test_a_test_that_was_stopped_answers_nothing(qtbot: QtBot) -> None:
    told: list[ProbeAnswer] = []
    with FritzBox() as box:
        probe = FritzboxProbe(line_at(box.port), LineSecrets(), now)
        probe.answered.connect(told.append)
        probe.start()
        probe.stop()
        tried(qtbot, line_at(box.port))
    assert told == []


def test_who_stops_a_line_on_hearing_of_its_trouble_has_it_stopped(qtbot: QtBot) -> None:
    source = FritzboxSource(line_at(free_port()), LineSecrets(), now, QUICK)
    source.health_changed.connect(
        lambda health: source.stop() if health.state is LineState.NEEDS_YOU else None
    )
    with qtbot.waitSignal(source.stopped):
        source.start()
    assert not source.is_running
    assert source.health == LineHealth(state=LineState.OFF)
    assert source._standing.pause_left_ms == -1
