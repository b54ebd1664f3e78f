"""What is asked about a person beside their calls."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class TimelinePort(Protocol):
    """A question; the answer comes later, by signal."""

    @property
    def timeline_read(self) -> SignalInstance:
        """``(person id, tuple[TimelineEntry, ...])``: the latest first."""

    def read_timeline(self, person_id: str) -> None:
        """Asks what happened with a person beside their calls."""
