"""A caller history in memory that answers as ``flow.browsing.Browsing`` does: by signal."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from taktone.core.call_row import CallRow, HistoryPage, PlacedPage
from taktone.core.candidate import Candidate, Stage
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID, Job
from unit.ui.history.sample import NOW

PAGE = 128


class FakeBrowsing(QObject):
    """Answers at once, or when told by :meth:`answer` while ``is_slow``."""

    page_read = Signal(object, object, object)
    place_read = Signal(object, int, object)
    count_read = Signal(object, int)
    candidates_read = Signal(object)
    jobs_read = Signal(object, object)
    asked_read = Signal(str, object)
    versions_read = Signal(str, object)
    timeline_read = Signal(str, object)
    history_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, rows: tuple[CallRow, ...] = (), jobs: tuple[Job, ...] = ()) -> None:
        super().__init__()
        self.timeline: dict[str, tuple[object, ...]] = {}
        self.versions: dict[str, tuple[object, ...]] = {}
        self.rows = list(rows)
        self.jobs = list(jobs)
        self.candidates: list[Candidate] = []
        self.job_counts: dict[str, int] = {}
        self.asked_counts: dict[str, tuple[int, int]] = {}
        self.count = 0
        self.asked: list[tuple[HistoryQuery, int | None]] = []
        self.places: list[int] = []
        self.wishes: list[tuple[str, ...]] = []
        self.is_slow = False
        self._answers: list[Callable[[], None]] = []

    def answer(self, which: int = 0) -> None:
        """Gives one of the answers that wait."""
        self._answers.pop(which)()

    def read_page(self, query: HistoryQuery, before: int | None = None) -> None:
        self.asked.append((query, before))
        found = [row for row in self.rows if _matches(row, query)]
        older = [row for row in found if before is None or row.seq < before]
        page = HistoryPage(rows=tuple(older[:PAGE]), is_last=len(older) <= PAGE)
        self._give(lambda: self.page_read.emit(query, before, page))

    def read_place(self, query: HistoryQuery, place: int) -> None:
        self.places.append(place)
        found = [row for row in self.rows if _matches(row, query)]
        at = max(0, min(place, len(found) - 1))
        page = HistoryPage(rows=tuple(found[at : at + PAGE]), is_last=len(found) <= at + PAGE)
        placed = PlacedPage(place=at, count=len(found), page=page)
        self._give(lambda: self.place_read.emit(query, place, placed))

    def read_count(self, query: HistoryQuery) -> None:
        found = self.count or sum(_matches(row, query) for row in self.rows)
        self._give(lambda: self.count_read.emit(query, found))

    def read_candidates(self) -> None:
        self._give(lambda: self.candidates_read.emit(tuple(self.candidates)))

    def read_jobs(self) -> None:
        self._give(lambda: self.jobs_read.emit(tuple(self.jobs), self.job_counts))

    def read_versions(self, call_id: str) -> None:
        self.versions_read.emit(call_id, self.versions.get(call_id, ()))

    def read_timeline(self, person_id: str) -> None:
        self.timeline_read.emit(person_id, self.timeline.get(person_id, ()))

    def read_asked(self, job_id: str) -> None:
        self._give(lambda: self.asked_read.emit(job_id, self.asked_counts))

    def mark(self, person_id: str, job_id: str) -> None:
        self.wishes.append(("mark", person_id, job_id))
        row = next(row for row in self.rows if row.person_id == person_id)
        self.restore(_candidate(row, job_id or UNSOLICITED_ID))

    def unmark(self, person_id: str, job_id: str) -> None:
        self.wishes.append(("unmark", person_id, job_id))
        self.candidates = [
            x for x in self.candidates if (x.person_id, x.job_id) != (person_id, job_id)
        ]
        self._change(person_id, is_starred=False)

    def restore(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self._change(candidate.person_id, is_starred=True)

    def edit_note(self, call_id: str, text: str) -> None:
        self.wishes.append(("edit_note", call_id, text))
        self._replace(lambda row: row.call_id == call_id, note=text)
        self.history_changed.emit(Changes(calls=frozenset({call_id})))

    def choose_job(self, call_id: str, job_id: str) -> None:
        self.wishes.append(("choose_job", call_id, job_id))
        self._replace(lambda row: row.call_id == call_id, job_id=job_id)
        self.history_changed.emit(Changes(calls=frozenset({call_id})))

    def rename(self, person_id: str, name: str) -> None:
        self.wishes.append(("rename", person_id, name))
        self._replace(lambda row: row.person_id == person_id, name=name)
        self.history_changed.emit(Changes(people=frozenset({person_id})))

    def save_job(self, job: Job) -> None:
        self.wishes.append(("save_job", job.id))
        self.jobs = [x for x in self.jobs if x.id != job.id] + [job]
        self.history_changed.emit(Changes(has_jobs=True))

    def add_call(self, row: CallRow) -> None:
        """Somebody called meanwhile."""
        self.rows.insert(0, row)
        self.history_changed.emit(Changes(calls=frozenset({row.call_id})))

    def _change(self, person_id: str, *, is_starred: bool) -> None:
        self._replace(lambda row: row.person_id == person_id, is_starred=is_starred)
        people = frozenset({person_id})
        self.history_changed.emit(Changes(people=people, has_candidates=True))

    def _replace(self, matches: Callable[[CallRow], bool], **values: object) -> None:
        self.rows = [
            replace(row, **values) if matches(row) else row  # type: ignore[arg-type]
            for row in self.rows
        ]

    def _give(self, answer: Callable[[], None]) -> None:
        if self.is_slow:
            self._answers.append(answer)
        else:
            answer()


def _matches(row: CallRow, query: HistoryQuery) -> bool:
    words = query.text.lower().split()
    text = f"{row.name} {row.number} {row.note}".lower()
    return (
        (not query.job_id or row.job_id == query.job_id)
        and (not query.person_id or row.person_id == query.person_id)
        and all(any(x.startswith(word) for x in text.split()) for word in words)
    )


def _candidate(row: CallRow, job_id: str) -> Candidate:
    return Candidate(
        person_id=row.person_id,
        job_id=job_id,
        name=row.name,
        number=row.number,
        stage=Stage.STARRED,
        marked_at=NOW,
        last_note=row.note,
        call_count=1,
    )
