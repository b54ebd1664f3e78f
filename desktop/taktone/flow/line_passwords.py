"""The passwords of the lines: in the key store, and for as long as an undo may want them back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from taktone.core.known_error import KnownError
from taktone.host.key_store import KeyStore

Answered = Callable[[str], None]
Failed = Callable[[KnownError], None]


class LinePasswords(QObject):
    """Where no key store takes a password it is good until the program ends, and that is said.

    Signals:
        failed: KnownError: a password could not be kept.
    """

    failed = Signal(object)

    def __init__(self, store: KeyStore) -> None:
        """Takes the key store."""
        super().__init__()
        self._store = store
        self._until_end: dict[str, str] = {}
        self._former: dict[str, str] = {}
        self._wanted_back: dict[str, Callable[[], None]] = {}

    def read(self, line_id: str, answered: Answered, failed: Failed) -> None:
        """Gives the password of a line; empty where there is none."""
        if line_id in self._until_end:
            answered(self._until_end[line_id])
        else:
            self._store.read(line_id, answered, failed)

    def keep(self, line_id: str, password: str, done: Callable[[], None]) -> None:
        """Keeps a new password; the one before can be put back once."""
        self._former.pop(line_id, None)
        self._store.take(
            line_id,
            lambda before: self._on_taken_for_new(line_id, before, password, done),
            lambda error: self._keep_until_end(line_id, password, done, error),
        )

    def take(self, line_id: str) -> None:
        """Forgets the password of a line; it can be put back once."""
        self._former.pop(line_id, None)
        here = self._until_end.pop(line_id, None)
        if here is not None:
            self._former[line_id] = here
            return
        self._store.take(
            line_id,
            lambda password: self._on_taken(line_id, password),
            lambda _: self._on_taken(line_id, ""),
        )

    def put_back(self, line_id: str, done: Callable[[], None]) -> None:
        """Takes the last :meth:`keep` or :meth:`take` back."""
        if line_id not in self._former:
            self._wanted_back[line_id] = done
            return
        self._put(line_id, self._former.pop(line_id), done)

    def stop(self) -> None:
        """Forgets everything that is only in memory."""
        self._store.stop()
        self._until_end.clear()
        self._former.clear()
        self._wanted_back.clear()

    def _put(self, line_id: str, password: str, done: Callable[[], None]) -> None:
        self._until_end.pop(line_id, None)
        if not password:
            done()
            return
        self._store.keep(
            line_id,
            password,
            done,
            lambda error: self._keep_until_end(line_id, password, done, error),
        )

    def _keep_until_end(
        self, line_id: str, password: str, done: Callable[[], None], error: KnownError
    ) -> None:
        self._until_end[line_id] = password
        self.failed.emit(error)
        done()

    def _on_taken_for_new(
        self, line_id: str, before: str, password: str, done: Callable[[], None]
    ) -> None:
        self._former[line_id] = before or self._until_end.get(line_id, "")
        self._put(line_id, password, done)

    def _on_taken(self, line_id: str, password: str) -> None:
        self._former[line_id] = password
        done = self._wanted_back.pop(line_id, None)
        if done is not None:
            self.put_back(line_id, done)
