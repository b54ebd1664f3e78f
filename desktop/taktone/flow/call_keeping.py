"""Writing open calls to the history: the call itself first, then what is said about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from taktone.core.call import Call
from taktone.core.changes import Changes
from taktone.core.open_call import OpenCall
from taktone.flow.store_worker import Job as StoreJob
from taktone.flow.write_queue import WriteQueue
from taktone.trace import trace, traced_key

if TYPE_CHECKING:
    from taktone.store.store import Store


@dataclass(slots=True)
class DeskEntry:
    """An open call as the desk keeps it.

    Attributes:
        is_known: Its caller was looked up, or that took too long.
        is_away: Its card was closed, or never came up.
        is_kept: It is in the history, or on its way there.
        is_used: The user wrote something about it: from then on it is kept whatever comes.
        is_left: The desk let go of it: nothing more is written about it.
        person_id: Who it is from, empty until the history has told.
    """

    shown: OpenCall
    is_known: bool = False
    is_away: bool = False
    is_kept: bool = False
    is_used: bool = False
    is_left: bool = False
    person_id: str = ""


class CallKeeping:
    """Sees to it that a call is in the history before anything about it."""

    def __init__(self, writes: WriteQueue) -> None:
        """Takes the queue that everything written goes through."""
        self._writes = writes

    def keep(self, entry: DeskEntry, *, is_looked_up: bool = True) -> None:
        """Writes the call and the job it is taken to be about, once.

        One that was not looked up (missed, and told afterwards) is not kept from a quiet number.
        """
        if entry.is_kept or entry.is_left:
            return
        entry.is_kept = True
        call, job_id = entry.shown.call, entry.shown.job_id

        def begun(result: tuple[str, Changes]) -> None:
            trace("call.logged", id=traced_key(call.legs[0].key))
            entry.person_id = result[0]
            self._writes.tell(result[1])

        def begin(store: "Store") -> tuple[str, Changes]:
            if not is_looked_up and store.quiet_list.is_quiet(call.number.number):
                return "", Changes()
            return store.calls.begin(call, "")

        self._writes.write(begin, begun)
        if job_id:
            self._writes.write(lambda store: store.calls.choose_job(call.id, job_id))

    def write_late(self, call: Call) -> None:
        """Writes what a late leg told of a call that is in the history and on no card any more."""
        self._writes.write(lambda store: store.calls.update(call), key=f"call {call.id}")

    def write(
        self,
        entry: DeskEntry,
        job: StoreJob,
        key: str = "",
        written: Callable[[object], None] | None = None,
    ) -> None:
        """Writes something about the call; of waiting writes with one key only the newest."""
        self.keep(entry)
        self._writes.write(job, written, key)
