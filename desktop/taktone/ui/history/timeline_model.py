"""The calls of one person with everything else that happened, by time."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from taktone.core.call_row import CallRow
from taktone.core.timeline_entry import TimelineEntry
from taktone.ui.history.call_table_model import CallTableModel, Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.timeline_words import entry_words, spoken_words

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 40

Index = QModelIndex | QPersistentModelIndex
Line = CallRow | TimelineEntry


class TimelineModel(QAbstractTableModel):
    """Newest first. What is older than the oldest call read waits for the calls before it."""

    def __init__(
        self, calls: CallTableModel, words: RowWords, parent: QObject | None = None
    ) -> None:
        """Takes the person's calls, which it follows, and the words."""
        super().__init__(parent)
        self._calls = calls
        self._words = words
        self._entries: tuple[TimelineEntry, ...] = ()
        self._lines: list[Line] = self._merged()
        calls.modelReset.connect(self._follow)
        calls.rowsInserted.connect(self._follow)
        calls.rowsRemoved.connect(self._follow)
        calls.dataChanged.connect(self._follow)

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Shows these between the calls."""
        self._entries = tuple(entries)
        self._follow()

    def row_of(self, call_id: str) -> int:
        """Where a call stands, -1 where it does not."""
        return next(
            (
                row
                for row, line in enumerate(self._lines)
                if isinstance(line, CallRow) and line.call_id == call_id
            ),
            -1,
        )

    def row_at(self, row: int) -> CallRow | None:
        """The call in that row; None for what is no call, and beyond the end."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, CallRow) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Calls and all between them."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """As the table of calls has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Of a call what the table of calls says; of anything else itself or its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, CallRow):
            there = self._calls.index(self._calls.row_of(line.call_id), index.column())
            return self._calls.data(there, role)
        if role == ENTRY_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return entry_words(line, self._words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_words(line, self._words)
        return None

    def canFetchMore(self, _parent: Index) -> bool:
        """True while there are older calls."""
        return self._calls.canFetchMore(QModelIndex())

    def fetchMore(self, _parent: Index) -> None:
        """Asks for older calls."""
        self._calls.fetchMore(QModelIndex())

    def _merged(self) -> list[Line]:
        rows = (self._calls.row_at(row) for row in range(self._calls.rowCount()))
        calls = [row for row in rows if row is not None]
        entries = list(self._entries)
        if self._calls.canFetchMore(QModelIndex()) or not calls:
            oldest = calls[-1].started_at if calls else None
            entries = [entry for entry in entries if oldest and entry.at >= oldest]
        merged: list[Line] = []
        for call in calls:  # in the order of the list, which a clock that was set back may break
            while entries and entries[0].at >= call.started_at:
                merged.append(entries.pop(0))
            merged.append(call)
        return [*merged, *entries]

    def _follow(self) -> None:
        """Tells of lines that came or went in one place, or say something else; else of all."""
        old, new = self._lines, self._merged()
        first, last = _alike(old, new)
        if first + last == len(old) == len(new):
            self._lines = new
            for row in range(len(new)):
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        elif first + last == len(old):
            self.beginInsertRows(QModelIndex(), first, len(new) - last - 1)
            self._lines = new
            self.endInsertRows()
        elif first + last == len(new):
            self.beginRemoveRows(QModelIndex(), first, len(old) - last - 1)
            self._lines = new
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()


def _alike(old: Sequence[Line], new: Sequence[Line]) -> tuple[int, int]:
    """How many lines are the same from the beginning, and of the rest from the end."""
    pairs = zip(old, new, strict=False)
    first = next((at for at, (a, b) in enumerate(pairs) if _key(a) != _key(b)), None)
    first = min(len(old), len(new)) if first is None else first
    rest = zip(reversed(old[first:]), reversed(new[first:]), strict=False)
    last = next((at for at, (a, b) in enumerate(rest) if _key(a) != _key(b)), None)
    return first, min(len(old), len(new)) - first if last is None else last


def _key(line: Line) -> object:
    return line.call_id if isinstance(line, CallRow) else line
