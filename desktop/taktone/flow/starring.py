"""The star of an open call, set and taken back without losing how far somebody had come."""

from datetime import datetime
from typing import TYPE_CHECKING

from taktone.core.changes import Changes
from taktone.flow.store_worker import Job as StoreJob

if TYPE_CHECKING:
    from taktone.core.candidate import Candidate
    from taktone.store.store import Store


class Starring:
    """Makes the writes; what they took back is remembered where they run, in the writing thread."""

    def __init__(self) -> None:
        """Nothing was taken back."""
        self._taken: dict[tuple[str, str, str], Candidate] = {}

    def job(self, call_id: str, job_id: str, at: datetime, *, is_starred: bool) -> StoreJob:
        """Marks whoever calls for a job (aware ``at``), or takes the mark back.

        A mark that was taken back in this call comes back with its stage and day.
        """

        def write(store: "Store") -> Changes:
            row = store.history.row(call_id)
            if row is None:
                return Changes()
            key = (call_id, row.person_id, job_id)
            if not is_starred:
                taken = store.candidates.marked(row.person_id, job_id)
                if taken is not None:
                    self._taken[key] = taken
                return store.candidates.unmark(row.person_id, job_id)
            if key in self._taken:
                return store.candidates.restore(self._taken.pop(key))
            return store.candidates.mark(row.person_id, job_id, at)

        return write
