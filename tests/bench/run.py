"""Runs the benchmarks and says which promises of speed hold.

    python tests/bench/run.py [--quick] [--only NAME] [--rows N] [--write-readme]

Exit code 1 where a limit is missed, 2 where something needed is not installed.
"""

import argparse
import fcntl
import shutil
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:1] = [str(ROOT / "tests"), str(ROOT / "desktop")]

from bench import (  # noqa: E402 - the line above finds them
    autosave,
    browsing_memory,
    command_to_card,
    event_to_card,
    first_page,
    growth,
    hook_crowd,
    idle,
    idle_sources,
    import_people,
    scrolling,
    search,
    search_window,
    sip_line,
    soak,
    start,
)
from bench.desk import NEEDED  # noqa: E402
from bench.history import History  # noqa: E402
from bench.machine import load, machine_line  # noqa: E402
from bench.outcome import Outcome  # noqa: E402
from bench.report import table, write_readme  # noqa: E402
from bench.workbench import Measure, Workbench  # noqa: E402

FULL_ROWS, QUICK_ROWS = 1_000_000, 20_000
BENCHES: Mapping[str, Measure] = {
    "event": event_to_card.measure,
    "command": command_to_card.measure,
    "start": start.measure,
    "idle": idle.measure,
    "idle-sources": idle_sources.measure,
    "search": search.measure,
    "window": search_window.measure,
    "autosave": autosave.measure,
    "import": import_people.measure,
    "page": first_page.measure,
    "soak": soak.measure,
    "memory": browsing_memory.measure,
    "scroll": scrolling.measure,
    "growth": growth.measure,
    "sip": sip_line.measure,
    "hook": hook_crowd.measure,
}


def main() -> int:
    """Measures, prints the table and writes it down."""
    options = _options()
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
        return 2
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        return _run(options, folder)


def _run(options: argparse.Namespace, folder: Path) -> int:
    rows = options.rows or (QUICK_ROWS if options.quick else FULL_ROWS)
    bench = _workbench(folder, rows, is_quick=options.quick)
    bench.history.original()
    load_before = load()
    outcomes = [outcome for name in options.only or BENCHES for outcome in _measured(name, bench)]
    command = "tests/bench/run.py --quick" if options.quick else "make bench"
    block = _block(command, outcomes, rows, load_before)
    (folder / "results.md").write_text(block + "\n", encoding="utf-8")
    print(block)
    if options.write_readme:
        write_readme(ROOT / "README.md", block)
    return 0 if all(outcome.is_ok for outcome in outcomes) else 1


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Waits for another run to end: two at once would measure each other."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the program beside its yardsticks.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, a smaller history")
    parser.add_argument("--only", action="append", choices=sorted(BENCHES), metavar="NAME")
    parser.add_argument("--rows", type=int, help="calls in the history")
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    return parser.parse_args()


def _workbench(folder: Path, rows: int, *, is_quick: bool) -> Workbench:
    history = History(folder, rows)
    if is_quick:
        return Workbench(
            folder=folder,
            history=history,
            rounds=3,
            events=40,
            settle_s=2,
            idle_s=10,
            soak_calls=100,
        )
    return Workbench(
        folder=folder,
        history=history,
        rounds=15,
        events=500,
        settle_s=10,
        idle_s=60,
        soak_calls=1_000,
    )


def _measured(name: str, bench: Workbench) -> list[Outcome]:
    print(f"{name} ...", file=sys.stderr)
    try:
        outcomes = BENCHES[name](bench)
    except AssertionError as failure:
        traceback.print_exc()
        return [Outcome(bench=name, ours=1, most=0, remark=f"**failed**: {failure}")]
    print(table(outcomes), file=sys.stderr)
    return outcomes


def _block(command: str, outcomes: list[Outcome], rows: int, load_before: float) -> str:
    head = f"`{command}`, {rows:,} calls in the history; medians unless said otherwise."
    where = f"{machine_line()}; load before {load_before:.1f}."
    return f"{head}\n{where}\n\n{table(outcomes)}"


if __name__ == "__main__":
    sys.exit(main())
