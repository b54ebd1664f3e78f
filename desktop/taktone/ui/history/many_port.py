"""What the windows ask to be done to many calls; ``flow.many_calls.ManyCalls`` answers."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.call_selection import CallSelection
from taktone.core.many_done import ManyDone


class ManyPort(Protocol):
    """Answers come later, by signal."""

    @property
    def done(self) -> SignalInstance:
        """``(ManyAct, ManyDone)``."""

    @property
    def too_many(self) -> SignalInstance:
        """So many are not changed at once."""

    @property
    def deletions_read(self) -> SignalInstance:
        """``(tuple[Deletion, ...],)``, the latest first."""

    def star(self, calls: CallSelection) -> None:
        """Marks the callers."""

    def unstar(self, calls: CallSelection) -> None:
        """Takes the marks back."""

    def choose_job(self, calls: CallSelection, job_id: str) -> None:
        """Says which job the calls were about; empty for none."""

    def promise(self, calls: CallSelection, due_at: datetime) -> None:
        """Promises to ring back."""

    def delete(self, calls: CallSelection) -> None:
        """Deletes the calls; that can be undone."""

    def undo(self, done: ManyDone) -> None:
        """Takes it back."""

    def put_back(self, deletion_id: str) -> None:
        """Undoes a deletion."""

    def read_deletions(self) -> None:
        """Asks what can be put back."""

    def forget(self, deletion_id: str) -> None:
        """Erases a deletion for good."""

    def forget_all(self) -> None:
        """Erases all of them."""
