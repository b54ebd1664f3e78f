"""Opening the history beside opening an empty table, both in a window of one size.

Judged from the wish on the socket to the first painted page, at the first look after a start, in a
process of its own each time: the window is built on the way. Told are the part of it after the
window appears (the trace's ``history.open``) and a second look, which finds the window built.
"""

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.control_line import ControlLine
from bench.desk import Desk
from bench.figures import paired_ratio
from bench.outcome import Outcome
from bench.pause import pause
from bench.trace_tail import TraceTail
from bench.workbench import Workbench
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

MOST = 1.5
_WARM_UP = 1
_REST_S = 0.5
_TITLE = "^Taktone$"


@dataclass(frozen=True, slots=True)
class _Looks:
    first_ms: float
    first_from_wish_ms: float
    second_from_wish_ms: float


def measure(bench: Workbench) -> list[Outcome]:
    """First and second looks, ours and the empty table's in turn."""
    data = bench.history.working_copy()
    ours, bare = [], []
    with bench.desk() as desk:
        for _ in range(_WARM_UP + bench.rounds):
            with bench.program(desk, data) as program:
                ours.append(_looks(data / "control.sock", TraceTail(program.trace_file), desk))
            with bench.yardstick("empty_table", desk) as table:
                bare.append(_looks(table.socket, table.trace, desk))
    bench.history.drop_copy()
    ours, bare = ours[_WARM_UP:], bare[_WARM_UP:]
    return [
        _outcome("wish to painted, first look", "first_from_wish_ms", ours, bare, MOST),
        _outcome("window shown to painted, first look", "first_ms", ours, bare),
        _outcome("wish to painted, second look", "second_from_wish_ms", ours, bare),
    ]


def _outcome(
    what: str, field: str, ours: list[_Looks], bare: list[_Looks], limit: float | None = None
) -> Outcome:
    mine, theirs = ([float(getattr(looks, field)) for looks in side] for side in (ours, bare))
    return Outcome(
        bench=f"first page of the history, {what}, ms",
        ours=median(mine),
        yardstick=median(theirs),
        ratio=paired_ratio(mine, theirs),
        limit=limit,
    )


def _looks(socket: Path, trace: TraceTail, desk: Desk) -> _Looks:
    pause(_REST_S)
    with ControlLine(socket) as line:
        first, first_from_wish = _look(line, trace)
        _close_window(desk.screen)
        pause(_REST_S)
        _, second_from_wish = _look(line, trace)
    return _Looks(first, first_from_wish, second_from_wish)


def _look(line: ControlLine, trace: TraceTail) -> tuple[float, float]:
    """Milliseconds from the window's appearance, and from the wish, to the first page."""
    trace.forget()
    asked_ns = time.monotonic_ns()
    line.send("history")
    opened = trace.wait_for("history.open")
    painted = trace.wait_for("history.first_page")
    return (painted["t"] - opened["t"]) / 1e6, (painted["t"] - asked_ns) / 1e6


def _close_window(screen: XScreen) -> None:
    windows = wait_for(lambda: screen.windows(_TITLE) or None, "the window")
    wait_for(lambda: screen.focused() == windows[0], "the window's keyboard")

    def is_closed() -> bool:
        """Openbox may sleep through the first press."""
        if screen.focused() == windows[0]:
            screen.press("alt+F4")
        return not screen.windows(_TITLE)

    wait_for(is_closed, "the end of the window")
