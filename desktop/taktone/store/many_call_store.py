"""What is done to many calls at once, in steps of one transaction each."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from taktone.core.call_row import CallRow
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.identity import new_id
from taktone.core.job import UNSOLICITED_ID
from taktone.core.many_done import ManyDone
from taktone.core.promise import Promise, PromiseKind
from taktone.store.call_store import CallStore
from taktone.store.candidate_store import CandidateStore
from taktone.store.database import Database
from taktone.store.history_store import HistoryStore
from taktone.store.promise_store import PromiseStore
from taktone.store.trash_store import TrashStore

_Step = TypeVar("_Step")

MANY_AT_ONCE = 100
"""Calls in one step: a note that is typed meanwhile waits no longer than for those."""

_PAGE = 500


class ManyCallStore:
    """Does to each what the other stores do to one; calls that are gone are left out.

    Attributes:
        trash: What was deleted.
    """

    def __init__(
        self,
        database: Database,
        history: HistoryStore,
        calls: CallStore,
        candidates: CandidateStore,
        promises: PromiseStore,
        empty_log: Callable[[], bool],
    ) -> None:
        """Takes the database, the stores over it, and what empties its log."""
        self._database = database
        self._history = history
        self._calls = calls
        self._candidates = candidates
        self._promises = promises
        self.trash = TrashStore(database, empty_log)

    def ids(self, query: HistoryQuery, most: int) -> tuple[str, ...]:
        """Ids of the calls a list has, newest first, ``most`` of them."""
        found: list[str] = []
        before, is_last = None, False
        while not is_last and len(found) < most:
            page = self._history.page(query, before, _PAGE)
            found += (row.call_id for row in page.rows)
            before, is_last = (page.rows[-1].seq if page.rows else None), page.is_last
        return tuple(found[:most])

    def star(self, call_ids: Sequence[str], at: datetime, done: ManyDone) -> Changes:
        """Marks the callers for what the calls were about; who is marked stays as they are."""
        changes = Changes()
        with self._database.transaction():
            for row in self._rows(call_ids):
                made = self._candidates.mark(row.person_id, row.job_id, at)
                if made.has_candidates:
                    done.marked.append((row.person_id, row.job_id))
                changes |= made
        return changes

    def unstar(self, call_ids: Sequence[str], done: ManyDone) -> Changes:
        """Takes the marks back that the calls show."""
        changes = Changes()
        with self._database.transaction():
            for row in self._rows(call_ids):
                marked = self._candidates.marked(row.person_id, row.job_id)
                if marked is not None:
                    done.unmarked.append(marked)
                    job = row.job_id or UNSOLICITED_ID
                    changes |= self._candidates.unmark(row.person_id, job)
        return changes

    def choose_job(self, call_ids: Sequence[str], job_id: str, done: ManyDone) -> Changes:
        """Says which job the calls were about, '' for none."""
        changes = Changes()
        with self._database.transaction():
            for row in self._rows(call_ids):
                if row.job_id != job_id:
                    done.jobs.append((row.call_id, row.job_id))
                    changes |= self._calls.choose_job(row.call_id, job_id)
        return changes

    def promise(
        self, call_ids: Sequence[str], due_at: datetime, at: datetime, done: ManyDone
    ) -> Changes:
        """Promises to ring back, once to each caller: in the first of their calls that comes."""
        changes = Changes()
        with self._database.transaction():
            for row in self._rows(call_ids):
                if row.person_id in done.promised_to:
                    continue
                done.promised_to.add(row.person_id)
                promise = Promise(
                    id=new_id(at),
                    person_id=row.person_id,
                    call_id=row.call_id,
                    job_id=row.job_id,
                    kind=PromiseKind.CALL_BACK,
                    due_at=due_at,
                    made_at=at,
                )
                done.promises.append(promise.id)
                changes |= self._promises.make(promise)
        return changes

    def undo_some(self, done: ManyDone) -> Changes:
        """A step back, the latest first; nothing of it is left in ``done``, no changes at last."""
        changes = Changes()
        with self._database.transaction():
            for person_id, job_id in _taken(done.marked):
                changes |= self._candidates.unmark(person_id, job_id)
            for candidate in _taken(done.unmarked):
                changes |= self._candidates.restore(candidate)
            for call_id, job_id in _taken(done.jobs):
                changes |= self._calls.choose_job(call_id, job_id)
            for promise_id in _taken(done.promises):
                changes |= self._promises.drop(promise_id)
            if done.deletion_id:
                changes |= self.trash.restore_some(done.deletion_id)
        return changes

    def _rows(self, call_ids: Sequence[str]) -> tuple[CallRow, ...]:
        found = map(self._history.row, call_ids)
        return tuple(row for row in found if row is not None)


def _taken(steps: "list[_Step]") -> "list[_Step]":
    last = steps[: -MANY_AT_ONCE - 1 : -1]
    del steps[-MANY_AT_ONCE:]
    return last
