"""What a source of phones has besides what every line has: phones are paired with it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance

from taktone.core.phone_pairing import PhonesSeen


@runtime_checkable
class PhoneSource(Protocol):
    """Lets the user look for phones, compare check codes, accept, refuse and forget."""

    @property
    def seen(self) -> PhonesSeen:
        """Everything there is to show."""

    @property
    def seen_changed(self) -> SignalInstance:
        """Told when that is another."""

    @property
    def phones_changed(self) -> SignalInstance:
        """Told with tuple[PairedPhone], to be kept."""

    @property
    def pinged(self) -> SignalInstance:
        """Told with the id of a paired phone whose user sent a ping."""

    def look(self, *, is_on: bool) -> None:
        """The user looks for phones, or no more."""

    def ask(self, device_id: str) -> None:
        """Asks a phone to be paired."""

    def accept(self, device_id: str) -> None:
        """Both screens show the same code: yes."""

    def refuse(self, device_id: str) -> None:
        """No, or no more."""

    def forget(self, device_id: str) -> None:
        """Parts from a paired phone."""
