"""Counts, their plots and the files they are kept in, off the GUI thread."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.flow.store_worker import StoreWorker

if TYPE_CHECKING:
    from taktone.core.history_query import HistoryQuery
    from taktone.core.insight import Insight
    from taktone.exchange.plot import Plot, PlotLook
    from taktone.store.store import Store


class Insights(QObject):
    """Works in the thread of exports: nobody who looks something up waits behind a count.

    Signals:
        counted: ``(HistoryQuery, Insight)``.
        drawn: ``(tuple[Plot, ...], tuple[bytes, ...])``: each plot as SVG.
        saved: Path of the file.
        failed: ``(KnownError,)``.
    """

    counted = Signal(object, object)
    drawn = Signal(object, object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, reader: StoreWorker, zone: Callable[[], tzinfo]) -> None:
        """Takes the worker of exports and the zone that says where days begin."""
        super().__init__()
        self._reader = reader
        self._zone = zone

    def count(self, query: "HistoryQuery") -> None:
        """Asks for the counts; a newer question takes the place of an older one."""
        zone = self._zone()

        def read(store: "Store") -> "Insight":
            return store.history.insight(query, zone)

        self._reader.ask(
            read, lambda found: self.counted.emit(query, found), self.failed.emit, key="insight"
        )

    def draw(self, plots: "Sequence[tuple[Plot, PlotLook]]") -> None:
        """Asks for these plots; a newer wish takes the place of an older one."""
        wanted = tuple(plots)

        def draw_all(_: "Store") -> tuple[bytes, ...]:
            from taktone.exchange.plot_drawing import draw_plot  # noqa: PLC0415 - 160 ms

            return tuple(draw_plot(plot, look) for plot, look in wanted)

        told = tuple(plot for plot, _ in wanted)
        self._reader.ask(
            draw_all, lambda made: self.drawn.emit(told, made), self.failed.emit, key="plots"
        )

    def save(self, path: str, content: Callable[[], bytes]) -> None:
        """Writes what ``content`` gives, which is asked in the thread, into a file.

        One that is there already is replaced once the new one is whole.
        """

        def write(_: "Store") -> None:
            from taktone.host.fresh_file import fresh_file  # noqa: PLC0415 - rare

            made = content()
            with fresh_file(Path(path)) as out:
                out.write(made)

        self._reader.ask(write, lambda _: self.saved.emit(path), self.failed.emit)
