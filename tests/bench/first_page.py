"""Opening the history beside opening an empty table.

Judged by the first look after a start, in a process of its own each time: a second look finds the
window built, in the program as in any other, and is told without a limit.
"""

from pathlib import Path
from statistics import median

from bench.control_line import ControlLine
from bench.desk import Desk
from bench.figures import paired_ratio
from bench.outcome import Outcome, beside
from bench.pause import pause
from bench.trace_tail import TraceTail
from bench.workbench import Workbench

MOST = 1.5
_WARM_UP = 1
_REST_S = 0.5


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
    our_first, bare_first = ([looks[0] for looks in side[_WARM_UP:]] for side in (ours, bare))
    our_next, bare_next = ([looks[1] for looks in side[_WARM_UP:]] for side in (ours, bare))
    return [
        Outcome(
            bench="first page of the history, first look, ms",
            ours=median(our_first),
            yardstick=median(bare_first),
            ratio=paired_ratio(our_first, bare_first),
            limit=MOST,
        ),
        beside("first page of the history, second look, ms", median(our_next), median(bare_next)),
    ]


def _looks(socket: Path, trace: TraceTail, desk: Desk) -> tuple[float, float]:
    pause(_REST_S)
    with ControlLine(socket) as line:
        first = _look(line, trace)
        for window in desk.screen.windows("."):
            desk.screen.run("xdotool", "windowquit", window)
        pause(_REST_S)
        return first, _look(line, trace)


def _look(line: ControlLine, trace: TraceTail) -> float:
    trace.forget()
    line.send("history")
    opened = trace.wait_for("history.open")
    painted = trace.wait_for("history.first_page")
    return float(painted["t"] - opened["t"]) / 1e6
