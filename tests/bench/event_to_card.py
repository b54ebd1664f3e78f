"""From a message on the socket to a painted card, a million calls in the history.

The yardstick is the "bare prebuilt card" as the promise was measured first: a resident program, its
card built beforehand. An event comes through a local socket of the same kind, the caller's last
five calls are looked up by one plain query in the same history file (in its only thread), the
labels are filled, and it is shown. It knows no jobs, prompts or rules, and writes nothing. Both
take turns, event by event, on one screen. ``painted`` is when the card's own paint event begins,
``flushed`` when everything queued behind it has run: what the screen shows by then is the card.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.control_line import ControlLine
from bench.desk import Desk
from bench.figures import percentile
from bench.outcome import Outcome, beside
from bench.pause import pause
from bench.sample_numbers import sample_numbers
from bench.trace_tail import TraceTail
from bench.workbench import Workbench
from taktone.store.history_file import FILE_NAME

MOST_P50 = 1.5
MOST_P99 = 3.0
_WARM_UP = 10
_BETWEEN_S = 0.03


@dataclass(slots=True)
class _Side:
    line: ControlLine
    trace: TraceTail
    painted_ms: list[float] = field(default_factory=list)
    flushed_ms: list[float] = field(default_factory=list)

    def ring(self, key: int, number: str) -> None:
        """One call from its ring to its closed card."""
        self.trace.forget()
        asked_ns = time.monotonic_ns()
        self.line.send("ring", id=key, number=number)
        flushed = self.trace.wait_for("card.flushed", id=key)
        painted = self.trace.wait_for("card.painted", id=key)
        self.painted_ms.append((painted["t"] - asked_ns) / 1e6)
        self.flushed_ms.append((flushed["t"] - asked_ns) / 1e6)


def measure(bench: Workbench) -> list[Outcome]:
    """With a window manager, as users have it, and without one, where it hides nothing."""
    outcomes: list[Outcome] = []
    for has_manager in (True, False):
        data = bench.history.working_copy()
        numbers = sample_numbers(data, 50)
        with bench.desk() as desk:
            if not has_manager:
                desk.end_window_manager()
            ours, bare = _take_turns(bench, desk, data, numbers)
        outcomes += _judged("openbox" if has_manager else "no window manager", ours, bare)
    bench.history.drop_copy()
    return outcomes


def _take_turns(
    bench: Workbench, desk: Desk, data: Path, numbers: Sequence[str]
) -> tuple[_Side, _Side]:
    with (
        bench.program(desk, data) as program,
        bench.yardstick("bare_card", desk, str(data / FILE_NAME)) as yardstick,
        ControlLine(data / "control.sock") as our_line,
        ControlLine(yardstick.socket) as bare_line,
    ):
        ours = _Side(our_line, TraceTail(program.trace_file))
        bare = _Side(bare_line, yardstick.trace)
        for key in range(_WARM_UP + bench.events):
            number = numbers[key % len(numbers)]
            ours.ring(key, number)
            our_line.send("end", id=key)
            our_line.send("close")
            pause(_BETWEEN_S)
            bare.ring(key, number)
            bare_line.send("close")
            pause(_BETWEEN_S)
    return ours, bare


def _judged(where: str, ours: _Side, bare: _Side) -> list[Outcome]:
    outcomes = []
    for what, mine, theirs in (
        ("painted", ours.painted_ms, bare.painted_ms),
        ("flushed", ours.flushed_ms, bare.flushed_ms),
    ):
        for share, limit in ((50, MOST_P50), (99, MOST_P99)):
            outcomes.append(
                beside(
                    f"event to card {what}, {where}, p{share}, ms",
                    percentile(mine[_WARM_UP:], share),
                    percentile(theirs[_WARM_UP:], share),
                    limit if what == "painted" else None,
                )
            )
    return outcomes
