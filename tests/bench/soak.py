"""A thousand rings in a row: none lost, none doubled, no memory kept."""

import time
from pathlib import Path

from bench.control_line import ControlLine
from bench.figures import percentile
from bench.outcome import Outcome, beside
from bench.process_sample import sample
from bench.trace_tail import TraceTail
from bench.workbench import Workbench
from helpers.program import Program
from taktone.core.history_query import HistoryQuery
from taktone.store.store import open_store

MOST_GROWTH_MIB = 10.0
_WARM_UP = 20


def measure(bench: Workbench) -> list[Outcome]:
    """Ring, end, close, as fast as the card is painted."""
    data = bench.history.working_copy()
    before = _calls(data)
    painted_ms: list[float] = []
    with (
        bench.desk() as desk,
        bench.program(desk, data) as program,
        ControlLine(data / "control.sock") as line,
    ):
        trace = TraceTail(program.trace_file)
        for key in range(_WARM_UP):
            _ring(line, trace, key)
        resident_mib = _resident_mib(program)
        for key in range(_WARM_UP, _WARM_UP + bench.soak_calls):
            painted_ms.append(_ring(line, trace, key))
        growth_mib = _resident_mib(program) - resident_mib
    kept = _calls(data) - before
    bench.history.drop_copy()
    fifth = len(painted_ms) // 5
    return [
        Outcome(
            bench=f"calls lost or doubled in {bench.soak_calls:,} rings",
            ours=abs(_WARM_UP + bench.soak_calls - kept),
            most=0,
        ),
        Outcome(
            bench=f"memory kept after {bench.soak_calls:,} rings, MiB",
            ours=growth_mib,
            most=MOST_GROWTH_MIB,
        ),
        beside(
            "event to card in the last fifth of them beside the first, p50, ms",
            percentile(painted_ms[-fifth:], 50),
            percentile(painted_ms[:fifth], 50),
        ),
    ]


def _ring(line: ControlLine, trace: TraceTail, key: int) -> float:
    trace.forget()
    asked_ns = time.monotonic_ns()
    line.send("ring", id=key, number=f"+45{20_000_000 + key % 5_000}")
    painted = trace.wait_for("card.painted", id=key)
    trace.wait_for("card.flushed", id=key)
    trace.wait_for("call.logged", id=key)
    line.send("end", id=key)
    line.send("close")
    return float(painted["t"] - asked_ns) / 1e6


def _resident_mib(program: Program) -> float:
    assert program.process is not None
    return sample(program.process.pid).rss_mib


def _calls(data: Path) -> int:
    store = open_store(data, may_write=False)
    try:
        return store.history.count(HistoryQuery())
    finally:
        store.close()
