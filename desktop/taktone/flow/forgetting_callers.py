"""Not a job seeker: nothing about the caller is kept, and for a moment that can be undone."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.call import Call
from taktone.core.changes import Changes
from taktone.core.identity import new_id
from taktone.flow.call_desk import CallDesk
from taktone.flow.call_keeping import CallKeeping
from taktone.flow.store_worker import Job as StoreJob
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.store.recalling import Recall
    from taktone.store.store import Store

UNDO_MS = 10_000
EMPTY_AGAIN_MS = 3000


class _Erasure:
    """What is held in memory while it can be undone."""

    def __init__(self, call_ids: tuple[str, ...], person_id: str, number: str) -> None:
        self.call_ids = call_ids
        self.person_id = person_id
        self.number = number
        self.recall: Recall | None = None
        self.is_quieted = False


class ForgettingCallers(QObject):
    """Erases at once; what it needs to undo that is in memory only, for ten seconds.

    A program that is ended in between, in whatever way, has erased for good.

    Signals:
        over: Id of an erasure that can be undone no more.
        call_wanted: Id of a call whose card comes back.
    """

    over = Signal(str)
    call_wanted = Signal(str)

    def __init__(self, desk: CallDesk, writes: WriteQueue, now: Callable[[], datetime]) -> None:
        """Takes its parts and the wall clock."""
        super().__init__()
        self._desk = desk
        self._writes = writes
        self._keeping = CallKeeping(writes)
        self._now = now
        self._erasures: dict[str, _Erasure] = {}

    def forget_call(self, call_id: str, *, is_quiet: bool) -> str:
        """An open call was no job seeker's: its card goes.

        Args:
            call_id: The call.
            is_quiet: No more cards from its number either.

        Returns:
            The id by which it is undone, empty where the call is not open.
        """
        entry = self._desk.calls.entries.get(call_id)
        if entry is None:
            return ""
        self._keeping.keep(entry)
        self._desk.calls.let_go(call_id)
        return self._erase(_Erasure((call_id,), "", entry.shown.call.number.number), is_quiet)

    def forget_person(self, person_id: str, number: str, *, is_quiet: bool) -> str:
        """Somebody in the history was no job seeker: they go with every call of theirs.

        Args:
            person_id: Who it was.
            number: The one (E.164) that can be put on the quiet list.
            is_quiet: Whether it is.

        Returns:
            The id by which it is undone.
        """
        open_calls = [
            call_id
            for call_id, entry in self._desk.calls.entries.items()
            if entry.person_id == person_id
        ]
        for call_id in open_calls:
            self._desk.calls.let_go(call_id)
        return self._erase(_Erasure(tuple(open_calls), person_id, number), is_quiet)

    def quiet(self, erasure_id: str) -> None:
        """Puts the number on the quiet list as well."""
        erasure = self._erasures.get(erasure_id)
        if erasure is not None:
            self._quiet(erasure)

    def undo(self, erasure_id: str) -> bool:
        """Everything is back as it was, the quiet list too; False where it is too late."""
        erasure = self._erasures.pop(erasure_id, None)
        if erasure is None:
            return False
        self._writes.write(lambda store: _bring_back(store, erasure))
        for call_id in erasure.call_ids:
            self.call_wanted.emit(call_id)
            entry = self._desk.calls.take_back(call_id)
            if entry is not None:
                self._keeping.write(entry, _update(entry.shown.call))
                self._desk.calls.show(entry)
        self.over.emit(erasure_id)
        return True

    def finish(self, erasure_id: str) -> None:
        """It can be undone no more: memory forgets too, and the files are looked at again."""
        erasure = self._erasures.pop(erasure_id, None)
        if erasure is None:
            return
        for call_id in erasure.call_ids:
            self._desk.calls.forget(call_id)
        erasure.recall = None
        self.over.emit(erasure_id)
        self._empty_log()

    def finish_all(self) -> None:
        """The program is about to end."""
        for erasure_id in tuple(self._erasures):
            self.finish(erasure_id)

    def _erase(self, erasure: _Erasure, is_quiet: bool) -> str:  # noqa: FBT001 - handed on
        erasure_id = new_id(self._now())
        self._erasures[erasure_id] = erasure

        def erase(store: "Store") -> Changes:
            erasure.recall, changes = store.forget_callers(erasure.call_ids, erasure.person_id)
            return changes

        self._writes.write(erase, self._on_erased)
        if is_quiet:
            self._quiet(erasure)
        QTimer.singleShot(UNDO_MS, self, lambda: self.finish(erasure_id))
        return erasure_id

    def _on_erased(self, changes: Changes) -> None:
        for call_id in changes.calls:
            self._desk.calls.leave(call_id)

    def _quiet(self, erasure: _Erasure) -> None:
        number = erasure.number

        def quiet(store: "Store") -> None:
            erasure.is_quieted |= not store.quiet_list.is_quiet(number)
            store.quiet_list.quiet(number)

        self._writes.write(quiet)

    def _empty_log(self) -> None:
        """Again and again until no reader holds a part of what was erased."""
        self._writes.write(lambda store: store.empty_log(), self._on_emptied)

    def _on_emptied(self, is_empty: bool) -> None:  # noqa: FBT001 - the store's answer
        if not is_empty:
            QTimer.singleShot(EMPTY_AGAIN_MS, self, self._empty_log)


def _bring_back(store: "Store", erasure: _Erasure) -> Changes:
    if erasure.is_quieted:
        store.quiet_list.unquiet(erasure.number)
    return store.bring_back(erasure.recall) if erasure.recall is not None else Changes()


def _update(call: Call) -> StoreJob:
    return lambda store: store.calls.update(call)
