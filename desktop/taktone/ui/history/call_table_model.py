"""The calls of a list as a table for the views: rows and roles, nothing else."""

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

from taktone.core.call_row import CallRow, HistoryPage, PlacedPage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.ui.history.read_stretch import PAGE_ROWS, Lack, ReadStretch, place_around
from taktone.ui.history.row_merge import Added, Removed, Replaced, Span, Step, span_of, steps
from taktone.ui.history.row_words import RowWords

ROW_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    STAR = 0
    CALLER = 1
    WHEN = 2
    JOB = 3
    NOTE = 4


class CallTableModel(QAbstractTableModel):
    """Holds one stretch of the list; above and below it stand rows that were not read.

    Once it is told how many calls there are it has a row for each, so that a scroll bar reaches
    them all; a row that was not read has no call.

    Signals:
        more_wanted: ``seq`` of the oldest row held (an ``object``: it does not fit a C ``int``).
        place_wanted: How many calls are above the stretch that is needed instead.
        place_taken: Another stretch of the same list is held.
    """

    more_wanted = Signal(object)
    place_wanted = Signal(int)
    place_taken = Signal()

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        """Takes how a row is put into words."""
        super().__init__(parent)
        self._words = words
        self._query = HistoryQuery()
        self._rows: list[CallRow] = []
        self._above = self._below = 0
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

    @property
    def is_whole(self) -> bool:
        """True once every call of the list was read."""
        return not self._is_new and not self._has_more and not self._above

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
        if self._is_new or (before is None and not self._rows):
            self._start_over(page)
            return True
        if self._above and (before is None or before > self._rows[0].seq + 1):
            return False
        span = span_of(self._rows, page, before)
        if span is None:
            return False
        reaches_end = span.end == len(self._rows)
        if span.start == len(self._rows):
            self._fill_below(page.rows)
            span = Span(span.start, len(self._rows))
        for step in list(steps(self._rows, page, span)):
            self._do(step)
        if reaches_end:
            self._has_more = not page.is_last
            self._stretch(self._below if self._has_more else 0)
        return True

    def take_place(self, query: HistoryQuery, placed: PlacedPage) -> bool:
        """Holds another stretch of the list; False where it answers another question."""
        rows, page = placed.page.rows, placed.page
        if query != self._query or self._is_new or not rows:
            return False
        below = 0 if page.is_last else max(0, placed.count - placed.place - len(rows))
        total = placed.place + len(rows) + below
        self._stretch(max(0, total - self._above - len(self._rows)))
        if self.rowCount() == total:
            self._hold(placed, below)
            self._tell(0, total)
        else:
            self.beginResetModel()
            self._hold(placed, below)
            self.endResetModel()
        self.place_taken.emit()
        return True

    def take_count(self, query: HistoryQuery, count: int) -> None:
        """Has a row for each of ``count`` calls, read or not."""
        if query == self._query and not self._is_new and self._has_more:
            self._stretch(max(0, count - self._above - len(self._rows)))

    def look_at(self, top: int, bottom: int) -> None:
        """Asks for what is missing between two rows that are seen, and a little further."""
        if self._is_new or not self._rows:
            return
        stretch = ReadStretch(self._above, self._above + len(self._rows), self._has_more)
        match stretch.lack(top, bottom):
            case Lack.ELSEWHERE:
                self.place_wanted.emit(place_around(top))
            case Lack.OLDER:
                self.more_wanted.emit(self._rows[-1].seq)

    def row_at(self, row: int) -> CallRow | None:
        """The call in that row, None where it was not read."""
        at = row - self._above
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rows_between(self, top: int, bottom: int) -> list[CallRow]:
        """The calls from one row to another, both included, as far as they were read."""
        return self._rows[max(0, top - self._above) : max(0, bottom + 1 - self._above)]

    def row_of(self, call_id: str) -> int:
        """Where a call is listed, -1 where it is not."""
        found = (at for at, row in enumerate(self._rows, self._above) if row.call_id == call_id)
        return next(found, -1)

    def touched(self, changes: Changes) -> tuple[int | None, ...]:
        """Where to read again after ``changes``: the first page, and each later one they touch.

        The answers are ``before`` values as :meth:`take_page` takes them.
        """
        places: list[int | None] = [self._rows[0].seq + 1 if self._above and self._rows else None]
        covered = PAGE_ROWS
        for at in range(PAGE_ROWS, len(self._rows)):
            row = self._rows[at]
            if at >= covered and (row.call_id in changes.calls or row.person_id in changes.people):
                places.append(self._rows[at - 1].seq)
                covered = at + PAGE_ROWS
        return tuple(places)

    def repaint_words(self) -> None:
        """Tells the views that names of jobs, the language or the day changed."""
        self._tell(0, self.rowCount())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Rows read, and those that are known to be above and below them."""
        return 0 if parent.isValid() else self._above + len(self._rows) + self._below

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
        """True while older calls may follow of which nobody knows how many."""
        return self._has_more and bool(self._rows) and not (self._below or parent.isValid())

    def fetchMore(self, parent: Index) -> None:
        """Asks for the next page; it comes later, by :meth:`take_page`."""
        if self.canFetchMore(parent):
            self.more_wanted.emit(self._rows[-1].seq)

    def _start_over(self, page: HistoryPage) -> None:
        self.beginResetModel()
        self._rows = list(page.rows)
        self._above = self._below = 0
        self._has_more = not page.is_last
        self._is_new = False
        self.endResetModel()

    def _hold(self, placed: PlacedPage, below: int) -> None:
        self._rows = list(placed.page.rows)
        self._above, self._below = placed.place, below
        self._has_more = not placed.page.is_last

    def _fill_below(self, rows: tuple[CallRow, ...]) -> None:
        """Older calls take the place of rows that were not read."""
        known = rows[: self._below]
        start = self._above + len(self._rows)
        self._rows += known
        self._below -= len(known)
        self._tell(start, start + len(known))

    def _stretch(self, below: int) -> None:
        """Has so many rows below that were not read."""
        start, more = self._above + len(self._rows), below - self._below
        if more > 0:
            self.beginInsertRows(QModelIndex(), start + self._below, start + below - 1)
            self._below = below
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(QModelIndex(), start + below, start + self._below - 1)
            self._below = below
            self.endRemoveRows()

    def _tell(self, start: int, end: int) -> None:
        if end > start:
            self.dataChanged.emit(self.index(start, 0), self.index(end - 1, len(Column) - 1))

    def _do(self, step: Step) -> None:
        above = self._above
        match step:
            case Removed(at, count):
                self.beginRemoveRows(QModelIndex(), above + at, above + at + count - 1)
                del self._rows[at : at + count]
                self.endRemoveRows()
            case Added(at, rows):
                self.beginInsertRows(QModelIndex(), above + at, above + at + len(rows) - 1)
                self._rows[at:at] = rows
                self.endInsertRows()
            case Replaced(at, row):
                self._rows[at] = row
                self._tell(above + at, above + at + 1)

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
