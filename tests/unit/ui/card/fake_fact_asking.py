"""Ticks with nothing real behind them."""

from PySide6.QtCore import QObject, Signal


class FakeFactAsking(QObject):
    """Notes the wishes; answers only when the test says so."""

    asked_read = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.ticks: list[tuple[str, str, bool]] = []

    def read_asked(self, call_id: str) -> None:
        self.asked.append(call_id)

    def tick(self, call_id: str, fact_id: str, *, is_asked: bool) -> None:
        self.ticks.append((call_id, fact_id, is_asked))

    def answer(self, *facts: str, call_id: str | None = None) -> None:
        """Tells which facts were asked about in the call asked about last, or another one."""
        self.asked_read.emit(call_id or self.asked[-1], frozenset(facts))
