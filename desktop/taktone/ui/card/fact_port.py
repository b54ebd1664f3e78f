"""What the card asks of a job's facts; see :class:`taktone.flow.fact_asking.FactAsking`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class FactPort(Protocol):
    """Which facts were asked about in a call."""

    @property
    def asked_read(self) -> SignalInstance:
        """``(call id, frozenset[fact id])``."""

    def read_asked(self, call_id: str) -> None:
        """Asks which facts were asked about."""

    def tick(self, call_id: str, fact_id: str, *, is_asked: bool) -> None:
        """Notes that a fact was asked about, or takes that back."""
