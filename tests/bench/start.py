"""From the start of the process to the tray icon and to readiness, beside a bare PySide6 tray.

The data folder holds the large history, migrated, as at every start but the first; the first start
(schema to be made, sqlite-utils to be imported for it) is told without a limit.
"""

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.figures import paired_ratio
from bench.outcome import Outcome
from bench.timed_run import timed_run
from bench.trace_tail import TraceTail
from bench.traced_environment import traced_environment
from bench.workbench import BACKGROUND, Workbench

MOST_TRAY = 1.25
MOST_READY = 1.8
_WARM_UP = 2


@dataclass(slots=True)
class _Starts:
    wall_ms: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)

    def add(self, command: Sequence[str], environment: Mapping[str, str], event: str) -> None:
        """One start that ends at the event."""
        trace = TraceTail(Path(environment["TAKTONE_TRACE"]))
        run = timed_run([*command, "--exit-after", event], environment)
        self.wall_ms.append((trace.wait_for(event)["t"] - run.started_ns) / 1e6)
        self.cpu_ms.append(run.cpu_ms)


def measure(bench: Workbench) -> list[Outcome]:
    """Tray, ready and first start in turn with the bare tray."""
    data, fresh = bench.history.working_copy(), bench.folder / "first-start"
    bare, tray, ready, first = _Starts(), _Starts(), _Starts(), _Starts()
    command = [sys.executable, "-m", "taktone", BACKGROUND]
    with bench.desk() as desk:
        yardstick = bench.yardstick("bare_tray", desk)
        known = traced_environment(desk.environment, data)
        new = traced_environment(desk.environment, fresh)
        for _ in range(_WARM_UP + bench.rounds):
            bare.add(yardstick.command, yardstick.environment, "tray.ready")
            tray.add(command, known, "tray.ready")
            ready.add(command, known, "app.ready")
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir()
            first.add(command, new, "app.ready")
    bench.history.drop_copy()
    return [
        *_judged("start to tray icon", tray, bare, MOST_TRAY),
        *_judged("start to ready", ready, bare, MOST_READY),
        *_judged("first start ever to ready", first, bare, None),
    ]


def _judged(what: str, ours: _Starts, bare: _Starts, limit: float | None) -> list[Outcome]:
    return [
        Outcome(
            bench=f"{what}, {kind}, ms",
            ours=median(mine[_WARM_UP:]),
            yardstick=median(theirs[_WARM_UP:]),
            ratio=paired_ratio(mine[_WARM_UP:], theirs[_WARM_UP:]),
            limit=limit,
        )
        for kind, mine, theirs in (
            ("wall", ours.wall_ms, bare.wall_ms),
            ("CPU", ours.cpu_ms, bare.cpu_ms),
        )
    ]
