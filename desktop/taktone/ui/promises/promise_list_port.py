"""What the list "Ring back" asks of the promises; ``flow.promising.Promising`` answers."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.promise import Promise


class PromiseListPort(Protocol):
    """Wishes; the answer comes later, by signal."""

    @property
    def promises_read(self) -> SignalInstance:
        """``(tuple[PromisedPerson, ...],)``: the open ones, overdue first."""

    def read(self) -> None:
        """Asks for the open promises."""

    def keep(self, promise_id: str) -> None:
        """The promise was kept."""

    def reopen(self, promise_id: str) -> None:
        """Undoes ``keep``."""

    def drop(self, promise_id: str) -> None:
        """Takes a promise back."""

    def restore(self, promise: Promise) -> None:
        """Undoes ``drop``."""

    def postpone(self, promise_id: str, due_at: datetime) -> None:
        """Gives a promise another time (aware)."""
