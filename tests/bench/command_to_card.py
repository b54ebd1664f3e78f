"""From the start of ``taktone ring`` to a painted card, beside an interpreter that does nothing."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench.control_line import ControlLine
from bench.figures import paired_ratio
from bench.outcome import Outcome
from bench.pause import pause
from bench.timed_run import timed_run
from bench.trace_tail import TraceTail
from bench.traced_environment import traced_environment
from bench.workbench import Workbench

MOST_TO_CARD = 2.5
MOST_RUN_MS = 60.0
_WARM_UP = 3
_BETWEEN_S = 0.05


def measure(bench: Workbench) -> list[Outcome]:
    """For ``python -m taktone`` and, where it is installed, for the console script."""
    commands = {"python -m taktone ring": [sys.executable, "-m", "taktone"]}
    script = Path(sys.executable).with_name("taktone")
    if script.exists():
        commands["taktone ring"] = [str(script)]
    data = bench.history.working_copy()
    outcomes: list[Outcome] = []
    with bench.desk() as desk, bench.program(desk, data):
        environment = traced_environment(desk.environment, data)
        with ControlLine(data / "control.sock") as line:
            for name, command in commands.items():
                outcomes += _measure(bench, name, command, environment, line)
    bench.history.drop_copy()
    return outcomes


def _measure(
    bench: Workbench,
    name: str,
    command: Sequence[str],
    environment: Mapping[str, str],
    line: ControlLine,
) -> list[Outcome]:
    trace = TraceTail(Path(environment["TAKTONE_TRACE"]))
    idle, run, painted = [], [], []
    for key in range(_WARM_UP + 2 * bench.rounds):
        idle.append(timed_run([sys.executable, "-c", "pass"], environment).wall_ms)
        trace.forget()
        number = f"+45{20_000_000 + key * 7919}"
        ring = timed_run([*command, "ring", number, "--id", str(key)], environment)
        event = trace.wait_for("card.painted", id=key)
        trace.wait_for("card.flushed", id=key)
        run.append(ring.wall_ms)
        painted.append((event["t"] - ring.started_ns) / 1e6)
        line.send("end", id=key)
        line.send("close")
        pause(_BETWEEN_S)
    idle, run, painted = idle[_WARM_UP:], run[_WARM_UP:], painted[_WARM_UP:]
    return [
        Outcome(
            bench=f"`{name}` to card painted, ms",
            ours=median(painted),
            yardstick=median(idle),
            ratio=paired_ratio(painted, idle),
            limit=MOST_TO_CARD,
        ),
        Outcome(
            bench=f"`{name}` itself, start to end, ms",
            ours=median(run),
            yardstick=median(idle),
            ratio=paired_ratio(run, idle),
            most=MOST_RUN_MS,
        ),
    ]
