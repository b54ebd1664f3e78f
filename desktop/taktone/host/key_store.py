"""Passwords in the desktop's key store, asked for without ever holding anybody up."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.host.key_back_end import KeyBackEnd, find_back_end

SERVICE = "taktone"
LIMIT_MS = 120_000
"""As long as a person may need to type the key store's own password."""

_LOCKED = {"KeyringLocked", "LockedException", "PromptDismissedException"}

Failed = Callable[[KnownError], None]


@dataclass(slots=True, eq=False)
class _Errand:
    job: Callable[[KeyBackEnd], object]
    answered: Callable[[object], None]
    failed: Failed
    limit: QTimer
    is_over: bool = False


class KeyStore(QObject):
    """One errand at a time, each in a thread of its own; answers come in the GUI thread.

    A key store that asks its user something may never answer: after two minutes the errand counts
    as failed with KEY_STORE_SILENT, and a late answer is dropped. No password is ever in an error.
    """

    _came_back = Signal(object, object, object)

    def __init__(
        self,
        find: Callable[[], KeyBackEnd] = find_back_end,
        limit_ms: int = LIMIT_MS,
    ) -> None:
        """Takes what finds the key store; called in a thread, and not before the first errand."""
        super().__init__()
        self._find = find
        self._limit_ms = limit_ms
        self._back_end: KeyBackEnd | None = None
        self._turn = threading.Lock()
        self._errands: set[_Errand] = set()
        self._came_back.connect(self._on_came_back)

    def read(self, name: str, answered: Callable[[str], None], failed: Failed) -> None:
        """Reads the password kept under ``name``; empty where there is none."""
        self._run(
            lambda store: store.get_password(SERVICE, name),
            lambda password: answered(_text(password)),
            failed,
        )

    def keep(self, name: str, password: str, done: Callable[[], None], failed: Failed) -> None:
        """Keeps ``password`` under ``name``."""
        self._run(
            lambda store: store.set_password(SERVICE, name, password), lambda _: done(), failed
        )

    def take(self, name: str, answered: Callable[[str], None], failed: Failed) -> None:
        """Forgets what is kept under ``name`` and gives it a last time; empty where nothing is."""

        def job(store: KeyBackEnd) -> str | None:
            password = store.get_password(SERVICE, name)
            if password is not None:
                store.delete_password(SERVICE, name)
            return password

        self._run(job, lambda password: answered(_text(password)), failed)

    def stop(self) -> None:
        """Waits for nothing any more; no answer comes after this."""
        for errand in self._errands:
            errand.is_over = True
            errand.limit.stop()
        self._errands.clear()

    def _run(
        self,
        job: Callable[[KeyBackEnd], object],
        answered: Callable[[object], None],
        failed: Failed,
    ) -> None:
        limit = QTimer(self)
        limit.setSingleShot(True)
        errand = _Errand(job, answered, failed, limit)
        limit.timeout.connect(lambda: self._on_time_over(errand))
        self._errands.add(errand)
        limit.start(self._limit_ms)
        threading.Thread(target=self._fetch, args=(errand,), name="key store", daemon=True).start()

    def _fetch(self, errand: _Errand) -> None:
        answer: object = None
        problem: KnownError | None = None
        with self._turn:
            if errand.is_over:
                return
            try:
                if self._back_end is None:
                    self._back_end = self._find()
                answer = errand.job(self._back_end)
            except KnownError as error:
                problem = error
            except Exception as error:  # noqa: BLE001 - back ends raise what their systems raise
                self._back_end = None
                problem = _problem(error)
        with suppress(RuntimeError):  # the program ended meanwhile
            self._came_back.emit(errand, answer, problem)

    def _on_came_back(self, errand: _Errand, answer: object, problem: KnownError | None) -> None:
        if not self._settle(errand):
            return
        if problem is not None:
            errand.failed(problem)
        else:
            errand.answered(answer)

    def _on_time_over(self, errand: _Errand) -> None:
        if self._settle(errand):
            errand.failed(KnownError(Problem.KEY_STORE_SILENT))

    def _settle(self, errand: _Errand) -> bool:
        """False where it was settled before."""
        if errand.is_over:
            return False
        errand.is_over = True
        errand.limit.stop()
        self._errands.discard(errand)
        return True


def _problem(error: Exception) -> KnownError:
    """What a back end's error means; its text is left out, for it may hold what was to be kept."""
    kind = type(error).__name__
    kinds = {kind, type(error.__cause__).__name__}
    problem = Problem.KEY_STORE_LOCKED if kinds & _LOCKED else Problem.NO_KEY_STORE
    return KnownError(problem, kind)


def _text(answer: object) -> str:
    return answer if isinstance(answer, str) else ""
