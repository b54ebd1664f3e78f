"""Opens the window of a job, once for each job, and keeps what comes out of it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from taktone.core.identity import new_id
from taktone.core.job import UNSOLICITED_ID, Job
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

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are."""
        self._jobs = {job.id: job for job in jobs}

    def open(self, job_id: str) -> None:
        """Shows the window for a job, or for a new one where ``job_id`` is empty."""
        if job_id == UNSOLICITED_ID or (job_id and job_id not in self._jobs):
            return
        self._show(job_id, self._jobs.get(job_id))

    def open_for_call(self, call_id: str) -> None:
        """Shows the window for a new job; once it is kept, the call is about it."""
        self._show(call_id, None, call_id)

    def _show(self, key: str, job: Job | None, call_id: str = "") -> None:
        if key not in self._open:
            self._open[key] = self._made(key, job, call_id)
        dialog = self._open[key]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _made(self, key: str, job: Job | None, call_id: str) -> JobDialog:
        dialog = JobDialog(job or Job(id=new_id(self._now())), self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.job_kept.connect(self._browsing.save_job)
        if call_id:
            dialog.job_kept.connect(lambda kept: self._browsing.choose_job(call_id, kept.id))
        dialog.finished.connect(lambda: self._open.pop(key, None))
        return dialog
