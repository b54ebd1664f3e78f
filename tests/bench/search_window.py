"""Search as you type in the program itself: from the key to the painted rows, typed by xdotool."""

from bench.control_line import ControlLine
from bench.figures import percentile
from bench.outcome import Outcome
from bench.queries import QUERIES
from bench.trace_tail import TraceTail
from bench.workbench import Workbench
from helpers.x_screen import XScreen


def measure(bench: Workbench) -> list[Outcome]:
    """Told without a limit: the store's part has one, painting costs what a table costs."""
    data = bench.history.working_copy()
    painted_ms: list[float] = []
    with (
        bench.desk() as desk,
        bench.program(desk, data) as program,
        ControlLine(data / "control.sock") as line,
    ):
        desk.screen.run("setxkbmap", "dk")
        trace = TraceTail(program.trace_file)
        line.send("history")
        trace.wait_for("history.first_page")
        for query in QUERIES:
            painted_ms += _typed(desk.screen, trace, query)
    bench.history.drop_copy()
    return [
        Outcome(
            bench=f"key typed to rows painted, p{share}, ms", ours=percentile(painted_ms, share)
        )
        for share in (50, 99)
    ]


def _typed(screen: XScreen, trace: TraceTail, query: str) -> list[float]:
    """One query, from its first letter to its last; leaves the field empty."""
    screen.press("ctrl+f")
    waits = []
    for length, letter in enumerate(query, start=1):
        trace.forget()
        screen.type(letter)
        painted = trace.wait_for("search.painted", len=length)
        typed = trace.wait_for("search.typed", len=length)
        waits.append((painted["t"] - typed["t"]) / 1e6)
    screen.press("Escape")
    trace.wait_for("search.painted", len=0)
    return waits
