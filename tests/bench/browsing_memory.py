"""The memory of a program that browses a million calls, above one that has an empty history."""

import shutil
from pathlib import Path

from bench.control_line import ControlLine
from bench.outcome import Outcome
from bench.pause import pause
from bench.process_sample import sample
from bench.trace_tail import TraceTail
from bench.workbench import Workbench

MOST_MIB = 60.0
QUERY = "me"
_LEAPS = 40
_REST_S = 2.0


def measure(bench: Workbench) -> list[Outcome]:
    """Window, search, and forty leaps to the end of what was read; then both are at rest."""
    empty = bench.folder / "empty"
    shutil.rmtree(empty, ignore_errors=True)
    empty.mkdir()
    without = _rss_mib(bench, empty)
    full = _rss_mib(bench, bench.history.working_copy())
    bench.history.drop_copy()
    shutil.rmtree(empty)
    return [
        Outcome(
            bench="browsing: memory above an empty history, MiB", ours=full - without, most=MOST_MIB
        ),
    ]


def _rss_mib(bench: Workbench, data: Path) -> float:
    with (
        bench.desk() as desk,
        bench.program(desk, data) as program,
        ControlLine(data / "control.sock") as line,
    ):
        trace = TraceTail(program.trace_file)
        line.send("history")
        trace.wait_for("history.first_page")
        desk.screen.press("ctrl+f")
        desk.screen.type(QUERY)
        trace.wait_for("search.painted", len=len(QUERY))
        desk.screen.press("Down")
        for _ in range(_LEAPS):
            desk.screen.press("End")
        pause(_REST_S)
        assert program.process is not None
        return sample(program.process.pid).rss_mib
