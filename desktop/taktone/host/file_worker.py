"""Writing small files off the GUI thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from taktone.core.known_error import KnownError

FileJob = Callable[[], KnownError | None]


class FileWorker(QObject):
    """Runs the newest of the jobs it was given, in a thread that lives only while there is one.

    A job writes its file whole, so one that waits is simply replaced by the next. It gives a
    problem it found a way around, and raises one that kept it from writing: it is then kept, and
    the next :meth:`write` or :meth:`flush` tries again. Both kinds come out of ``failed``.
    """

    failed = Signal(object)
    _trouble_met = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Does nothing until the first job."""
        super().__init__(parent)
        self._lock = threading.Lock()
        self._job: FileJob | None = None
        self._thread: threading.Thread | None = None
        self._trouble_met.connect(self.failed)

    def write(self, job: FileJob) -> None:
        """Runs ``job`` in the thread, in the place of any that still waits."""
        with self._lock:
            self._job = job
            self._wake()

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until everything is on disk; False where that was not to be had in time."""
        with self._lock:
            if self._job is not None:
                self._wake()
            thread = self._thread
        if thread is not None:
            thread.join(limit_s)
        with self._lock:
            return self._job is None and self._thread is None

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="files", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            while (job := self._next()) is not None:
                try:
                    problem = job()
                except KnownError as error:
                    problem = error
                    is_left = self._leave(job)
                else:
                    is_left = False
                if problem is not None:
                    self._trouble_met.emit(problem)
                if is_left:
                    return
        finally:
            self._rest()

    def _next(self) -> FileJob | None:
        with self._lock:
            job, self._job = self._job, None
            if job is None:
                self._thread = None
            return job

    def _leave(self, job: FileJob) -> bool:
        """Keeps a job that failed for later; False where a newer one waits already."""
        with self._lock:
            if self._job is not None:
                return False
            self._job, self._thread = job, None
            return True

    def _rest(self) -> None:
        with self._lock:
            if self._thread is threading.current_thread():
                self._thread = None
