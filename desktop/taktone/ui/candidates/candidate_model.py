"""The marked people as a list: a heading for each job, its people below."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from taktone.core.candidate import Candidate
from taktone.core.job import Job
from taktone.ui.call_words import caller_title, job_title
from taktone.ui.candidates.step_words import stage_words

LINE_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class JobHeading:
    """A job and how many people are marked for it."""

    job_id: str
    title: str
    count: int


Line = JobHeading | Candidate


class CandidateModel(QAbstractListModel):
    """Jobs in the order of the side bar; people by day of the mark, newest first, never ranked."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Lists nobody yet."""
        super().__init__(parent)
        self._candidates: tuple[Candidate, ...] = ()
        self._jobs: dict[str, Job] = {}
        self._lines: list[Line] = []

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Lists these people."""
        self._candidates = tuple(candidates)
        self._relist()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns titles and order of the jobs."""
        self._jobs = {job.id: job for job in jobs}
        self._relist()

    def line_at(self, row: int) -> Line | None:
        """What stands in that row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, person_id: str, job_id: str) -> int:
        """Where a person is listed for a job, -1 where they are not."""
        for at, line in enumerate(self._lines):
            if isinstance(line, Candidate) and (line.person_id, line.job_id) == (person_id, job_id):
                return at
        return -1

    def person_near(self, row: int) -> int:
        """The row of a person at or after ``row``, else before it; -1 where nobody is listed."""
        rows = [at for at, line in enumerate(self._lines) if isinstance(line, Candidate)]
        return next((at for at in rows if at >= row), rows[-1] if rows else -1)

    def count(self) -> int:
        """How many marks there are."""
        return len(self._candidates)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """People and headings."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or isinstance(self._lines[index.row()], JobHeading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The line itself, or its name."""
        line = self.line_at(index.row()) if index.isValid() else None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole and line is not None:
            if isinstance(line, JobHeading):
                return line.title
            return caller_title(line.name, line.number)
        if role == Qt.ItemDataRole.AccessibleTextRole and line is not None:
            return self._spoken(line)
        return None

    def _spoken(self, line: Line) -> str:
        if isinstance(line, JobHeading):
            return f"{line.title}, {line.count}"
        parts = (
            *(caller_title(line.name, line.number), self._title(line.job_id)),
            *(stage_words(line.stage), line.last_note),
        )
        return ", ".join(filter(None, parts))

    def _title(self, job_id: str) -> str:
        job = self._jobs.get(job_id)
        return job_title(job) if job else ""

    def _relist(self) -> None:
        self.beginResetModel()
        self._lines = []
        order = {job_id: at for at, job_id in enumerate(self._jobs)}
        by_day = sorted(self._candidates, key=lambda x: x.marked_at, reverse=True)
        by_job = sorted(by_day, key=lambda x: (order.get(x.job_id, len(order)), x.job_id))
        for job_id, group in groupby(by_job, key=lambda x: x.job_id):
            people = list(group)
            self._lines += [JobHeading(job_id, self._title(job_id), len(people)), *people]
        self.endResetModel()
