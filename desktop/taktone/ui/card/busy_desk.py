"""The user's way from "busy now" to a promise."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, Qt

from taktone.core.promise import PromiseKind
from taktone.ui.card.announcing import announce_words
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_footer import BUSY_KEYS
from taktone.ui.card.promise_port import PromisePort
from taktone.ui.card.promise_words import promised_back_words


class BusyDesk(QObject):
    """Opens and closes the panel of the call in front, asks for times, makes the promise."""

    def __init__(
        self,
        promising: PromisePort,
        stack: CallStack,
        face: CardFace,
        now: Callable[[], datetime],
        refresh: Callable[[], None],
    ) -> None:
        """Takes its parts, the present (aware), and what shows the call in front anew."""
        super().__init__(face)
        self._promising = promising
        self._stack = stack
        self._face = face
        self._now = now
        self._refresh = refresh
        self._asked_id = ""
        promising.times_offered.connect(self._on_times_offered)
        face.footer.busy.clicked.connect(self._on_clicked)
        face.busy.time_chosen.connect(self._on_time_chosen)
        face.busy.undo_wanted.connect(self._on_undo_wanted)

    @property
    def has_keyboard(self) -> bool:
        """True while the keys choose a time."""
        return self._face.busy.has_keyboard

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Opens and closes the panel."""
        return {BUSY_KEYS: self.toggle}

    def toggle(self) -> None:
        """By key: opens the panel and goes into it; closes it where the keyboard is in it."""
        front = self._stack.front
        if front is None:
            return
        if front.busy.is_open and self._face.busy.has_keyboard:
            self.close()
        else:
            self._open(front)
            self._face.busy.take_keyboard()

    def close(self) -> bool:
        """Closes the panel of the call in front; False where there is none."""
        front = self._stack.front
        if front is None or not front.busy.is_open:
            return False
        front.busy.close()
        self._show_and_write_on()
        return True

    def follow(self) -> None:
        """Another call may be in front, or its promise be gone: its panel needs times too."""
        front = self._stack.front
        if front is not None and front.busy.is_waiting and self._asked_id != front.call_id:
            self._ask(front)

    def _open(self, front: CardEntry) -> None:
        if not front.busy.is_open:
            front.busy.open()
            self._ask(front)
        self._refresh()

    def _ask(self, entry: CardEntry) -> None:
        if entry.busy.is_waiting:
            self._asked_id = entry.call_id
            self._promising.offer_times(entry.call_id)

    def _show_and_write_on(self) -> None:
        """Shows the change; the keyboard goes from the panel back to the note."""
        was_here = self._face.busy.has_keyboard
        self._refresh()
        if was_here:
            self._face.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        front = self._stack.front
        if self._face.footer.busy.hasFocus():
            self.toggle()
        elif front is not None and not self.close():
            # The keyboard stays where it is: in the note, or in another window.
            self._open(front)

    def _on_times_offered(self, call_id: str, times: tuple[datetime, ...]) -> None:
        if call_id == self._asked_id:
            self._asked_id = ""
        entry = self._stack.get(call_id)
        if entry is None or not entry.busy.is_waiting:
            return
        entry.busy.times = tuple(times)
        if entry is not self._stack.front:
            return
        if not times:
            self._show_and_write_on()
            return
        was_here = self._face.busy.has_keyboard
        self._refresh()
        if was_here:
            self._face.busy.take_keyboard()

    def _on_time_chosen(self, at: datetime) -> None:
        front = self._stack.front
        if front is None:
            return
        if at <= self._now():
            # Offered a while ago, and past by now.
            front.busy.open()
            self._ask(front)
            self._refresh()
            return
        made = self._promising.make(front.call_id, PromiseKind.CALL_BACK, at)
        front.busy.promise(made, at)
        self._show_and_write_on()
        now = self._now()
        announce_words(self._face.busy, promised_back_words(at, now, QLocale()))

    def _on_undo_wanted(self) -> None:
        front = self._stack.front
        if front is None or front.busy.due_at is None:
            return
        was_here = self._face.busy.has_keyboard
        self._promising.drop(front.busy.take_back())
        self._ask(front)
        self._refresh()
        if was_here:
            self._face.busy.take_keyboard()
