"""Writing open calls to the history: the call itself first, then what is said about it."""

from dataclasses import dataclass

from taktone.core.changes import Changes
from taktone.core.open_call import OpenCall
from taktone.flow.store_worker import Job as StoreJob
from taktone.flow.write_queue import WriteQueue
from taktone.trace import trace, traced_key


@dataclass(slots=True)
class DeskEntry:
    """An open call as the desk keeps it.

    Attributes:
        is_known: Its caller was looked up, or that took too long.
        is_away: Its card was closed, or never came up.
        is_kept: It is in the history, or on its way there.
        person_id: Who it is from, empty until the history has told.
        is_job_chosen: The user said what it is about: no line says otherwise.
    """

    shown: OpenCall
    is_known: bool = False
    is_away: bool = False
    is_kept: bool = False
    person_id: str = ""
    is_job_chosen: bool = False


class CallKeeping:
    """Sees to it that a call is in the history before anything about it."""

    def __init__(self, writes: WriteQueue) -> None:
        """Takes the queue that everything written goes through."""
        self._writes = writes

    def keep(self, entry: DeskEntry) -> None:
        """Writes the call, once."""
        if entry.is_kept:
            return
        entry.is_kept = True
        call = entry.shown.call

        def begun(result: tuple[str, Changes]) -> None:
            trace("call.logged", id=traced_key(call.legs[0].key))
            entry.person_id = result[0]
            self._writes.tell(result[1])

        self._writes.write(lambda store: store.calls.begin(call, ""), begun)

    def write(self, entry: DeskEntry, job: StoreJob, key: str = "") -> None:
        """Writes something about the call; of waiting writes with one key only the newest."""
        self.keep(entry)
        self._writes.write(job, key=key)
