"""Lines that are found on this machine: there unasked, switched, kept, never removed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.fake_line_source import FakeKind
from taktone.core.call_event import CallEvent, CallState
from taktone.core.found_line import FoundLine
from taktone.core.kept_line import KeptLine
from taktone.core.left_out import LeftOut
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.flow.line_finding import LineFinding
from unit.flow.line_bench import OFFICE, READY, LineBench, now

PHONE = KeptLine(line=FoundLine(id="phone"))
HOOK = KeptLine(line=FoundLine(id="hook"), is_on=False)
NO_PHONE = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NO_PHONE)


class Found(LineBench):
    """A bench where a phone is found and listened to, and a hook waits to be switched on."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.phone = FakeKind("phone", is_on=True)
        self.hook = FakeKind("hook")
        super().__init__(qtbot, folder, self.phone, self.hook)


@pytest.fixture
def found(qtbot: QtBot, tmp_path: Path) -> Iterator[Found]:
    found = Found(qtbot, tmp_path)
    yield found
    found.lines.stop()


def test_what_needs_nothing_is_listened_to_unasked_and_leaves_no_file(found: Found) -> None:
    found.start()
    assert found.lines.lines == (PHONE, HOOK)
    assert [source.asked for source in found.phone.sources] == [["start"]]
    assert not found.hook.sources
    assert not found.path.exists()


def test_a_switch_is_kept_and_only_that(found: Found) -> None:
    found.start()
    found.lines.switch("phone", is_on=False)
    found.lines.switch("hook", is_on=True)
    assert found.phone.sources[0].asked == ["start", "stop"]
    assert len(found.hook.sources) == 1
    off, on = replace(PHONE, is_on=False), replace(HOOK, is_on=True)
    assert found.on_disk() == (off, on)
    found.lines.switch("phone", is_on=True)
    assert found.on_disk() == (on,)


def test_what_was_kept_holds_at_the_next_start_after_the_typed_lines(found: Found) -> None:
    off = replace(PHONE, is_on=False)
    found.put_on_disk(off, KeptLine(line=OFFICE))
    found.start()
    assert found.lines.lines == (KeptLine(line=OFFICE), off, HOOK)
    assert not found.phone.sources


def test_what_is_found_cannot_be_removed(found: Found) -> None:
    found.start()
    found.lines.remove("phone")
    assert found.lines.is_found("phone")
    assert not found.lines.is_found("1")
    assert found.lines.lines == (PHONE, HOOK)


def test_another_choice_of_numbers_does_not_interrupt_a_call(found: Found) -> None:
    found.start()
    source = found.phone.sources[0]
    heard: list[CallEvent] = []
    found.lines.event_seen.connect(heard.append)
    ringing = CallEvent(source="x", key="1", at=now(), state=CallState.RINGING, number="20304050")
    source.event_seen.emit(ringing)
    kept = replace(PHONE, left_out=LeftOut(numbers=("20304050",), internal_digits=4))
    found.lines.change(kept)
    source.event_seen.emit(ringing._replace(state=CallState.ENDED))
    source.event_seen.emit(ringing._replace(key="2"))
    assert [event.key for event in heard] == ["1", "1"]
    assert source.asked == ["start"]
    assert found.on_disk() == (kept,)
    found.lines.undo()
    source.event_seen.emit(ringing._replace(key="3"))
    assert len(found.phone.sources) == 2 or heard[-1].key == "3"


def test_numbers_are_left_out_from_the_start(found: Found) -> None:
    found.put_on_disk(KeptLine(line=OFFICE, left_out=LeftOut(internal_digits=3)))
    found.start()
    heard: list[CallEvent] = []
    found.lines.event_seen.connect(heard.append)
    source = found.source()
    for key, number in (("1", "204"), ("2", "20304050")):
        source.event_seen.emit(
            CallEvent(source="x", key=key, at=now(), state=CallState.RINGING, number=number)
        )
    assert [event.number for event in heard] == ["20304050"]


def test_a_kind_of_another_operating_system_rests(qtbot: QtBot, tmp_path: Path) -> None:
    elsewhere = FakeKind("phone", is_on=True)
    object.__setattr__(elsewhere, "platforms", ("plan9",))
    bench = LineBench(qtbot, tmp_path, elsewhere)
    bench.put_on_disk(PHONE)
    bench.start()
    assert bench.lines.health("phone").state is LineState.NOT_HERE
    assert not elsewhere.sources
    bench.lines.stop()


class Looking:
    """What is told to whoever looks."""

    def __init__(self) -> None:
        self.phone = FakeKind("phone")
        self.finding = LineFinding([FakeKind(), self.phone], now)
        self.told: list[tuple[str, LineHealth]] = []
        self.finding.finding_changed.connect(lambda code, health: self.told.append((code, health)))


def test_it_is_asked_only_while_somebody_looks_and_only_what_is_found_here() -> None:
    looking = Looking()
    assert not looking.phone.sources
    looking.finding.look()
    looking.finding.look()
    (finder,) = looking.phone.sources
    assert finder.asked == ["start"]
    looking.finding.look_away()
    assert finder.asked == ["start", "stop"]


def test_an_answer_is_told_once_and_stays() -> None:
    looking = Looking()
    looking.finding.look()
    (finder,) = looking.phone.sources
    assert looking.finding.finding("phone").state is LineState.NOT_HERE
    for health in (NO_PHONE, NO_PHONE, READY):
        finder.say(health)
    assert looking.told == [("phone", NO_PHONE), ("phone", READY)]
    looking.finding.look_away()
    finder.say(NO_PHONE)
    assert looking.finding.finding("phone") == READY
    looking.finding.look()
    assert len(looking.phone.sources) == 2
