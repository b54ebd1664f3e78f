"""Counts, plots and files from a real history, in a thread of their own."""

import threading
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.history_query import HistoryQuery
from taktone.core.insight import Insight
from taktone.core.known_error import KnownError, Problem
from taktone.exchange.plot import Plot, PlotKind
from taktone.flow.insights import Insights
from taktone.flow.store_worker import StoreWorker
from taktone.store.store import open_store
from unit.exchange.test_plot_drawing import LOOK
from unit.store.samples import METTE, talk

PLOT = Plot(
    kind=PlotKind.BESIDE, title="", of="", labels=("Jobindex",), series=(("Callers", (1,)),)
)


@pytest.fixture
def insights(tmp_path: Path, qtbot: QtBot) -> Iterator[Insights]:
    store = open_store(tmp_path / "data")
    talk(store, "m1", METTE)
    store.close()
    worker = StoreWorker(lambda: open_store(tmp_path / "data", may_write=False), "exporter")
    worker.start()
    yield Insights(worker, lambda: UTC)
    worker.stop()


def test_counts_come_with_their_question(insights: Insights, qtbot: QtBot) -> None:
    query = HistoryQuery()
    with qtbot.waitSignal(insights.counted) as told:
        insights.count(query)
    assert told.args is not None
    asked, found = told.args
    assert asked == query
    assert isinstance(found, Insight)
    assert [job.total for job in found.jobs] == [1]


def test_plots_come_with_their_drawings(insights: Insights, qtbot: QtBot) -> None:
    with qtbot.waitSignal(insights.drawn) as told:
        insights.draw([(PLOT, LOOK)])
    assert told.args is not None
    plots, drawings = told.args
    assert plots == (PLOT,)
    assert drawings[0].startswith(b"<?xml")


def test_a_file_is_made_elsewhere_and_is_whole(
    insights: Insights, qtbot: QtBot, tmp_path: Path
) -> None:
    threads: list[int] = []

    def content() -> bytes:
        threads.append(threading.get_ident())
        return b"picture"

    with qtbot.waitSignal(insights.saved):
        insights.save(str(tmp_path / "plot.png"), content)
    assert (tmp_path / "plot.png").read_bytes() == b"picture"
    assert threads != [threading.get_ident()]


def test_a_file_that_cannot_be_written_is_told(
    insights: Insights, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(insights.failed) as told:
        insights.save(str(tmp_path / "nowhere" / "plot.png"), lambda: b"")
    assert told.args is not None
    assert isinstance(told.args[0], KnownError)
    assert told.args[0].problem is Problem.EXPORT_FAILED
