"""What the page "Insight" asks; ``flow.insights.Insights`` answers."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.history_query import HistoryQuery
from taktone.exchange.plot import Plot, PlotLook


class InsightPort(Protocol):
    """Answers come later, by signal."""

    @property
    def counted(self) -> SignalInstance:
        """``(HistoryQuery, Insight)``."""

    @property
    def drawn(self) -> SignalInstance:
        """``(tuple[Plot, ...], tuple[bytes, ...])``."""

    @property
    def saved(self) -> SignalInstance:
        """``(path,)``."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def count(self, query: HistoryQuery) -> None:
        """Asks for the counts of a job and a time."""

    def draw(self, plots: Sequence[tuple[Plot, PlotLook]]) -> None:
        """Asks for these plots as SVG."""

    def save(self, path: str, content: Callable[[], bytes]) -> None:
        """Writes a file whose content is made off the GUI thread."""
