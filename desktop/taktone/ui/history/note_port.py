"""What is asked about the earlier texts of a note."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class NotePort(Protocol):
    """A question; the answer comes later, by signal."""

    @property
    def versions_read(self) -> SignalInstance:
        """``(call id, tuple[NoteVersion, ...])``: the latest first."""

    def read_versions(self, call_id: str) -> None:
        """Asks what a note said before it was changed."""
