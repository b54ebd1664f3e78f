"""Calls that are added by hand."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.identity import new_id
from taktone.core.number_reading import read_number

if TYPE_CHECKING:
    from taktone.core.added_call import AddedCall
    from taktone.core.changes import Changes
    from taktone.core.phone_number import PhoneNumber
    from taktone.flow.write_queue import WriteQueue
    from taktone.store.store import Store


class CallAdding(QObject):
    """Reads numbers as the user's country writes them, and puts calls into the history.

    Signals:
        added: Id of the call, once it is on disk.
    """

    added = Signal(str)

    def __init__(
        self, writes: "WriteQueue", now: Callable[[], datetime], region: Callable[[], str]
    ) -> None:
        """Takes the queue of writes, the wall clock (aware UTC) and the country of numbers."""
        super().__init__()
        self._writes = writes
        self._now = now
        self._region = region

    def read(self, typed: str) -> "PhoneNumber":
        """The number that was typed or pasted."""
        return read_number(typed, self._region())

    def add(self, call: "AddedCall") -> str:
        """Puts it into the history, where its time belongs; gives its id.

        It keeps promises and makes one as any other call does.
        """
        call_id, at = new_id(self._now()), self._now()

        def write(store: "Store") -> "Changes":
            _, changes = store.calls.begin(call.as_call(call_id), "")
            if call.job_id:
                changes |= store.calls.choose_job(call_id, call.job_id)
            if call.note.strip():
                changes |= store.calls.edit_note(call_id, call.note, at)
            return changes

        self._writes.write(write, lambda _: self.added.emit(call_id))
        return call_id

    def take_back(self, call_id: str) -> None:
        """Undoes :meth:`add`: nothing of the call is kept."""
        self._writes.write(lambda store: store.forget_call(call_id))
