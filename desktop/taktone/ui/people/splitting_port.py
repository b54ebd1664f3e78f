"""What the main window asks about calls that were merged; see ``taktone.flow.splitting``."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class SplittingPort(Protocol):
    """One call that is two, and one again."""

    @property
    def parted(self) -> SignalInstance:
        """``(call id, id of the call made of its last part)``."""

    def split(self, call_id: str) -> None:
        """These are two calls."""

    def mend(self, call_id: str, other_id: str) -> None:
        """They are one after all."""
