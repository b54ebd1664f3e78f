"""Promises with nothing real behind them."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.promise import Promise, PromiseKind
from unit.ui.card.sample import NOW

TIMES = (
    datetime(2026, 11, 23, 14, 30, tzinfo=UTC),
    datetime(2026, 11, 23, 16, 30, tzinfo=UTC),
    datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
)


class FakePromising(QObject):
    """Notes the wishes; answers only when the test says so."""

    times_offered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.made: list[tuple[str, PromiseKind, datetime | None]] = []
        self.changed: list[tuple[str, str, datetime | None]] = []
        self.dropped: list[str] = []

    def offer_times(self, call_id: str) -> None:
        self.asked.append(call_id)

    def make(
        self, call_id: str, kind: PromiseKind, due_at: datetime | None = None, text: str = ""
    ) -> str:
        self.made.append((call_id, kind, due_at))
        return f"promise-{len(self.made)}"

    def change(self, promise_id: str, text: str, due_at: datetime | None) -> None:
        self.changed.append((promise_id, text, due_at))

    def drop(self, promise_id: str) -> None:
        self.dropped.append(promise_id)

    def answer(self, times: tuple[datetime, ...] = TIMES, call_id: str | None = None) -> None:
        """Offers times for the call asked about last, or another one."""
        self.times_offered.emit(call_id or self.asked[-1], times)


def a_promise(**values: object) -> Promise:
    """To call back at half past two today, made in another call."""
    known: dict[str, object] = {
        "id": "promise-1",
        "person_id": "mette",
        "kind": PromiseKind.CALL_BACK,
        "call_id": "call-before",
        "due_at": TIMES[0],
        "made_at": NOW,
    }
    return Promise(**{**known, **values})  # type: ignore[arg-type]
