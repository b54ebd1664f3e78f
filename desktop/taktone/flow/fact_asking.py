"""Which of a job's facts were asked about in an open call."""

from PySide6.QtCore import QObject, Signal

from taktone.flow.call_desk import CallDesk
from taktone.flow.store_worker import StoreWorker
from taktone.trace import trace


class FactAsking(QObject):
    """Ticks are kept for each call, and read when somebody looks at them.

    Signals:
        asked_read: Call id and ``frozenset`` of the ids of the facts asked about in it.
        failed: KnownError.
    """

    asked_read = Signal(str, object)
    failed = Signal(object)

    def __init__(self, reader: StoreWorker, desk: CallDesk) -> None:
        """Takes who reads the history, and the desk of the open calls."""
        super().__init__()
        self._reader = reader
        self._desk = desk

    def read_asked(self, call_id: str) -> None:
        """Asks which facts were asked about in a call."""
        self._reader.ask(
            lambda store: store.facts.asked_in(call_id),
            lambda asked: self._on_asked(call_id, asked),
            self.failed.emit,
        )

    def _on_asked(self, call_id: str, asked: frozenset[str]) -> None:
        self.asked_read.emit(call_id, asked)
        trace("facts.asked", n=len(asked))

    def tick(self, call_id: str, fact_id: str, *, is_asked: bool) -> None:
        """Notes that a fact was asked about, or takes that back."""
        self._desk.write_about(
            call_id,
            lambda store: store.facts.tick_fact(call_id, fact_id, is_asked=is_asked),
            key=f"fact {call_id} {fact_id}",
        )
