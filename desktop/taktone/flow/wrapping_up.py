"""What is kept of calls beside the note, as it is clicked and typed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.wrap_up import WrapUp, WrapUpField, WrapUpValue
from taktone.flow.call_desk import CallDesk
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.trace import trace


class WrappingUp(QObject):
    """Reads wrap-ups and writes them a field at a time, so that two windows never undo each other.

    What is on its way to the disk counts as read: a card that comes back shows it.

    Signals:
        wrap_up_read: Call id and its ``WrapUp``.
        person_read: Person id and their wrap-ups, ``dict[call id, WrapUp]``.
        field_changed: Call id, ``WrapUpField`` and the value, as soon as it is chosen anywhere.
        failed: KnownError.
    """

    wrap_up_read = Signal(str, object)
    person_read = Signal(str, object)
    field_changed = Signal(str, object, object)
    failed = Signal(object)

    def __init__(
        self,
        desk: CallDesk,
        reader: StoreWorker,
        writes: WriteQueue,
        now: Callable[[], datetime],
    ) -> None:
        """Takes the open calls, the two ways to the store, and the wall clock (aware UTC)."""
        super().__init__()
        self._desk = desk
        self._reader = reader
        self._writes = writes
        self._now = now
        self._revision = 0
        self._waiting: dict[tuple[str, WrapUpField], tuple[int, WrapUpValue]] = {}

    def read(self, call_id: str) -> None:
        """Asks for the wrap-up of a call."""
        self._reader.ask(
            lambda store: store.wrap_ups.read(call_id),
            lambda found: self.wrap_up_read.emit(call_id, self._as_chosen(call_id, found)),
            self.failed.emit,
        )

    def read_person(self, person_id: str) -> None:
        """Asks for the wrap-ups of all calls of a person."""
        self._reader.ask(
            lambda store: store.wrap_ups.of_person(person_id),
            lambda found: self.person_read.emit(
                person_id, {key: self._as_chosen(key, value) for key, value in found.items()}
            ),
            self.failed.emit,
            key="wrap-ups of a person",
        )

    def change(self, call_id: str, field: WrapUpField, value: WrapUpValue) -> None:
        """Keeps one choice or line; of several that wait for one place the newest is written."""
        self._revision += 1
        revision, at, place = self._revision, self._now(), (call_id, field)
        self._waiting[place] = (revision, value)

        def written(_: object) -> None:
            if self._waiting.get(place, (0, ""))[0] == revision:
                del self._waiting[place]
            trace("wrap_up.committed")

        key = f"wrap-up {call_id} {field}"
        if not self._desk.write_about(
            call_id, lambda store: store.wrap_ups.change(call_id, field, value, at), key, written
        ):
            self._writes.write(
                lambda store: store.wrap_ups.change(call_id, field, value, at), written, key
            )
        self.field_changed.emit(call_id, field, value)

    def _as_chosen(self, call_id: str, found: WrapUp) -> WrapUp:
        for (waiting_id, field), (_, value) in self._waiting.items():
            if waiting_id == call_id:
                found = found.changed(field, value)
        return found
