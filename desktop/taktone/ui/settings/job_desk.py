"""Opens the window of a job, once for each job, and keeps what comes out of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from taktone.core.identity import new_id
from taktone.core.job import Job
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.settings.job_dialog import JobDialog


class JobDesk:
    """Where jobs are made and changed."""

    def __init__(
        self, browsing: BrowsingPort, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        """Takes who keeps the jobs, the wall clock, and the window above which to open."""
        self._browsing = browsing
        self._now = now
        self._parent = parent
        self._jobs: dict[str, Job] = {}
        self._open: dict[str, JobDialog] = {}
        browsing.asked_read.connect(self._on_asked_read)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are."""
        self._jobs = {job.id: job for job in jobs}

    def open(self, job_id: str) -> None:
        """Shows the window for a job, or for a new one where ``job_id`` is empty."""
        if job_id and job_id not in self._jobs:
            return
        self._show(job_id, self._jobs.get(job_id))

    def open_for_call(self, call_id: str) -> None:
        """Shows the window for a new job; once it is kept, the call is about it."""
        self._show(call_id, None, call_id)

    def flush(self) -> None:
        """Keeps what was typed in every open window."""
        for dialog in self._open.values():
            dialog.flush()

    def _show(self, key: str, job: Job | None, call_id: str = "") -> None:
        if key not in self._open:
            self._open[key] = self._made(key, job, call_id)
            if job is not None:
                self._browsing.read_asked(job.id)
        dialog = self._open[key]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _made(self, key: str, job: Job | None, call_id: str) -> JobDialog:
        shown = job or Job(id=self._make_id())
        others = tuple(self._jobs.values())
        dialog = JobDialog(shown, self._make_id, others, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.job_kept.connect(self._browsing.save_job)
        if call_id:
            dialog.job_kept.connect(lambda kept: self._browsing.choose_job(call_id, kept.id))
        dialog.finished.connect(lambda: self._open.pop(key, None))
        return dialog

    def _make_id(self) -> str:
        return new_id(self._now())

    def _on_asked_read(self, job_id: str, asked: Mapping[str, tuple[int, int]]) -> None:
        if job_id in self._open:
            self._open[job_id].show_asked(asked)
