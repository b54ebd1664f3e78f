"""A source on a bus: its service comes and goes, it is started and stopped."""

import pytest
from PySide6.QtCore import QObject, QTimer

from helpers.bus_transcript import transcript
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from unit.sources.dbus.bench import Bench

CODES = ("ofono", "pipewire", "modem_manager", "gnome_calls", "kdeconnectd")
NOT_RUNNING = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NOT_RUNNING)
GSM = transcript("ofono-gsm-answered")


def to_ringing() -> Bench:
    bench = Bench("ofono")
    bench.bus.play(*GSM[:4])
    assert bench.told() == ["#1 incoming ringing +4520304050"]
    return bench


@pytest.mark.parametrize("code", CODES)
def test_it_uses_one_bus_and_starts_no_service(code: str) -> None:
    bench = Bench(code)
    assert bench.bus.is_connected
    assert not bench.other_bus.is_connected
    assert [call.member for call in bench.bus.asked] == ["NameHasOwner"]
    assert bench.healths == [NOT_RUNNING]
    assert bench.source.name == code
    assert isinstance(bench.source, QObject)
    assert not bench.source.findChildren(QTimer)


@pytest.mark.parametrize("code", CODES)
def test_it_hears_its_own_service_only(code: str) -> None:
    bench = Bench(code)
    owner, *others = (match for match, _ in bench.bus.matches)
    assert {match.service for match in others} == {owner.first_arg}
    assert all(match.member for match in others)


@pytest.mark.parametrize("code", CODES)
def test_stopped_it_leaves_nothing_behind(code: str) -> None:
    bench = Bench(code)
    bench.source.start()
    bench.source.stop()
    bench.source.stop()
    assert bench.bus.matches == []
    assert not bench.source.is_running
    assert bench.source.health.state is LineState.OFF
    bench.bus.stop()
    bench.bus.start()
    assert len(bench.bus.asked) == 1
    bench.source.start()
    assert len(bench.bus.asked) == 2


def test_a_service_that_is_there_already_is_asked_at_once() -> None:
    bench = Bench("ofono")
    bench.source.stop()
    bench.bus.play(("there", True))
    bench.source.start()
    assert bench.bus.asked[-1].member == "GetModems"


def test_stopping_tells_the_open_call_as_lost() -> None:
    bench = to_ringing()
    bench.source.stop()
    assert bench.told()[-1] == "#1 incoming ended +4520304050 lost"


def test_a_bus_that_comes_back_is_listened_to_anew() -> None:
    bench = to_ringing()
    bench.bus.stop()
    assert bench.told()[-1] == "#1 incoming ended +4520304050 lost"
    assert bench.source.health == NOT_RUNNING
    bench.bus.start()
    bench.bus.play(*GSM)
    assert bench.told()[2:] == [
        "#2 incoming ringing +4520304050",
        "#2 incoming ringing +4520304050 Mette",
        "#2 incoming active +4520304050 Mette",
        "#2 incoming ended +4520304050 Mette completed",
    ]


def test_a_service_that_another_takes_over_begins_anew() -> None:
    bench = to_ringing()
    bench.bus.play(("there", True))
    assert bench.told()[-1] == "#1 incoming ended +4520304050 lost"
    assert [call.member for call in bench.bus.asked].count("GetModems") == 2


def test_an_answer_of_a_service_that_left_is_no_news() -> None:
    bench = Bench("ofono")
    bench.bus.play(("there", True), ("there", False), *GSM[1:2])
    assert bench.source.health == NOT_RUNNING
    assert [call.member for call in bench.bus.asked].count("GetCalls") == 0


def test_a_call_that_was_there_before_is_told_as_it_stands() -> None:
    bench = Bench("ofono")
    call = ("/phone/voicecall01", {"State": ("s", "active"), "LineIdentification": ("s", "20")})
    bench.bus.play(*GSM[:2], ("answer", "/phone", "GetCalls", ([call],)))
    assert bench.told() == ["#1 active 20"]
    bench.bus.play(("signal", "/phone", "org.ofono.VoiceCallManager", "CallRemoved", call[:1]))
    assert bench.told()[-1] == "#1 ended 20 completed"


def test_waking_changes_nothing() -> None:
    bench = to_ringing()
    bench.source.wake()
    assert len(bench.events) == 1
    assert bench.source.availability() == ""
