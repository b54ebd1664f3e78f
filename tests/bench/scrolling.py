"""Frames of the list of calls while a wheel turns and a scroll bar is dragged.

    python tests/bench/scrolling.py FOLDER

It tells milliseconds of the processor for each frame, as one line of JSON.
"""

import gc
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import percentile
from bench.outcome import Outcome
from bench.workbench import Workbench
from helpers.program import DESKTOP

if TYPE_CHECKING:
    from taktone.ui.history.call_table_view import CallTableView

MOST_MS = 33.0
_PAGES = 40
_FRAMES = 400
_WHEEL_PX = 120


def measure(bench: Workbench) -> list[Outcome]:
    """In a process of its own, without a screen: what painting costs, not what shows it."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.scrolling", str(bench.history.original())],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": f"{Path(__file__).parents[1]}:{DESKTOP}",
        },
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    frames: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return [
        Outcome(bench=f"{how}: a frame, worst of {len(took)}, ms", ours=max(took), most=MOST_MS)
        for how, took in frames.items()
    ] + [
        Outcome(bench=f"{how}: a frame, p50, ms", ours=percentile(took, 50))
        for how, took in frames.items()
    ]


def main() -> None:
    """Fills the list page by page and moves it."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only in a process of its own

    app = QApplication(sys.argv[:1])
    view = _filled_view(Path(sys.argv[1]), app)
    gc.disable()  # as host.garbage does: the program sweeps when nobody waits
    bar = view.verticalScrollBar()
    wheel = [_frame_ms(view, min(bar.maximum(), step * _WHEEL_PX)) for step in range(_FRAMES)]
    places = [bar.maximum() * (step * 7919 % _FRAMES) // _FRAMES for step in range(_FRAMES)]
    dragged = [_frame_ms(view, place) for place in places]
    print(json.dumps({"wheel": wheel[10:], "scroll bar": dragged[10:]}))


def _filled_view(folder: Path, app: object) -> "CallTableView":
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from taktone.core.history_query import HistoryQuery  # noqa: PLC0415 - as above
    from taktone.core.number_reading import number_text  # noqa: PLC0415 - as above
    from taktone.store.store import open_store  # noqa: PLC0415 - as above
    from taktone.ui.history.call_table_model import CallTableModel  # noqa: PLC0415 - as above
    from taktone.ui.history.call_table_view import CallTableView  # noqa: PLC0415 - as above
    from taktone.ui.history.row_words import RowWords  # noqa: PLC0415 - as above
    from taktone.ui.theme.theme import Theme  # noqa: PLC0415 - as above

    assert isinstance(app, QApplication)
    theme, store, query = Theme(), open_store(folder, may_write=False), HistoryQuery()
    theme.apply(False, app)
    words = RowWords(lambda: datetime.now(UTC).astimezone())
    words.set_jobs(store.jobs.listed())
    model = CallTableModel(words)
    model.ask(query)
    before: int | None = None
    for _ in range(_PAGES):
        page = store.history.page(query, before)
        for row in page.rows:
            number_text(row.number)  # as the program's reader does before it hands on a page
        model.take_page(query, before, page)
        before = page.rows[-1].seq
    store.close()
    view = CallTableView(model, words, theme)
    model.setParent(view)
    view.resize(1000, 900)
    view.show()
    view.grab()  # lays everything out
    return view


def _frame_ms(view: "CallTableView", place: int) -> float:
    before = time.thread_time_ns()
    view.verticalScrollBar().setValue(place)
    view.viewport().grab()
    return (time.thread_time_ns() - before) / 1e6


if __name__ == "__main__":
    main()
