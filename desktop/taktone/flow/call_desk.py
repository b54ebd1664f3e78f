"""The calls that are open now: what sources tell goes in, what the card shows comes out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.call import Call
from taktone.core.call_event import CallEvent
from taktone.core.call_tracker import CallTracker
from taktone.core.identity import new_id
from taktone.core.job import Job
from taktone.core.open_call import OpenCall
from taktone.flow.call_keeping import CallKeeping, DeskEntry
from taktone.flow.call_lapse import CallLapse
from taktone.flow.caller_refreshing import CallerRefreshing
from taktone.flow.later_each import LaterEach
from taktone.flow.meeting import Meeting, meet
from taktone.flow.open_calls import OpenCalls
from taktone.flow.starring import Starring
from taktone.flow.store_worker import Job as StoreJob
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.trace import trace, traced_key

LOOKUP_LIMIT_MS = 150
KEPT_AFTER_MS = 20


class CallDesk(QObject):
    """Feeds the tracker, looks callers up, keeps what is typed and says what changed.

    A call is told by ``call_changed`` once its caller was looked up, at the latest after 150 ms. It
    is written when the card has been painted, or with the first thing typed. One that is over when
    first heard gets no card, one from a quiet number is not written either unless typed in before.

    Attributes:
        calls: The calls that are open.
        jobs: The jobs there are.
        twins_met: Signal: two calls turned out to be one; which goes on, and the other.
    """

    call_changed = Signal(object)
    call_closed = Signal(str)
    note_saved = Signal(str, int)
    twins_met = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        tracker: CallTracker,
        worker: StoreWorker,
        writes: WriteQueue,
        now: Callable[[], datetime],
        tick_s: Callable[[], float],
    ) -> None:
        """Takes its parts, the wall clock (aware UTC) and the monotonic one (seconds)."""
        super().__init__()
        self._tracker = tracker
        self._worker = worker
        self._writes = writes
        self._keeping = CallKeeping(writes)
        self._starring = Starring()
        self._now = now
        self._tick_s = tick_s
        self.calls = OpenCalls(self.call_changed.emit, self.call_closed.emit)
        self._entries = self.calls.entries
        self._refreshing = CallerRefreshing(self.calls, worker, writes)
        self._refreshing.failed.connect(self.failed)
        self.jobs: tuple[Job, ...] = ()
        self._waiting = LaterEach[str](LOOKUP_LIMIT_MS, lambda call_id: self._on_met(call_id, None))
        self._unkept = LaterEach(KEPT_AFTER_MS, self._keeping.keep)
        self._lapse = CallLapse(tracker, now, tick_s, self._take)
        writes.failed.connect(self.failed)

    def feed(self, event: CallEvent) -> None:
        """Takes what a source told."""
        trace("call.received", id=traced_key(event.key), source=event.source)
        for call in self._tracker.feed(event, self._tick_s()):
            self._take(call)
        self.calls.meet_twins(self._tracker.take_twins(), self._keeping.keep, self.twins_met.emit)
        self._lapse.arm()

    def open_calls(self) -> tuple[OpenCall, ...]:
        """Every call that lasts or whose card is open, oldest first."""
        return tuple(entry.shown for entry in self._entries.values())

    def show_again(self) -> bool:
        """Brings cards that were closed during a lasting call back; True where a card is open."""
        for entry in self._entries.values():
            entry.is_away = False
            self.call_changed.emit(entry.shown)
        return bool(self._entries)

    def set_jobs(self, jobs: tuple[Job, ...]) -> None:
        """Learns which jobs there are; the only open one is chosen for new callers."""
        self.jobs = jobs

    def write_note(self, call_id: str, revision: int, text: str) -> None:
        """Keeps the text; ``note_saved(call_id, revision)`` follows when it is durable."""
        entry = self._entries.get(call_id)
        if entry is None:
            return
        entry.shown, entry.is_used = replace(entry.shown, note=text), True
        at, asked = self._now(), self._tick_s()

        def saved(_: object) -> None:
            trace("note.committed", us=round((self._tick_s() - asked) * 1e6))
            self.note_saved.emit(call_id, revision)

        self._keeping.keep(entry)
        self._writes.write(
            lambda store: store.calls.write_draft(call_id, text, at), saved, key=f"note {call_id}"
        )

    def mark(self, call_id: str, *, is_starred: bool) -> None:
        """Marks the caller worth an interview for the call's job, or takes the mark back."""
        entry = self._entries.get(call_id)
        if entry is None:
            return
        star = (call_id, entry.shown.star_job_id, self._now())
        entry.shown, entry.is_used = entry.shown.starred(is_starred=is_starred), True
        self._keeping.write(entry, self._starring.job(*star, is_starred=is_starred))
        self.call_changed.emit(entry.shown)

    def choose_job(self, call_id: str, job_id: str) -> None:
        """The job the call is about; a star set in this call moves along. Empty for none."""
        entry = self._entries.get(call_id)
        if entry is None:
            return
        if entry.shown.job_id == job_id:
            entry.shown = replace(entry.shown, is_job_chosen=True)
            return
        self._keeping.keep(entry)
        entry.shown, entry.is_used = entry.shown.about(job_id), True
        self._keeping.write(entry, lambda store: store.calls.choose_job(call_id, job_id))
        self.call_changed.emit(entry.shown)

    def add_job(self, call_id: str, title: str) -> None:
        """Makes a job of that title and chooses it for the call."""
        job = Job(id=new_id(self._now()), title=title)
        self._writes.write(lambda store: store.jobs.save(job))
        self.choose_job(call_id, job.id)

    def write_about(
        self,
        call_id: str,
        job: StoreJob,
        key: str = "",
        written: Callable[[object], None] | None = None,
    ) -> bool:
        """Writes something else about an open call, after the call itself; False for any other.

        Of waiting writes with one ``key`` only the newest is done; ``written`` is called with the
        job's result once that is durable.
        """
        entry = self._entries.get(call_id)
        if entry is not None:
            entry.is_used = True
            self._keeping.write(entry, job, key, written)
        return entry is not None

    def split(self, call_id: str) -> str:
        """Makes the leg that came last a call of its own; its id, '' where nothing is to undo."""
        entry = self._entries.get(call_id)
        legs = entry.shown.call.legs if entry else ()
        if len(legs) < 2:
            return ""
        calls = self._tracker.split(call_id, legs[-1].source, legs[-1].key)
        for call in calls:
            self._take(call)
        self._lapse.arm()
        return calls[-1].id if calls else ""

    def join(self, call_id: str, other_id: str) -> None:
        """Undoes :meth:`split`: the other card goes, and nothing more is written about its call."""
        self.calls.let_go(other_id, is_final=True)
        for call in self._tracker.join(call_id, other_id):
            self._take(call)

    def change_shown(self, call_id: str, change: Callable[[OpenCall], OpenCall]) -> None:
        """Shows an open call as ``change`` makes it; who asks keeps it by :meth:`write_about`."""
        entry = self._entries.get(call_id)
        if entry is not None:
            entry.shown = change(entry.shown)
            self.calls.show(entry)

    def close_call(self, call_id: str) -> None:
        """The user is done with the card. The call itself goes on; nothing is lost."""
        entry = self._entries.get(call_id)
        if entry is None:
            return
        if self._tracker.is_start_only(call_id):
            for call in self._tracker.end(call_id, self._now(), self._tick_s()):
                self._take(call)
        self.calls.close(entry)
        self._keeping.write(entry, lambda store: store.calls.settle(call_id))
        self.call_closed.emit(call_id)

    def take_edited_note(self, call_id: str, text: str) -> None:
        """The note of an open call was changed elsewhere (in the history)."""
        entry = self._entries.get(call_id)
        if entry is not None and entry.shown.note != text:
            self.change_shown(call_id, lambda shown: replace(shown, note=text))

    def settle_all(self) -> None:
        """Closes every card: the program is about to end."""
        for call_id in tuple(self._entries):
            self.close_call(call_id)

    def _take(self, call: Call) -> None:
        if self.calls.follow(call):
            return
        entry = self._entries.get(call.id)
        if entry is None:
            begin = self._keeping.write_late if self.calls.was_closed(call.id) else self._begin
            begin(call)
            return
        before = entry.shown.call
        entry.shown = replace(entry.shown, call=call)
        self._keeping.write(entry, lambda store: store.calls.update(call), f"call {call.id}")
        if before.line != call.line:
            self._settle_job(entry, entry.shown.routed(self.jobs))
        if before.number != call.number:
            self._look_up(call)
        elif entry.is_known:
            self.calls.show(entry)
        if entry.is_away:
            self.calls.close(entry)

    def _begin(self, call: Call) -> None:
        entry = DeskEntry(OpenCall(call=call), is_away=call.is_ended)
        if entry.is_away:
            self._keeping.keep(entry, is_looked_up=False)
            self._settle_job(entry, entry.shown.routed(self.jobs))
            return
        self._entries[call.id] = entry
        self._look_up(call)
        self._waiting.take(call.id)

    def _look_up(self, call: Call) -> None:
        self._worker.ask(
            lambda store: meet(store, call.number),
            lambda met: self._on_met(call.id, met),
            self.failed.emit,
        )

    def _on_met(self, call_id: str, met: Meeting | None) -> None:
        entry = self._entries.get(call_id)
        if entry is None or (entry.is_known and met is None):
            return
        if met is not None:
            if met.is_quiet and not entry.is_used:
                self._hush(entry)
                return
            key = traced_key(entry.shown.call.legs[0].key)
            trace("call.lookup", id=key, n=met.caller.call_count)
            shown = entry.shown.recognised(met.caller, self.jobs)
            self._settle_job(entry, replace(shown, people=met.people))
            entry.person_id = met.caller.person_id or entry.person_id
        if not entry.is_known:
            self._unkept.take(entry)
        entry.is_known = True
        self.calls.show(entry)

    def _hush(self, entry: DeskEntry) -> None:
        call_id = entry.shown.call.id
        self.calls.let_go(call_id, is_final=True)
        trace("call.hushed", id=traced_key(entry.shown.call.legs[0].key))
        if entry.is_kept:
            self._writes.write(lambda store: store.forget_call(call_id))

    def _settle_job(self, entry: DeskEntry, shown: OpenCall) -> None:
        if shown.job_id != entry.shown.job_id and entry.is_kept:
            call_id, job_id = shown.call.id, shown.job_id
            self._keeping.write(entry, lambda store: store.calls.choose_job(call_id, job_id))
        entry.shown = shown
