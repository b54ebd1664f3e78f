"""Frames of the list of calls while a wheel turns and a scroll bar is dragged to any place.

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
    from taktone.store.store import Store
    from taktone.ui.history.call_table_model import CallTableModel
    from taktone.ui.history.call_table_view import CallTableView

MOST_MS = 33.0
_PAGES = 40
_FRAMES = 400
_LEAPS = 100
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
    """Fills the list page by page, moves it, and leaps to places that were not read."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only in a process of its own

    from taktone.store.store import open_store  # noqa: PLC0415 - as above

    app = QApplication(sys.argv[:1])
    store = open_store(Path(sys.argv[1]), may_write=False)
    view, model = _filled_view(store, app)
    wanted: list[int] = []
    model.place_wanted.connect(wanted.append)
    gc.disable()  # as host.garbage does: the program sweeps when nobody waits
    bar = view.verticalScrollBar()
    wheel = [_frame_ms(view, min(bar.maximum(), step * _WHEEL_PX)) for step in range(_FRAMES)]
    places = [bar.maximum() * (step * 7919 % _FRAMES) // _FRAMES for step in range(_FRAMES)]
    dragged = [_frame_ms(view, place) for place in places]
    wheeled = {"wheel": wheel[10:], "scroll bar, not read yet": dragged[10:]}
    leaps = [
        _leap_ms(view, store, wanted, bar.maximum() * step // _LEAPS) for step in range(_LEAPS)
    ]
    print(json.dumps({**wheeled, "scroll bar, when it was read": leaps[1:]}))
    store.close()


def _leap_ms(view: "CallTableView", store: "Store", wanted: list[int], at: int) -> float:
    """Taking in and painting what a leap wants; reading it is the reader thread's."""
    from taktone.core.history_query import HistoryQuery  # noqa: PLC0415 - as above
    from taktone.core.number_reading import number_text  # noqa: PLC0415 - as above
    from taktone.ui.history.call_table_model import CallTableModel  # noqa: PLC0415 - as above

    model = view.model()
    assert isinstance(model, CallTableModel)
    wanted.clear()
    view.verticalScrollBar().setValue(at)
    if not wanted:
        return 0.0
    placed = store.history.page_at(HistoryQuery(), wanted[-1])
    for row in placed.page.rows:
        number_text(row.number)
    before = time.thread_time_ns()
    model.take_place(HistoryQuery(), placed)
    view.viewport().grab()
    return (time.thread_time_ns() - before) / 1e6


def _filled_view(store: "Store", app: object) -> "tuple[CallTableView, CallTableModel]":
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from taktone.core.history_query import HistoryQuery  # noqa: PLC0415 - as above
    from taktone.core.number_reading import number_text  # noqa: PLC0415 - as above
    from taktone.ui.history.call_table_model import CallTableModel  # noqa: PLC0415 - as above
    from taktone.ui.history.call_table_view import CallTableView  # noqa: PLC0415 - as above
    from taktone.ui.history.row_words import RowWords  # noqa: PLC0415 - as above
    from taktone.ui.theme.theme import Theme  # noqa: PLC0415 - as above

    assert isinstance(app, QApplication)
    theme, query = Theme(), HistoryQuery()
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
    model.take_count(query, store.history.count(query))
    view = CallTableView(model, words, theme)
    model.setParent(view)
    view.resize(1000, 900)
    view.show()
    view.grab()  # lays everything out
    return view, model


def _frame_ms(view: "CallTableView", place: int) -> float:
    before = time.thread_time_ns()
    view.verticalScrollBar().setValue(place)
    view.viewport().grab()
    return (time.thread_time_ns() - before) / 1e6


if __name__ == "__main__":
    main()
