"""A dead line is told of once, not sooner than it should, and again only after it has lived."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.fake_line_source import FakeKind
from taktone.core.found_line import FoundLine
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineHealth, LineState
from taktone.flow.line_alarm import LineAlarm
from unit.flow.line_bench import HOME, LOST, OFFICE, READY, REFUSED, LineBench

NOT_HERE = LineHealth(state=LineState.NOT_HERE)


class Alarmed:
    """An alarm, and everything it told."""

    def __init__(self, bench: LineBench, patience_ms: int, needed_ms: int) -> None:
        self.bench = bench
        self.alarm = LineAlarm(bench.lines, patience_ms, needed_ms)
        self.died: list[tuple[KeptLine, LineHealth]] = []
        self.revived: list[str] = []
        self.changes: list[bool] = []
        self.alarm.line_died.connect(lambda kept, health: self.died.append((kept, health)))
        self.alarm.line_revived.connect(self.revived.append)
        self.alarm.troubles_changed.connect(lambda: self.changes.append(True))


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[LineBench]:
    bench = LineBench(qtbot, tmp_path)
    bench.put_on_disk(KeptLine(line=OFFICE))
    yield bench
    bench.lines.stop()


def begin(bench: LineBench, *, patience_ms: int = 1, needed_ms: int = 1) -> Alarmed:
    bench.start()
    bench.source().say(READY)
    return Alarmed(bench, patience_ms, needed_ms)


@pytest.mark.parametrize("health", [LOST, REFUSED])
def test_a_death_is_told_once(bench: LineBench, qtbot: QtBot, health: LineHealth) -> None:
    alarmed = begin(bench)
    bench.source().say(health)
    qtbot.waitUntil(lambda: bool(alarmed.died))
    bench.source().say(REFUSED)
    bench.source().say(LOST)
    bench.source().say(health)
    assert alarmed.died == [(KeptLine(line=OFFICE), health)]
    assert not alarmed.alarm._waits
    assert alarmed.alarm.troubles == ((KeptLine(line=OFFICE), health),)


def test_a_second_death_is_told_after_a_life(bench: LineBench, qtbot: QtBot) -> None:
    alarmed = begin(bench)
    for deaths in (1, 2):
        bench.source().say(LOST)
        qtbot.waitUntil(lambda deaths=deaths: len(alarmed.died) == deaths)  # type: ignore[misc]
        bench.source().say(READY)
        assert alarmed.alarm.troubles == ()
    assert alarmed.revived == ["1", "1"]


def test_a_short_loss_is_not_told(bench: LineBench) -> None:
    alarmed = begin(bench, patience_ms=60_000)
    bench.source().say(LOST)
    assert alarmed.alarm._waits
    bench.source().say(READY)
    assert not alarmed.alarm._waits
    assert alarmed.died == []
    assert alarmed.revived == []


def test_patience_is_not_renewed_by_each_new_word(bench: LineBench) -> None:
    alarmed = begin(bench, patience_ms=60_000)
    bench.source().say(LOST)
    timer = alarmed.alarm._waits["1"]
    bench.source().say(LineHealth(state=LOST.state))
    assert alarmed.alarm._waits["1"] is timer


def test_what_needs_the_user_is_told_sooner(bench: LineBench, qtbot: QtBot) -> None:
    alarmed = begin(bench, patience_ms=60_000)
    bench.source().say(LOST)
    bench.source().say(REFUSED)
    qtbot.waitUntil(lambda: bool(alarmed.died))


def test_switching_off_ends_the_trouble(bench: LineBench, qtbot: QtBot) -> None:
    alarmed = begin(bench)
    bench.source().say(REFUSED)
    qtbot.waitUntil(lambda: bool(alarmed.died))
    bench.lines.switch("1", is_on=False)
    assert alarmed.alarm.troubles == ()
    assert alarmed.revived == ["1"]


def test_removing_ends_the_trouble(bench: LineBench, qtbot: QtBot) -> None:
    alarmed = begin(bench)
    bench.source().say(REFUSED)
    qtbot.waitUntil(lambda: bool(alarmed.died))
    bench.lines.remove("1")
    assert alarmed.alarm.troubles == ()
    assert alarmed.changes


def test_a_line_that_never_was_on_is_no_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    bench = LineBench(qtbot, tmp_path / "other")
    bench.put_on_disk(KeptLine(line=HOME, is_on=False))
    alarmed = Alarmed(bench, 1, 1)
    bench.start()
    assert not alarmed.alarm._waits
    bench.lines.stop()


def test_after_stop_nothing_is_told(bench: LineBench) -> None:
    alarmed = begin(bench, patience_ms=60_000)
    bench.source().say(LOST)
    alarmed.alarm.stop()
    assert not alarmed.alarm._waits


def test_what_was_found_and_never_asked_for_is_nobodys_loss(qtbot: QtBot, tmp_path: Path) -> None:
    phone = FakeKind("phone", is_on=True)
    bench = LineBench(qtbot, tmp_path, phone)
    bench.start()
    alarmed = Alarmed(bench, patience_ms=1, needed_ms=1)
    phone.sources[0].say(REFUSED)
    assert not alarmed.alarm._waits
    named = KeptLine(line=FoundLine(id="phone", name="Min mobil"))
    bench.lines.change(named)
    phone.sources[1].say(NOT_HERE)
    assert not alarmed.alarm._waits
    phone.sources[1].say(REFUSED)
    qtbot.waitUntil(lambda: alarmed.died == [(named, REFUSED)])
    phone.sources[1].say(NOT_HERE)
    assert alarmed.alarm.troubles == ()
    bench.lines.stop()
