"""What the windows ask of exports; ``flow.exporting.Exporting`` answers."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.export_wish import ExportWish
from taktone.exchange.export_format import ExportForm


class ExportPort(Protocol):
    """Answers come later, by signal."""

    @property
    def looked(self) -> SignalInstance:
        """``(ExportWish, ExportLook)``."""

    @property
    def advanced(self) -> SignalInstance:
        """``(calls written so far,)``."""

    @property
    def exported(self) -> SignalInstance:
        """``(path, number of calls)``."""

    @property
    def cancelled(self) -> SignalInstance:
        """The export was ended."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def look(self, wish: ExportWish) -> None:
        """Asks what an export would hold."""

    def export(self, wish: ExportWish, form: ExportForm, path: str) -> None:
        """Writes the file."""

    def cancel(self) -> None:
        """Ends what is under way."""
