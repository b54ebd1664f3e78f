"""The calls that were read, as a table for the views: rows and roles, nothing else."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from taktone.core.call_row import CallRow, HistoryPage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.ui.history.row_merge import Added, Removed, Replaced, Step, span_of, steps
from taktone.ui.history.row_words import RowWords

ROW_ROLE = Qt.ItemDataRole.UserRole
PAGE_ROWS = 128

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    STAR = 0
    CALLER = 1
    WHEN = 2
    JOB = 3
    NOTE = 4


class CallTableModel(QAbstractTableModel):
    """Holds only what was read; scrolling to its end asks for more by ``more_wanted``.

    Signals:
        more_wanted: ``seq`` of the oldest row held (an ``object``: it does not fit a C ``int``).
    """

    more_wanted = Signal(object)

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        """Takes how a row is put into words."""
        super().__init__(parent)
        self._words = words
        self._query = HistoryQuery()
        self._rows: list[CallRow] = []
        self._has_more = False
        self._is_new = True

    @property
    def query(self) -> HistoryQuery:
        """The question whose answers are taken."""
        return self._query

    @property
    def is_answered(self) -> bool:
        """True once the first page of the present question came; until then old rows stand."""
        return not self._is_new

    def ask(self, query: HistoryQuery, known: tuple[CallRow, ...] = ()) -> None:
        """Takes answers to ``query`` only, from its first page on.

        Until that comes the old rows stay, or those that are ``known`` to answer it.
        """
        self._query = query
        self._is_new = True
        self._has_more = False
        if known:
            self._start_over(HistoryPage(rows=known, is_last=True))

    def take_page(self, query: HistoryQuery, before: int | None, page: HistoryPage) -> bool:
        """Lists what was read; False where it answers another question or would leave a gap."""
        if query != self._query or (self._is_new and before is not None):
            return False
        if self._is_new:
            self._start_over(page)
            return True
        span = span_of(self._rows, page, before)
        if span is None:
            return False
        reaches_end = span.end == len(self._rows)
        for step in list(steps(self._rows, page, span)):
            self._do(step)
        if reaches_end:
            self._has_more = not page.is_last
        return True

    def row_at(self, row: int) -> CallRow | None:
        """The call in that row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, call_id: str) -> int:
        """Where a call is listed, -1 where it is not."""
        return next((at for at, row in enumerate(self._rows) if row.call_id == call_id), -1)

    def touched(self, changes: Changes) -> tuple[int | None, ...]:
        """Where to read again after ``changes``: the first page, and each later one they touch.

        The answers are ``before`` values as :meth:`take_page` takes them.
        """
        places: list[int | None] = [None]
        covered = PAGE_ROWS
        for at in range(PAGE_ROWS, len(self._rows)):
            row = self._rows[at]
            if at >= covered and (row.call_id in changes.calls or row.person_id in changes.people):
                places.append(self._rows[at - 1].seq)
                covered = at + PAGE_ROWS
        return tuple(places)

    def repaint_words(self) -> None:
        """Tells the views that names of jobs, the language or the day changed."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Rows held so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Always the five of :class:`Column`."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The row itself, or a column in words."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.CALLER:
            return self._words.spoken(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """The columns' headings."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == Column.STAR else self._words.heading(section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """True while older calls may follow."""
        return self._has_more and bool(self._rows) and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Asks for the next page; it comes later, by :meth:`take_page`."""
        if self.canFetchMore(parent):
            self.more_wanted.emit(self._rows[-1].seq)

    def _start_over(self, page: HistoryPage) -> None:
        self.beginResetModel()
        self._rows = list(page.rows)
        self._has_more = not page.is_last
        self._is_new = False
        self.endResetModel()

    def _do(self, step: Step) -> None:
        match step:
            case Removed(at, count):
                self.beginRemoveRows(QModelIndex(), at, at + count - 1)
                del self._rows[at : at + count]
                self.endRemoveRows()
            case Added(at, rows):
                self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
                self._rows[at:at] = rows
                self.endInsertRows()
            case Replaced(at, row):
                self._rows[at] = row
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))

    def _text(self, row: CallRow, column: Column) -> str:
        match column:
            case Column.STAR:
                return "★" if row.is_starred else ""
            case Column.CALLER:
                return self._words.caller(row)
            case Column.WHEN:
                return self._words.when(row)
            case Column.JOB:
                return self._words.job(row.job_id)
            case Column.NOTE:
                return row.note
