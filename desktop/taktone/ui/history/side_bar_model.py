"""The lines of the side bar: views, a heading, and every job with its number of calls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from taktone.core.job import Job
from taktone.core.saved_search import SavedSearch
from taktone.ui.call_words import job_title
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.side_view import (
    ALL_CALLS,
    CANDIDATES,
    INSIGHT,
    PROMISES,
    TODAY,
    SideView,
    ViewKind,
)

LONGEST_TITLE = 60
ENTRY_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SideEntry:
    """A line; one without a view is a heading."""

    title: str
    view: SideView | None = None
    count: int | None = None
    is_archived: bool = False


class SideBarModel(QAbstractListModel):
    """Lines in a fixed order; archived jobs come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Lists the views that are always there."""
        super().__init__(parent)
        self._jobs: tuple[Job, ...] = ()
        self._searches: tuple[SavedSearch, ...] = ()
        self._job_counts: Mapping[str, int] = {}
        self._view_counts: dict[SideView, int] = {}
        self._entries = self._listed()

    def set_jobs(self, jobs: Sequence[Job], counts: Mapping[str, int]) -> None:
        """Lists these jobs."""
        self._jobs = tuple(jobs)
        self._job_counts = dict(counts)
        self.refresh()

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Lists these searches between the views and the jobs."""
        self._searches = tuple(searches)
        self.refresh()

    def set_count(self, view: SideView, count: int) -> None:
        """Shows how many there are in a view that is no job."""
        self._view_counts[view] = count
        self.refresh()

    def refresh(self) -> None:
        """Builds the lines again, in the present language; views are told only what differs."""
        new = self._listed()
        if [entry.view for entry in new] == [entry.view for entry in self._entries]:
            changed = [at for at, entry in enumerate(new) if entry != self._entries[at]]
            self._entries = new
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._entries = new
        self.endResetModel()

    def row_of(self, view: SideView) -> int:
        """Where a view is listed, -1 where it is not."""
        return next((at for at, entry in enumerate(self._entries) if entry.view == view), -1)

    def entry_at(self, row: int) -> SideEntry:
        """The line in that row."""
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """All lines."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self._entries[index.row()].view is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The line itself, its title, or title and count for a screen reader."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.title if entry.count is None else f"{entry.title}, {entry.count}"
        return None

    def _listed(self) -> list[SideEntry]:
        counts = self._view_counts
        entries = [
            SideEntry(self.tr("Today"), TODAY, counts.get(TODAY)),
            SideEntry(self.tr("Calls"), ALL_CALLS, counts.get(ALL_CALLS)),
            SideEntry(self.tr("Worth an interview"), CANDIDATES, counts.get(CANDIDATES)),
            SideEntry(self.tr("Ring back"), PROMISES, counts.get(PROMISES)),
            SideEntry(self.tr("Insight"), INSIGHT),
        ]
        if self._searches:
            entries.append(SideEntry(self.tr("Saved searches")))
            entries += [self._search_entry(search) for search in self._searches]
        entries.append(SideEntry(self.tr("Jobs")))
        open_jobs = [job for job in self._jobs if not job.is_archived]
        archived = [job for job in self._jobs if job.is_archived]
        entries += [self._job_entry(job) for job in open_jobs]
        if archived:
            entries += [SideEntry(self.tr("Archived jobs")), *map(self._job_entry, archived)]
        return entries

    def _search_entry(self, search: SavedSearch) -> SideEntry:
        view = SideView(ViewKind.SEARCH, search_id=search.id)
        return SideEntry(plain_line(search.title or search.text, LONGEST_TITLE), view)

    def _job_entry(self, job: Job) -> SideEntry:
        return SideEntry(
            job_title(job),
            SideView(ViewKind.JOB, job.id),
            self._job_counts.get(job.id, 0),
            job.is_archived,
        )
