"""The caller history on disk, opened and ready."""

from collections.abc import Collection
from pathlib import Path

from taktone.core.changes import Changes
from taktone.core.known_error import KnownError, Problem
from taktone.store.call_store import CallStore
from taktone.store.candidate_store import CandidateStore
from taktone.store.database import Database, open_database
from taktone.store.fact_store import FactStore
from taktone.store.forgetting import forget_recallably
from taktone.store.history_file import existing_file, prepared_file
from taktone.store.history_store import HistoryStore
from taktone.store.job_store import JobStore
from taktone.store.migrations import check_migrated, migrate
from taktone.store.open_lock import open_lock
from taktone.store.person_reading import PersonReading
from taktone.store.person_store import PersonStore
from taktone.store.promise_store import PromiseStore
from taktone.store.quiet_store import QuietStore
from taktone.store.recalling import Recall, put_back
from taktone.store.wrap_up_store import WrapUpStore

_LATER = frozenset({Problem.DISK_FULL, Problem.READ_ONLY, Problem.STORE_BUSY})


class Store:
    """All stores over one connection, for the thread that opened it.

    Every write returns the ``Changes`` it made and is durable by then. All methods may raise
    :class:`KnownError`; reads raise ``Interrupted`` after :meth:`interrupt`.
    """

    def __init__(self, database: Database) -> None:
        """Takes an open database whose schema is known."""
        self._database = database
        self._is_log_kept = False
        self.calls = CallStore(database)
        self.history = HistoryStore(database)
        self.people = PersonStore(database)
        self.portraits = PersonReading(database)
        self.jobs = JobStore(database)
        self.candidates = CandidateStore(database)
        self.promises = PromiseStore(database)
        self.facts = FactStore(database)
        self.wrap_ups = WrapUpStore(database)
        self.quiet_list = QuietStore(database)

    def forget_call(self, call_id: str) -> Changes:
        """Not a job seeker: erases a call and all that hangs on it, from every byte of the files.

        The person goes too where nothing else hangs on them. While somebody reads, the log may keep
        erased text until the store is closed.
        """
        return self.forget_callers((call_id,))[1]

    def forget_callers(
        self, call_ids: Collection[str] = (), person_id: str = ""
    ) -> tuple[Recall, Changes]:
        """Erases calls as :meth:`forget_call` does, or a person with every call they made.

        Returns:
            What :meth:`bring_back` needs as long as it can be undone, and what changed.
        """
        with self._database.transaction():
            recall, changes = forget_recallably(self._database, call_ids, person_id)
        if changes != Changes():
            self.empty_log()
        return recall, changes

    def bring_back(self, recall: Recall) -> Changes:
        """Undoes :meth:`forget_callers`; the caller's memory is the only place it comes from."""
        with self._database.transaction():
            calls = put_back(self._database, recall)
        people = frozenset(str(row["id"]) for row in recall.rows["people"])
        return Changes(
            calls=calls, people=people, has_jobs=True, has_candidates=True, has_promises=True
        )

    def empty_log(self) -> bool:
        """Moves what was written into the file itself, so that nothing erased stays beside it.

        Returns:
            False where that has to wait: somebody reads, or the disk is full or read-only. It is
            tried again when the store is closed.
        """
        try:
            self._is_log_kept = not self._database.checkpoint()
        except KnownError as error:
            if error.problem not in _LATER:
                raise
            self._is_log_kept = True
        return not self._is_log_kept

    def interrupt(self) -> None:
        """Stops the query that runs, if one does; from any thread."""
        self._database.interrupt()

    def close(self) -> None:
        """Ends the connection."""
        if self._is_log_kept:
            self.empty_log()
        self._database.close()


def open_store(folder: Path, *, may_write: bool = True) -> Store:
    """Opens the history in ``folder``; the one that writes makes and migrates it.

    The writer also empties the log that a crash may have left: erased text could stand in it.

    Raises:
        KnownError: It cannot be opened, is damaged, or was made by a later version.
    """
    if not may_write:
        return _opened(existing_file(folder), may_write=False)
    path = prepared_file(folder)
    with open_lock(folder):
        return _opened(path, may_write=True)


def _opened(path: Path, *, may_write: bool) -> Store:
    database = open_database(path, may_write=may_write)
    try:
        store = Store(database)
        if may_write:
            migrate(database)
            store.empty_log()
        else:
            check_migrated(database)
    except BaseException:
        database.close()
        raise
    return store
