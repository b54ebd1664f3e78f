"""What the windows ask of imports; ``flow.importing.Importing`` answers."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.import_look import ImportUndo
from taktone.core.import_shape import ImportShape


class ImportPort(Protocol):
    """Answers come later, by signal."""

    @property
    def shape_read(self) -> SignalInstance:
        """``(ImportShape,)``."""

    @property
    def looked(self) -> SignalInstance:
        """``(ImportLook,)``."""

    @property
    def damaged(self) -> SignalInstance:
        """``(line, Flaw)``."""

    @property
    def advanced(self) -> SignalInstance:
        """``(entries, of how many)``."""

    @property
    def imported(self) -> SignalInstance:
        """``(ImportUndo,)``."""

    @property
    def taken_back(self) -> SignalInstance:
        """Nothing of it is left."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def open(self, path: str) -> None:
        """Reads a file."""

    def choose_columns(self, shape: ImportShape, columns: Mapping[int, str]) -> None:
        """Says what the columns of a table hold."""

    def take(self) -> None:
        """Takes in what was looked at."""

    def cancel(self) -> None:
        """Ends it: nothing stays."""

    def take_back(self, undo: ImportUndo) -> None:
        """Undoes a whole import."""
