"""Nothing ticks while nothing happens: the guard of the battery."""

from pathlib import Path

from bench.control_line import ControlLine
from helpers.waiting import wait_for
from unit.guards.probing import probing, seen_at, seen_by

SLOWEST_TICK_MS = 1000


def ticking(seen: dict[str, object]) -> list[object]:
    timers = seen["timers"]
    assert isinstance(timers, list)
    return [timer for timer in timers if timer[1] < SLOWEST_TICK_MS]


def test_nothing_ticks_when_the_program_is_ready(tmp_path: Path) -> None:
    assert ticking(seen_at(tmp_path, "app.ready", "--background")) == []


def test_nothing_ticks_after_a_call_has_come_and_gone(tmp_path: Path) -> None:
    with probing(tmp_path, "call.received:2", "--background") as probe:
        wait_for((tmp_path / "control.sock").exists, "the control socket", 20)
        with ControlLine(tmp_path / "control.sock") as line:
            for op in ("ring", "answer", "end", "close"):
                line.send(op, id="1", number="+4520123456")
            line.tell("ring", id="2", number="+4520123457")
            seen = seen_by(probe)

    assert ticking(seen) == []
