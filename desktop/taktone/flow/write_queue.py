"""Writes to the caller history: in order, tried again until they are on disk."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.changes import Changes
from taktone.core.known_error import KnownError
from taktone.flow.store_worker import Job, StoreWorker

RETRY_MS = 2000


@dataclass(slots=True)
class _Write:
    job: Job
    written: Callable[[Any], None]
    key: str


class WriteQueue(QObject):
    """Hands one write at a time to the worker; a write that fails stays first in the queue.

    Waiting writes with the same key collapse into the newest, which is how typing faster than the
    disk loses nothing and never piles up.

    Signals:
        changed: The :class:`Changes` a write made.
        failed: KnownError, once until ``recovered``.
        rested: Everything handed over is durable.
    """

    changed = Signal(object)
    failed = Signal(object)
    recovered = Signal()
    rested = Signal()

    def __init__(self, worker: StoreWorker) -> None:
        """Takes the worker that owns the one writing connection."""
        super().__init__()
        self._worker = worker
        self._waiting: deque[_Write] = deque()
        self._in_flight: _Write | None = None
        self._is_failing = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._send_next)

    def write(self, job: Job, written: Callable[[Any], None] | None = None, key: str = "") -> None:
        """Queues ``job(store)``; ``written(result)`` follows once it is durable.

        A result that is a :class:`Changes` is told to everybody by ``changed``.
        """
        new = _Write(job, written or _to_nobody, key)
        for index, old in enumerate(self._waiting):
            if key and old.key == key:
                self._waiting[index] = new
                return
        self._waiting.append(new)
        if self._in_flight is None and not self._retry.isActive():
            self._send_next()

    def tell(self, changes: Changes) -> None:
        """Says what changed, unless nothing did."""
        if changes != Changes():
            self.changed.emit(changes)

    @property
    def is_empty(self) -> bool:
        """True where everything written so far is durable."""
        return self._in_flight is None and not self._waiting

    def flush(self) -> None:
        """Hands everything that waits to the worker at once: the program is about to end."""
        self._retry.stop()
        while self._waiting:
            write = self._waiting.popleft()
            self._worker.ask(write.job, _to_nobody, _to_nobody)

    def _send_next(self) -> None:
        if not self._waiting:
            self.rested.emit()
            return
        write = self._in_flight = self._waiting.popleft()
        self._worker.ask(
            write.job,
            lambda result: self._on_written(write, result),
            lambda error: self._on_failed(write, error),
            met_bug=self._on_bug,
        )

    def _on_written(self, write: _Write, result: object) -> None:
        self._in_flight = None
        if self._is_failing:
            self._is_failing = False
            self.recovered.emit()
        write.written(result)
        if isinstance(result, Changes):
            self.tell(result)
        self._send_next()

    def _on_bug(self) -> None:
        """The write can never succeed: it is left out, so that those behind it are written."""
        self._in_flight = None
        QTimer.singleShot(0, self, self._send_next)

    def _on_failed(self, write: _Write, error: KnownError) -> None:
        self._in_flight = None
        newer = next((x for x in self._waiting if write.key and x.key == write.key), None)
        if newer is None:
            self._waiting.appendleft(write)
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)
        self._retry.start()


def _to_nobody(_: object) -> None:
    return
