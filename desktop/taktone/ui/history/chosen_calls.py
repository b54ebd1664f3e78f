"""Which calls of the list are chosen together."""

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QObject, Signal

from taktone.core.call_row import CallRow
from taktone.core.call_selection import CallSelection
from taktone.ui.history.calls_page import CallsPage


class ChosenCalls(QObject):
    """Follows the choice in the table; everything in the list is more than what was read of it.

    Signals:
        changed: More, fewer or other calls.
    """

    changed = Signal()

    def __init__(self, calls: CallsPage) -> None:
        """Takes the list."""
        super().__init__(calls)
        self._calls = calls
        self._table = calls.table
        self._model = calls.table.model()
        self._is_all = self._is_choosing = False
        self._table.selectionModel().selectionChanged.connect(self._on_changed)
        self._model.rowsInserted.connect(self._on_rows_inserted)
        self._model.modelReset.connect(self._on_changed)

    @property
    def is_all(self) -> bool:
        """Everything that the list has, read or not."""
        return self._is_all

    @property
    def count(self) -> int:
        """How many of those that were read."""
        return len(self.rows)

    @property
    def is_many(self) -> bool:
        """More than the one that is looked at."""
        return self._is_all or self.count > 1

    @property
    def rows(self) -> tuple[CallRow, ...]:
        """Those that were read, newest first."""
        parts = ((part.top(), part.bottom()) for part in self._parts())
        found = (row for part in parts for row in self._table.rows_between(*part))
        return tuple(sorted({row.seq: row for row in found}.values(), key=lambda x: -x.seq))

    @property
    def selection(self) -> CallSelection:
        """What something is to be done to."""
        if self._is_all:
            return CallSelection(query=self._calls.query)
        chosen = tuple(row.call_id for row in self.rows)
        return CallSelection(query=self._calls.query, chosen=chosen)

    def choose_all(self) -> None:
        """Everything in the list."""
        self._is_choosing = True
        self._table.selectAll()
        self._is_choosing = False
        self._is_all = self._model.rowCount() > 1
        self.changed.emit()

    def clear(self) -> None:
        """The call that is looked at alone stays chosen."""
        self._is_all = False
        flags = QItemSelectionModel.SelectionFlag
        here = self._table.currentIndex()
        self._table.selectionModel().select(here, flags.ClearAndSelect | flags.Rows)
        self.changed.emit()

    def _parts(self) -> list[QItemSelectionRange]:
        chosen = self._table.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def _on_changed(self) -> None:
        if not self._is_choosing:
            self._is_all = False
            self.changed.emit()

    def _on_rows_inserted(self) -> None:
        if self._is_all:
            self.choose_all()
