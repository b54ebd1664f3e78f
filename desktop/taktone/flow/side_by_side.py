"""What was noted about a few candidates, asked for by the window that shows them together."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from taktone.core.candidate import Candidate
from taktone.core.noted_person import MOST_BESIDE
from taktone.flow.store_worker import StoreWorker


class SideBySide(QObject):
    """Answers by signal.

    Signals:
        beside_read: The :class:`NotedPerson` asked about (tuple), in the order of their calls.
        failed: ``(KnownError,)``.
    """

    beside_read = Signal(object)
    failed = Signal(object)

    def __init__(self, reader: StoreWorker) -> None:
        """Takes the reading worker."""
        super().__init__()
        self._reader = reader

    def read_beside(self, candidates: Sequence[Candidate]) -> None:
        """Asks about at most four candidates."""
        asked = tuple(candidates[:MOST_BESIDE])
        self._reader.ask(
            lambda store: store.noted.read(asked),
            self.beside_read.emit,
            self.failed.emit,
            key="beside",
        )
