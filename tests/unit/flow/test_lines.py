"""The user's lines at work: what is wished takes effect, is on disk, and can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.kept_line import KeptLine
from taktone.core.known_error import Problem
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeResult, ProbeTopic
from unit.flow.line_bench import HOME, LOST, OFFICE, READY, LineBench, now

LOST_CALL = CallEvent(source="x", key="1", at=now(), state=CallState.ENDED, reason=EndReason.LOST)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[LineBench]:
    bench = LineBench(qtbot, tmp_path)
    yield bench
    bench.testing.stop()
    bench.lines.stop()


def test_what_is_on_disk_is_listened_to_with_its_password(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    source = bench.source()
    assert source.line == OFFICE
    assert source.secrets.password == "pw 1"
    assert source.asked == ["start"]
    assert bench.lines.lines == (KeptLine(line=OFFICE),)


def test_a_line_that_is_off_is_not_listened_to(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE, is_on=False), KeptLine(line=HOME))
    bench.start()
    bench.source()
    bench.rest()
    assert [source.line for source in bench.kind.sources] == [HOME]
    assert bench.lines.health("1").state is LineState.OFF


def test_calls_and_health_come_through(bench: LineBench, qtbot: QtBot) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    source = bench.source()
    event = CallEvent(source="x", key="1", at=now(), state=CallState.RINGING)
    with qtbot.waitSignal(bench.lines.event_seen) as seen:
        source.event_seen.emit(event)
    assert seen.args == [event]
    with qtbot.waitSignal(bench.lines.health_changed) as told:
        source.say(READY)
    assert told.args == ["1", READY]
    assert bench.lines.health("1") == READY


def test_an_added_line_is_kept_and_its_password_is_in_no_file(bench: LineBench) -> None:
    bench.start()
    bench.lines.add(KeptLine(line=OFFICE), "hemmelig")
    assert bench.source().secrets.password == "hemmelig"
    assert bench.keys.passwords == {"1": "hemmelig"}
    assert bench.on_disk() == (KeptLine(line=OFFICE),)
    assert "hemmelig" not in bench.path.read_text()


def test_an_addition_can_be_taken_back(bench: LineBench) -> None:
    bench.start()
    bench.lines.add(KeptLine(line=OFFICE), "hemmelig")
    source = bench.source()
    bench.lines.undo()
    bench.rest()
    assert source.asked == ["start", "stop"]
    assert bench.on_disk() == ()
    assert bench.keys.passwords == {}
    bench.lines.undo()
    assert bench.lines.lines == ()


def test_a_removed_line_is_silent_at_once_and_its_password_forgotten(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    source = bench.source()
    source.say(READY)
    bench.lines.remove("1")
    bench.rest()
    assert source.asked == ["start", "stop"]
    assert bench.lines.health("1").state is LineState.OFF
    assert bench.keys.passwords == {}
    assert bench.on_disk() == ()


@pytest.mark.parametrize("is_quick", [True, False])
def test_a_removal_can_be_taken_back_password_and_place_and_all(
    bench: LineBench, is_quick: bool
) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE), KeptLine(line=HOME))
    bench.start()
    bench.source(2)
    bench.lines.remove("1")
    if not is_quick:
        bench.rest()
    bench.lines.undo()
    assert bench.source(3).secrets.password == "pw 1"
    assert [kept.line.id for kept in bench.on_disk()] == ["1", "2"]
    assert bench.keys.passwords == {"1": "pw 1", "2": "pw 2"}


def test_a_change_restarts_the_line_with_the_password_it_had(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    first = bench.source()
    moved = replace(OFFICE, server="10.9.9.9")
    bench.lines.change(KeptLine(line=moved))
    second = bench.source(2)
    assert first.asked == ["start", "stop"]
    assert (second.line, second.secrets.password) == (moved, "pw 1")
    bench.lines.undo()
    assert bench.source(3).line == OFFICE


def test_a_new_password_can_be_taken_back(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    bench.source()
    bench.lines.change(KeptLine(line=OFFICE), "en ny")
    assert bench.source(2).secrets.password == "en ny"
    bench.lines.undo()
    assert bench.source(3).secrets.password == "pw 1"
    bench.rest()
    assert bench.keys.passwords == {"1": "pw 1"}


def test_taking_a_change_back_leaves_the_switch_as_it_is_by_now(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    bench.source()
    bench.lines.change(KeptLine(line=replace(OFFICE, name="Salg")))
    bench.source(2)
    bench.lines.switch("1", is_on=False)
    bench.lines.undo()
    assert bench.lines.lines == (KeptLine(line=OFFICE, is_on=False),)
    bench.rest()
    assert len(bench.kind.sources) == 2


def test_switching_off_and_on_again(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    source = bench.source()
    bench.lines.switch("1", is_on=False)
    assert source.asked == ["start", "stop"]
    assert bench.on_disk() == (KeptLine(line=OFFICE, is_on=False),)
    bench.lines.switch("1", is_on=True)
    assert bench.source(2).asked == ["start"]
    bench.lines.switch("1", is_on=True)
    assert len(bench.kind.sources) == 2


def test_what_a_stopped_source_still_says_is_not_heard(bench: LineBench, qtbot: QtBot) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    source = bench.source()
    bench.lines.switch("1", is_on=False)
    with qtbot.assertNotEmitted(bench.lines.event_seen):
        source.event_seen.emit(None)
        source.say(READY)
    assert bench.lines.health("1").state is LineState.OFF


def test_what_a_source_says_of_open_calls_when_it_is_stopped_is_heard(
    bench: LineBench, qtbot: QtBot
) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    bench.source().parting = LOST_CALL
    with qtbot.waitSignal(bench.lines.event_seen) as told:
        bench.lines.switch("1", is_on=False)
    assert told.args == [LOST_CALL]


def test_wishes_about_lines_that_are_gone_do_nothing(bench: LineBench) -> None:
    bench.start()
    bench.lines.change(KeptLine(line=OFFICE), "x")
    bench.lines.switch("1", is_on=True)
    bench.lines.remove("1")
    assert bench.lines.lines == ()
    assert bench.keys.passwords == {}


def test_without_a_key_store_the_password_is_good_until_the_end_and_that_is_said(
    bench: LineBench,
) -> None:
    bench.lose_keys()
    bench.start()
    bench.lines.add(KeptLine(line=OFFICE), "hemmelig")
    assert bench.source().secrets.password == "hemmelig"
    assert [error.problem for error in bench.errors] == [Problem.NO_KEY_STORE]
    bench.lines.switch("1", is_on=False)
    bench.lines.switch("1", is_on=True)
    assert bench.source(2).secrets.password == "hemmelig"
    bench.on_disk()
    assert "hemmelig" not in bench.path.read_text()


def test_a_key_store_that_comes_late_is_looked_for_again(bench: LineBench, qtbot: QtBot) -> None:
    bench.lose_keys()
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    qtbot.waitUntil(lambda: bench.lines.health("1").advice is LineAdvice.NO_KEY_STORE)
    assert bench.runner._again.isActive()
    bench.keys.problem = None
    bench.lines.wake()
    assert bench.source().secrets.password == "pw 1"


@pytest.mark.parametrize("problem", [Problem.KEY_STORE_LOCKED, Problem.KEY_STORE_SILENT])
def test_a_locked_key_store_needs_the_user_and_is_not_asked_again(
    bench: LineBench, qtbot: QtBot, problem: Problem
) -> None:
    bench.lose_keys(problem)
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    qtbot.waitUntil(lambda: bench.lines.health("1").state is LineState.NEEDS_YOU)
    assert bench.lines.health("1").advice is LineAdvice.KEY_STORE_LOCKED
    assert not bench.runner._again.isActive()


def test_a_certificate_authority_is_read_from_its_file(bench: LineBench, tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_bytes(b"pem")
    bench.start()
    bench.lines.add(KeptLine(line=replace(OFFICE, ca_file=str(tmp_path / "ca.pem"))), "x")
    assert bench.source().secrets.ca_pem == b"pem"


def test_a_missing_certificate_authority_is_said(
    bench: LineBench, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.start()
    bench.lines.add(KeptLine(line=replace(OFFICE, ca_file=str(tmp_path / "no.pem"))), "x")
    qtbot.waitUntil(lambda: bench.lines.health("1").advice is LineAdvice.NO_CA_FILE)
    assert bench.lines.health("1").detail.endswith("no.pem")


def test_waking_up_reaches_every_source(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE), KeptLine(line=HOME))
    bench.start()
    bench.source(2)
    bench.lines.wake()
    assert [source.asked[-1] for source in bench.kind.sources] == ["wake", "wake"]


ANSWER = ProbeAnswer(
    health=READY, findings=(ProbeFinding(topic=ProbeTopic.REACHED, result=ProbeResult.YES),)
)


def test_leaving_waits_for_the_last_word_of_every_source(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE), KeptLine(line=HOME))
    bench.start()
    bench.source(2)
    slow, quick = bench.kind.sources
    slow.is_running = True
    gone: list[bool] = []
    bench.lines.leave(lambda: gone.append(True))
    assert [source.asked[-1] for source in (slow, quick)] == ["stop", "stop"]
    assert not gone
    slow.stopped.emit()
    slow.stopped.emit()
    assert gone == [True]


def test_leaving_is_done_at_once_where_nobody_has_anything_to_say(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    bench.source()
    gone: list[bool] = []
    bench.lines.leave(lambda: gone.append(True))
    assert gone == [True]


def test_a_source_that_never_has_done_is_left_behind(bench: LineBench, qtbot: QtBot) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    bench.source().is_running = True
    with qtbot.waitSignal(bench.runner.parted):
        bench.lines.leave(lambda: None)


def test_a_test_tries_what_is_in_the_form_and_gives_the_answer_once(
    bench: LineBench, qtbot: QtBot
) -> None:
    bench.testing.test(OFFICE, "typed")
    (probe,) = bench.kind.probes
    assert (probe.line, probe.secrets.password) == (OFFICE, "typed")
    with qtbot.waitSignal(bench.testing.answered) as told:
        probe.answer(ANSWER)
    assert told.args == [ANSWER]
    with qtbot.assertNotEmitted(bench.testing.answered):
        probe.answer(ANSWER)


def test_a_test_without_a_typed_password_takes_the_one_that_is_kept(
    bench: LineBench, qtbot: QtBot
) -> None:
    bench.keys.passwords["1"] = "kept"
    bench.testing.test(OFFICE, None)
    qtbot.waitUntil(lambda: bool(bench.kind.probes))
    assert bench.kind.probes[0].secrets.password == "kept"


def test_a_new_test_ends_the_one_before(bench: LineBench, qtbot: QtBot) -> None:
    bench.testing.test(OFFICE, "a")
    bench.testing.test(HOME, "b")
    first, second = bench.kind.probes
    assert first.asked == ["start", "stop"]
    with qtbot.assertNotEmitted(bench.testing.answered):
        first.answer(ANSWER)
    with qtbot.waitSignal(bench.testing.answered):
        second.answer(ANSWER)


@pytest.mark.parametrize(
    ("problem", "advice"),
    [
        (Problem.NO_KEY_STORE, LineAdvice.NO_KEY_STORE),
        (Problem.KEY_STORE_LOCKED, LineAdvice.KEY_STORE_LOCKED),
    ],
)
def test_a_test_says_where_the_key_store_is_in_the_way(
    bench: LineBench, qtbot: QtBot, problem: Problem, advice: LineAdvice
) -> None:
    bench.lose_keys(problem)
    with qtbot.waitSignal(bench.testing.answered) as told:
        bench.testing.test(OFFICE, None)
    assert told.args == [ProbeAnswer(health=LineHealth(state=LineState.NEEDS_YOU, advice=advice))]


def test_a_line_that_is_lost_stays_kept(bench: LineBench) -> None:
    bench.put_on_disk(KeptLine(line=OFFICE))
    bench.start()
    bench.source().say(LOST)
    assert bench.lines.health("1") == LOST
    assert bench.on_disk() == (KeptLine(line=OFFICE),)
