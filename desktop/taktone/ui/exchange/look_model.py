"""What becomes of each entry of a file, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from taktone.core.import_look import ImportLook
from taktone.ui.exchange.import_words import entry_words, look_headings

Index = QModelIndex | QPersistentModelIndex


class LookModel(QAbstractTableModel):
    """A line of the file, who it is, and what becomes of it."""

    def __init__(self) -> None:
        """Lists nothing yet."""
        super().__init__()
        self._look = ImportLook()

    def show(self, look: ImportLook) -> None:
        """Lists the entries, in the order of the file."""
        self.beginResetModel()
        self._look = look
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One row an entry."""
        return 0 if parent.isValid() else len(self._look.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Line, who, and what becomes of it."""
        return 0 if parent.isValid() else len(look_headings())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Plain words."""
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        return entry_words(self._look.entries[index.row()])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """The columns' headings."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return look_headings()[section]
