"""What the panel of phones needs of the flow."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.phone_pairing import PhonesSeen


class PhonePort(Protocol):
    """Pairing phones, as flow.PhonePairing has it."""

    @property
    def seen(self) -> PhonesSeen:
        """Everything there is to show."""

    @property
    def seen_changed(self) -> SignalInstance:
        """Told when that is another."""

    @property
    def pinged(self) -> SignalInstance:
        """Told with the PairedPhone whose user sent a ping."""

    @property
    def is_looking(self) -> bool:
        """True while the user looks for phones."""

    def read(self) -> None:
        """Somebody wants to see who is paired."""

    def look(self, *, is_on: bool) -> None:
        """Looks for phones, or no more."""

    def ask(self, device_id: str) -> None:
        """Asks a phone to be paired."""

    def accept(self, device_id: str) -> None:
        """Both screens show the same code: yes."""

    def refuse(self, device_id: str) -> None:
        """No, or no more."""

    def forget(self, device_id: str) -> None:
        """Parts from a paired phone."""
