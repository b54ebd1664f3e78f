"""What the card asks of promises; see :class:`taktone.flow.promising.Promising`."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.promise import PromiseKind


class PromisePort(Protocol):
    """Times to offer, and promises made and taken back."""

    @property
    def times_offered(self) -> SignalInstance:
        """``(call id, tuple[datetime, ...])``: up to three free times, aware and local."""

    def offer_times(self, call_id: str) -> None:
        """Asks for times at which the caller could be called back."""

    def make(
        self, call_id: str, kind: PromiseKind, due_at: datetime | None = None, text: str = ""
    ) -> str:
        """Makes a promise to the caller of ``call_id``; gives its id."""
        ...

    def change(self, promise_id: str, text: str, due_at: datetime | None) -> None:
        """Gives a promise other words and another time, or none."""

    def drop(self, promise_id: str) -> None:
        """Takes a promise back."""
