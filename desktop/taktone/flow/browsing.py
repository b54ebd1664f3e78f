"""The caller history as windows read and change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.changes import Changes
from taktone.core.identity import new_id
from taktone.core.job import Job
from taktone.core.number_reading import number_text
from taktone.flow.store_worker import Job as Question
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.core.call_row import HistoryPage, PlacedPage
    from taktone.core.candidate import Candidate
    from taktone.core.history_query import HistoryQuery
    from taktone.store.store import Store


class Browsing(QObject):
    """Reads in a thread of its own and answers by signal; writes go through the one queue.

    A newer question of the same kind (each key typed into the search) takes the place of the one
    still running.
    """

    page_read = Signal(object, object, object)
    place_read = Signal(object, int, object)
    count_read = Signal(object, int)
    candidates_read = Signal(object)
    jobs_read = Signal(object, object)
    asked_read = Signal(str, object)
    versions_read = Signal(str, object)
    timeline_read = Signal(str, object)
    history_changed = Signal(object)
    note_edited = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        reader: StoreWorker,
        writes: WriteQueue,
        now: Callable[[], datetime],
        region: Callable[[], str] = lambda: "",
    ) -> None:
        """Takes the reading worker, the queue of writes and the wall clock (aware UTC).

        ``region`` is the country where own numbers without a country code are at home.
        """
        super().__init__()
        self._reader = reader
        self._writes = writes
        self._now = now
        self._region = region
        self._taken: dict[tuple[str, str], Candidate] = {}
        writes.changed.connect(self.history_changed)

    def read_page(self, query: "HistoryQuery", before: int | None = None) -> None:
        """Asks for the page that follows ``before`` (a ``CallRow.seq``), newest first."""
        kind = "person" if query.person_id else "page"

        def read(store: "Store") -> "HistoryPage":
            page = store.history.page(query, before)
            _spell(page)
            return page

        self._reader.ask(
            read,
            lambda page: self.page_read.emit(query, before, page),
            self.failed.emit,
            key=kind,
            over="count" if kind == "page" else "",
        )

    def read_place(self, query: "HistoryQuery", place: int) -> None:
        """Asks for the page that has ``place`` newer calls above it."""

        def read(store: "Store") -> "PlacedPage":
            placed = store.history.page_at(query, place)
            _spell(placed.page)
            return placed

        self._reader.ask(
            read,
            lambda placed: self.place_read.emit(query, place, placed),
            self.failed.emit,
            key="page",
            over="count",
        )

    def read_count(self, query: "HistoryQuery") -> None:
        """Asks how many calls ``query`` finds."""
        self._reader.ask(
            lambda store: store.history.count(query),
            lambda count: self.count_read.emit(query, count),
            self.failed.emit,
            key="count",
        )

    def read_candidates(self) -> None:
        """Asks who is marked worth an interview."""
        self._reader.ask(
            lambda store: store.candidates.listed(),
            self.candidates_read.emit,
            self.failed.emit,
            key="candidates",
        )

    def read_jobs(self) -> None:
        """Asks for all jobs and how many calls each has."""
        self._reader.ask(
            lambda store: (store.jobs.listed(), store.jobs.counts()),
            lambda found: self.jobs_read.emit(*found),
            self.failed.emit,
            key="jobs",
        )

    def read_asked(self, job_id: str) -> None:
        """Asks in how many calls each fact of a job was asked about, and of how many."""
        self._reader.ask(
            lambda store: store.facts.asked_facts(job_id),
            lambda asked: self.asked_read.emit(job_id, asked),
            self.failed.emit,
            key="asked",
        )

    def read_versions(self, call_id: str) -> None:
        """Asks what the note of a call said before."""
        self._reader.ask(
            lambda store: store.history.note_versions(call_id),
            lambda versions: self.versions_read.emit(call_id, versions),
            self.failed.emit,
            key="versions",
        )

    def read_timeline(self, person_id: str) -> None:
        """Asks what happened with a person beside their calls."""
        self._reader.ask(
            lambda store: store.history.timeline(person_id),
            lambda entries: self.timeline_read.emit(person_id, entries),
            self.failed.emit,
            key="timeline",
        )

    def mark(self, person_id: str, job_id: str) -> None:
        """Marks a person worth an interview for a job."""
        at = self._now()
        self._change(lambda store: store.candidates.mark(person_id, job_id, at))

    def unmark(self, person_id: str, job_id: str) -> None:
        """Takes the mark back; its steps are remembered in the writing thread, not on disk."""

        def take(store: "Store") -> Changes:
            taken = store.candidates.marked(person_id, job_id)
            if taken is not None:
                self._taken[person_id, taken.job_id] = taken
            return store.candidates.unmark(person_id, job_id)

        self._change(take)

    def restore(self, candidate: "Candidate") -> None:
        """Undoes :meth:`unmark`: the candidate stands as they did on disk, else as given."""
        key = candidate.person_id, candidate.job_id

        def give_back(store: "Store") -> Changes:
            return store.candidates.restore(self._taken.pop(key, candidate))

        self._change(give_back)

    def edit_note(self, call_id: str, text: str) -> None:
        """Changes the note of an earlier call; its earlier text is kept."""
        at = self._now()
        self._change(lambda store: _edit_note(store, call_id, text, at), f"edit {call_id}")
        self.note_edited.emit(call_id, text)

    def choose_job(self, call_id: str, job_id: str) -> None:
        """Says which job a call was about; empty for none."""
        self._change(lambda store: store.calls.choose_job(call_id, job_id))

    def rename(self, person_id: str, name: str) -> None:
        """Gives a person a name."""
        self._change(lambda store: store.people.rename(person_id, name))

    def save_job(self, job: Job) -> None:
        """Keeps a job; its numbers are kept in one spelling (E.164)."""
        region = self._region()

        def save(store: "Store") -> Changes:
            from taktone.core.own_line import own_line  # noqa: PLC0415 - rare, in the worker

            lines = (own_line(line, region) for line in job.numbers)
            return store.jobs.save(replace(job, numbers=tuple(filter(None, lines))))

        self._change(save)

    def add_job(self, title: str, place: str = "", ad_link: str = "") -> None:
        """Makes a new job."""
        self.save_job(Job(id=new_id(self._now()), title=title, place=place, ad_link=ad_link))

    def _change(self, job: Question, key: str = "") -> None:
        self._writes.write(job, key=key)


def _spell(page: "HistoryPage") -> None:
    """Numbers are remembered in words, so that painting need not work them out."""
    for row in page.rows:
        number_text(row.number)


def _edit_note(store: "Store", call_id: str, text: str, at: datetime) -> Changes:
    """Nothing is written about a call that was erased while its note was open."""
    if store.history.row(call_id) is None:
        return Changes()
    return store.calls.edit_note(call_id, text, at)
