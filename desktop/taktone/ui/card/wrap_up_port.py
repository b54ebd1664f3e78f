"""What the card asks of wrap-ups; see :class:`taktone.flow.wrapping_up.WrappingUp`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.wrap_up import WrapUpField, WrapUpValue


class WrapUpPort(Protocol):
    """Wrap-ups read, and written a field at a time."""

    @property
    def wrap_up_read(self) -> SignalInstance:
        """``(call id, WrapUp)``."""

    @property
    def field_changed(self) -> SignalInstance:
        """``(call id, WrapUpField, value)``: chosen here or in another window."""

    @property
    def person_read(self) -> SignalInstance:
        """``(person id, dict[call id, WrapUp])``."""

    def read_person(self, person_id: str) -> None:
        """Asks for the wrap-ups of a person's calls."""

    def read(self, call_id: str) -> None:
        """Asks for the wrap-up of a call."""

    def change(self, call_id: str, field: WrapUpField, value: WrapUpValue) -> None:
        """Keeps one choice or line."""
