"""Two calls that were taken for one: while they last, and later in the history."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.call import Call
from taktone.core.changes import Changes
from taktone.core.open_call import OpenCall
from taktone.flow.call_desk import CallDesk
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.store.store import Store


class Splitting(QObject):
    """Undoes merges, and undoes that.

    Signals:
        parted: Id of the call that was split, and of the one that was made of its last part.
    """

    parted = Signal(str, str)

    def __init__(self, desk: CallDesk, writes: WriteQueue) -> None:
        """Takes the open calls and the queue of writes."""
        super().__init__()
        self._desk = desk
        self._writes = writes

    def split(self, call_id: str) -> None:
        """The part heard last is a call of its own; its card comes up where it lasts."""
        other_id = self._desk.split(call_id)
        if other_id:
            self.parted.emit(call_id, other_id)
            return
        jobs = self._desk.jobs

        def write(store: "Store") -> tuple[tuple[Call, ...], Changes]:
            calls, changes = store.splits.split(call_id)
            if calls:
                other = OpenCall(call=calls[1]).routed(jobs)
                changes |= store.calls.choose_job(other.call.id, other.job_id)
            return calls, changes

        def written(answer: tuple[tuple[Call, ...], Changes]) -> None:
            calls, changes = answer
            self._writes.tell(changes)
            if calls:
                self._show(calls[0])
                self.parted.emit(call_id, calls[1].id)

        self._writes.write(write, written)

    def mend(self, call_id: str, other_id: str) -> None:
        """The two are one again, with what was written about either."""

        def write(store: "Store") -> tuple[Call | None, str, Changes]:
            call, changes = store.splits.mend(call_id, other_id)
            row = store.history.row(call_id)
            return call, row.note if row else "", changes

        def written(answer: tuple[Call | None, str, Changes]) -> None:
            call, note, changes = answer
            self._writes.tell(changes)
            if call is not None and call.is_ended:
                self._show(call)
            if note:
                self._desk.take_edited_note(call_id, note)

        self._writes.write(write, written)
        self._desk.join(call_id, other_id)

    def _show(self, call: Call) -> None:
        self._desk.change_shown(call.id, lambda shown: replace(shown, call=call))
