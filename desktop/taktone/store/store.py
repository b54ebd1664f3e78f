"""The caller history on disk, opened and ready."""

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from taktone.core.changes import Changes
from taktone.core.known_error import KnownError, Problem
from taktone.store.call_store import CallStore
from taktone.store.database import Database, open_database
from taktone.store.history_file import existing_file, prepared_file
from taktone.store.job_store import JobStore
from taktone.store.migrations import check_migrated, migrate
from taktone.store.open_lock import open_lock

if TYPE_CHECKING:
    from taktone.core.history_stats import HistoryStats
    from taktone.store.candidate_store import CandidateStore
    from taktone.store.export_store import ExportStore
    from taktone.store.fact_store import FactStore
    from taktone.store.history_store import HistoryStore
    from taktone.store.import_store import ImportStore
    from taktone.store.letter_store import LetterStore
    from taktone.store.many_call_store import ManyCallStore
    from taktone.store.noted_people import NotedPeople
    from taktone.store.person_reading import PersonReading
    from taktone.store.person_store import PersonStore
    from taktone.store.promise_store import PromiseStore
    from taktone.store.quiet_store import QuietStore
    from taktone.store.recalling import Recall
    from taktone.store.search_store import SearchStore
    from taktone.store.split_store import SplitStore
    from taktone.store.wrap_up_store import WrapUpStore

_LATER = frozenset({Problem.DISK_FULL, Problem.READ_ONLY, Problem.STORE_BUSY})


class Store:
    """All stores over one connection, for the thread that opened it.

    What a call needs at once is there from the start, the other stores when they are first asked:
    the program is ready 10 ms earlier. Every write returns the ``Changes`` it made and is durable
    by then. All methods may raise :class:`KnownError`; reads raise ``Interrupted`` after
    :meth:`interrupt`.
    """

    def __init__(self, database: Database) -> None:
        """Takes an open database whose schema is known."""
        self._database = database
        self._is_log_kept = False
        self.calls = CallStore(database)
        self.jobs = JobStore(database)

    @cached_property
    def history(self) -> "HistoryStore":
        """Earlier calls, page by page."""
        from taktone.store.history_store import HistoryStore  # noqa: PLC0415 - when it is needed

        return HistoryStore(self._database)

    @cached_property
    def exports(self) -> "ExportStore":
        """Calls with what may leave the house."""
        from taktone.store.export_store import ExportStore  # noqa: PLC0415 - when it is needed

        return ExportStore(self._database, self.history)

    @cached_property
    def imports(self) -> "ImportStore":
        """People from address books."""
        from taktone.store.import_store import ImportStore  # noqa: PLC0415 - when it is needed

        return ImportStore(self._database)

    @cached_property
    def many(self) -> "ManyCallStore":
        """What is done to many calls at once."""
        from taktone.store.many_call_store import ManyCallStore  # noqa: PLC0415 - when it is needed

        stores = (self.history, self.calls, self.candidates, self.promises)
        return ManyCallStore(self._database, *stores, self.empty_log)

    @cached_property
    def people(self) -> "PersonStore":
        """Who called."""
        from taktone.store.person_store import PersonStore  # noqa: PLC0415 - when it is needed

        return PersonStore(self._database)

    @cached_property
    def portraits(self) -> "PersonReading":
        """What is known of one person, and who else they might be."""
        from taktone.store.person_reading import PersonReading  # noqa: PLC0415 - when it is needed

        return PersonReading(self._database)

    @cached_property
    def candidates(self) -> "CandidateStore":
        """Who is marked worth an interview."""
        from taktone.store.candidate_store import CandidateStore  # noqa: PLC0415 - when it is needed

        return CandidateStore(self._database)

    @cached_property
    def noted(self) -> "NotedPeople":
        """What was noted about candidates."""
        from taktone.store.noted_people import NotedPeople  # noqa: PLC0415 - when it is needed

        return NotedPeople(self._database)

    @cached_property
    def promises(self) -> "PromiseStore":
        """What was promised."""
        from taktone.store.promise_store import PromiseStore  # noqa: PLC0415 - when it is needed

        return PromiseStore(self._database)

    @cached_property
    def facts(self) -> "FactStore":
        """What was asked about."""
        from taktone.store.fact_store import FactStore  # noqa: PLC0415 - when it is needed

        return FactStore(self._database)

    @cached_property
    def wrap_ups(self) -> "WrapUpStore":
        """What was thought of a call afterwards."""
        from taktone.store.wrap_up_store import WrapUpStore  # noqa: PLC0415 - when it is needed

        return WrapUpStore(self._database)

    @cached_property
    def letters(self) -> "LetterStore":
        """Letters and interviews."""
        from taktone.store.letter_store import LetterStore  # noqa: PLC0415 - when it is needed

        return LetterStore(self._database)

    @cached_property
    def splits(self) -> "SplitStore":
        """Two calls that were taken for one."""
        from taktone.store.split_store import SplitStore  # noqa: PLC0415 - when it is needed

        return SplitStore(self._database)

    @cached_property
    def searches(self) -> "SearchStore":
        """Searches that were kept."""
        from taktone.store.search_store import SearchStore  # noqa: PLC0415 - when it is needed

        return SearchStore(self._database)

    @cached_property
    def quiet_list(self) -> "QuietStore":
        """Numbers whose calls bring up no card."""
        from taktone.store.quiet_store import QuietStore  # noqa: PLC0415 - when it is needed

        return QuietStore(self._database)

    def stats(self) -> "HistoryStats":
        """How much there is of everything."""
        from taktone.store.stats_reading import read_stats  # noqa: PLC0415 - when it is needed

        return read_stats(self._database)

    def forget_call(self, call_id: str) -> Changes:
        """Not a job seeker: erases a call and all that hangs on it, from every byte of the files.

        The person goes too where nothing else hangs on them. While somebody reads, the log may keep
        erased text until the store is closed.
        """
        return self.forget_callers((call_id,))[1]

    def forget_callers(
        self, call_ids: Collection[str] = (), person_id: str = ""
    ) -> "tuple[Recall, Changes]":
        """Erases calls as :meth:`forget_call` does, or a person with every call they made.

        Returns:
            What :meth:`bring_back` needs as long as it can be undone, and what changed.
        """
        from taktone.store.forgetting import forget_recallably  # noqa: PLC0415 - when it is needed
        from taktone.store.trash_clearing import clear_trash_of_gone  # noqa: PLC0415 - as above

        with self._database.transaction():
            recall, changes = forget_recallably(self._database, call_ids, person_id)
            recall = replace(recall, trash=clear_trash_of_gone(self._database, recall))
        if changes != Changes():
            self.empty_log()
        return recall, changes

    def bring_back(self, recall: "Recall") -> Changes:
        """Undoes :meth:`forget_callers`; the caller's memory is the only place it comes from."""
        from taktone.store.recalling import put_back  # noqa: PLC0415 - when it is needed
        from taktone.store.trash_clearing import put_trash_back  # noqa: PLC0415 - as above

        with self._database.transaction():
            calls = put_back(self._database, recall)
            put_trash_back(self._database, recall.trash)
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
