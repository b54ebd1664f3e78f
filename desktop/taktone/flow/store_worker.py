"""A thread that owns one connection to the caller history and answers by signal."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from taktone.core.known_error import Interrupted, KnownError

if TYPE_CHECKING:
    from taktone.store.store import Store

Job = Callable[["Store"], Any]


@dataclass(slots=True)
class _Question:
    job: Job
    answer: Callable[[Any], object]
    fail: Callable[[KnownError], object]
    key: str
    met_bug: Callable[[], object]


class StoreWorker(QObject):
    """Runs questions to the store one after another, off the GUI thread.

    The store is opened by the first question and again after each failure to open, so that a store
    that comes back (a drive, a lock, free space) is used without a restart.
    """

    _done = Signal(object)

    def __init__(self, open_store: Callable[[], "Store"], name: str) -> None:
        """Takes how the store is opened, and the thread's name."""
        super().__init__()
        self._open_store = open_store
        self._wake = threading.Condition()
        self._questions: deque[_Question] = deque()
        self._running: _Question | None = None
        self._store: Store | None = None
        self._is_stopping = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Starts the thread; nothing is opened before the first question."""
        self._thread.start()

    def stop(self, limit_s: float = 5.0) -> None:
        """Lets the questions that were asked finish, closes the store, ends the thread."""
        with self._wake:
            self._is_stopping = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join(limit_s)

    def ask(
        self,
        job: Job,
        answer: Callable[[Any], object],
        fail: Callable[[KnownError], object],
        key: str = "",
        met_bug: Callable[[], object] = lambda: None,
        over: str = "",
    ) -> None:
        """Runs ``job(store)`` in the thread, then ``answer(result)`` in this one.

        A question with a ``key`` takes the place of an earlier one with the same key: one still
        waiting is dropped, one running is interrupted; neither answers. One with the key
        ``over`` is less urgent and gives way as well. An error that nobody
        expected is raised in this thread, after ``met_bug()``.
        """
        with self._wake:
            gone = {key, over} - {""}
            if gone:
                self._questions = deque(x for x in self._questions if x.key not in gone)
                if self._running is not None and self._running.key in gone and self._store:
                    self._running.answer = self._running.fail = _to_nobody
                    self._store.interrupt()
            self._questions.append(_Question(job, answer, fail, key, met_bug))
            self._wake.notify()

    def _run(self) -> None:
        while (question := self._next()) is not None:
            try:
                if self._store is None:
                    self._store = self._open_store()
                result = question.job(self._store)
            except Interrupted:
                continue
            except KnownError as error:
                self._done.emit((question, None, error))
            except Exception as bug:  # noqa: BLE001 - raised again in the GUI thread, see _deliver
                self._done.emit((question, None, bug))
            else:
                self._done.emit((question, result, None))
        if self._store is not None:
            self._store.close()

    def _next(self) -> _Question | None:
        with self._wake:
            self._running = None
            while not self._questions:
                if self._is_stopping:
                    return None
                self._wake.wait()
            self._running = self._questions.popleft()
            return self._running

    def _deliver(self, done: tuple[_Question, Any, Exception | None]) -> None:
        question, result, error = done
        if error is None:
            question.answer(result)
        elif isinstance(error, KnownError):
            question.fail(error)
        else:
            question.met_bug()
            raise error


def _to_nobody(_: object) -> None:
    return
