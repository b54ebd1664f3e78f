"""What every source of calls has."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import SignalInstance


class SourceAbilities(NamedTuple):
    """What a source can tell of a call.

    Attributes:
        can_answer: It tells when the call is answered.
        can_end: It tells when the call is over.
        has_number: It tells the other side's number.
    """

    can_answer: bool = True
    can_end: bool = True
    has_number: bool = True


class CallSource(Protocol):
    """Learns of calls and tells them as ``event_seen(CallEvent)`` between start and stop."""

    name: str
    abilities: SourceAbilities

    @property
    def event_seen(self) -> SignalInstance:
        """Told for each fact about a call."""

    def availability(self) -> str:
        """Empty where it can be used here, otherwise the code of what is missing."""

    def start(self) -> None:
        """Begins to listen."""

    def stop(self) -> None:
        """Listens no more."""
