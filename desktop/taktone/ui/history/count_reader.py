"""Asks how many calls there are, but never in the way of a search."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.history_query import HistoryQuery
from taktone.ui.history.browsing_port import BrowsingPort

PAUSE_MS = 250


class CountReader(QObject):
    """Waits for a pause in the typing, then asks one question after another.

    Signals:
        counted: Query, number of calls.
    """

    counted = Signal(object, int)

    def __init__(self, browsing: BrowsingPort, parent: QObject | None = None) -> None:
        """Takes who answers."""
        super().__init__(parent)
        self._browsing = browsing
        self._waiting: list[HistoryQuery] = []
        self._asked: HistoryQuery | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._send_next)
        browsing.count_read.connect(self._on_count_read)

    def ask(self, queries: Iterable[HistoryQuery]) -> None:
        """Counts these; what still waited from before is no longer wanted."""
        self._waiting = list(queries)
        self._asked = None
        self._pause.start()

    def _send_next(self) -> None:
        self._asked = self._waiting.pop(0) if self._waiting else None
        if self._asked is not None:
            self._browsing.read_count(self._asked)

    def _on_count_read(self, query: HistoryQuery, count: int) -> None:
        if query == self._asked:
            self.counted.emit(query, count)
            self._send_next()
