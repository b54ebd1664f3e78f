"""How the history grows: the same questions to ten thousand calls and to ten million.

All times are of the processor: neither a cold disk nor a busy machine is in them. The largest
history takes a quarter of an hour to make, once, and 9 GB of the disk.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.figures import percentile
from bench.history import History
from bench.outcome import Outcome
from bench.queries import keystrokes
from bench.search import take_turns
from bench.workbench import Workbench
from taktone.core.history_query import HistoryQuery
from taktone.exchange.plot import Plot, PlotKind, PlotLook
from taktone.exchange.plot_drawing import draw_plot
from taktone.store.history_file import FILE_NAME
from taktone.store.store import open_store
from taktone.ui.theme.tokens import LIGHT

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
QUICK_SIZES = (10_000, 20_000)
MOST_FIRST_MS = 100.0
MOST_KEY_MS = 16.0
MOST_RATIO = 1.5
LIMITED_TO = 1_000_000
"""Limits are promised up to here; beyond it is told."""
PICTURE = Path(__file__).resolve().parents[2] / "packaging" / "pictures" / "growth.svg"
_PAGES = 15
_ROUNDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """What a history of ``rows`` calls costs, in milliseconds and MiB."""

    rows: int
    first_ms: float
    key_p50_ms: float
    key_p99_ms: float
    raw_p50_ms: float
    raw_p99_ms: float
    file_mib: float


def measure(bench: Workbench) -> list[Outcome]:
    """Every size in turn; the plot is kept for the README where all sizes were measured."""
    sizes = SIZES if bench.history.rows >= LIMITED_TO else QUICK_SIZES
    grown = [_grown(bench.folder, rows) for rows in sizes]
    if sizes == SIZES:
        PICTURE.write_bytes(draw_plot(plot_of(grown), LOOK))
    return [outcome for found in grown for outcome in outcomes_of(found)]


def outcomes_of(found: Grown) -> list[Outcome]:
    """The lines of the table for one size."""
    is_limited = found.rows <= LIMITED_TO
    name = f"{found.rows:,} calls"
    return [
        Outcome(
            bench=f"{name}: first rows from the store, ms",
            ours=found.first_ms,
            most=MOST_FIRST_MS if is_limited else None,
        ),
        Outcome(
            bench=f"{name}: search per key, p50, ms",
            ours=found.key_p50_ms,
            yardstick=found.raw_p50_ms,
            ratio=found.key_p50_ms / found.raw_p50_ms,
            limit=MOST_RATIO if found.rows == LIMITED_TO else None,
        ),
        Outcome(
            bench=f"{name}: search per key, p99, ms",
            ours=found.key_p99_ms,
            yardstick=found.raw_p99_ms,
            ratio=found.key_p99_ms / found.raw_p99_ms,
            most=MOST_KEY_MS if is_limited else None,
        ),
        Outcome(bench=f"{name}: the file, MiB", ours=found.file_mib),
    ]


def plot_of(grown: Sequence[Grown]) -> Plot:
    """Powers of ten both ways: what grows with the calls is a slope, what does not is flat."""
    return Plot(
        kind=PlotKind.GROWTH,
        title="Growth",
        of="Calls",
        labels=tuple(f"{found.rows:,}" for found in grown),
        series=(
            ("First rows, ms", tuple(found.first_ms for found in grown)),
            ("A key typed, p50, ms", tuple(found.key_p50_ms for found in grown)),
            ("A key typed, p99, ms", tuple(found.key_p99_ms for found in grown)),
            ("Plain SQL, p99, ms", tuple(found.raw_p99_ms for found in grown)),
            ("The file, MiB", tuple(found.file_mib for found in grown)),
        ),
    )


LOOK = PlotLook(
    width=820,
    height=380,
    font="sans-serif",
    font_px=12,
    ink=LIGHT.ink,
    muted=LIGHT.muted,
    line=LIGHT.line,
    ground=LIGHT.panel,
    colours=(LIGHT.accent, LIGHT.live, LIGHT.ring, LIGHT.gold, LIGHT.muted),
)


def _grown(folder: Path, rows: int) -> Grown:
    data = History(folder, rows).original()
    ours, raw = take_turns(data, keystrokes() * _ROUNDS, time.thread_time_ns)
    return Grown(
        rows=rows,
        first_ms=_first_ms(data),
        key_p50_ms=percentile(ours, 50),
        key_p99_ms=percentile(ours, 99),
        raw_p50_ms=percentile(raw, 50),
        raw_p99_ms=percentile(raw, 99),
        file_mib=(data / FILE_NAME).stat().st_size / 2**20,
    )


def _first_ms(data: Path) -> float:
    """From opening the store to its first page, as often as a median needs."""
    took = []
    for _ in range(_PAGES):
        before = time.thread_time_ns()
        store = open_store(data, may_write=False)
        store.history.page(HistoryQuery(), None)
        took.append((time.thread_time_ns() - before) / 1e6)
        store.close()
    return median(took)
