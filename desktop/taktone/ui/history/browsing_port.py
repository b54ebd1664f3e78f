"""What the windows ask of the caller history; ``flow.browsing.Browsing`` answers."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.candidate import Candidate
from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job
from taktone.ui.history.note_port import NotePort
from taktone.ui.history.page_port import PagePort
from taktone.ui.history.timeline_port import TimelinePort


class BrowsingPort(PagePort, NotePort, TimelinePort, Protocol):
    """Questions and wishes; every answer comes later, by signal, with the question in it."""

    @property
    def count_read(self) -> SignalInstance:
        """``(HistoryQuery, number of calls)``."""

    @property
    def candidates_read(self) -> SignalInstance:
        """``(tuple[Candidate, ...],)``: by job, newest mark first."""

    @property
    def jobs_read(self) -> SignalInstance:
        """``(tuple[Job, ...], Mapping[job id, number of calls])``."""

    @property
    def asked_read(self) -> SignalInstance:
        """``(job id, Mapping[fact id, (calls it was asked about in, calls)])``."""

    @property
    def history_changed(self) -> SignalInstance:
        """``(Changes,)`` after every write."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def read_count(self, query: HistoryQuery) -> None:
        """Asks how many calls there are."""

    def read_candidates(self) -> None:
        """Asks who is marked."""

    def read_jobs(self) -> None:
        """Asks for the jobs and how many calls each has."""

    def read_asked(self, job_id: str) -> None:
        """Asks what callers ask about a job."""

    def mark(self, person_id: str, job_id: str) -> None:
        """Marks a person worth an interview; an empty job means unsolicited."""

    def unmark(self, person_id: str, job_id: str) -> None:
        """Takes the mark back."""

    def restore(self, candidate: Candidate) -> None:
        """Undoes ``unmark``: stage and day of the mark come back too."""

    def edit_note(self, call_id: str, text: str) -> None:
        """Keeps the text as the call's note."""

    def choose_job(self, call_id: str, job_id: str) -> None:
        """Says what the call is about; empty for none."""

    def rename(self, person_id: str, name: str) -> None:
        """Gives a person a name."""

    def save_job(self, job: Job) -> None:
        """Makes or changes a job, by its id."""
