"""When the card of a call that has ended goes away by itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.ui.card.call_stack import CallStack

if TYPE_CHECKING:
    from taktone.ui.card.card_entry import CardEntry

UNHEARD_S = 20


class CardFolding(QObject):
    """Two timers: one for the call in front, one for strips of calls nobody took.

    The one in front goes after the lingering time, or after 20 s where there was no talk; it does
    not go while the card has the keyboard. Strips of calls that ended in a talk stay until they
    have been in front.

    Signals:
        due: Id of a call whose time is over.
    """

    due = Signal(str)

    def __init__(
        self,
        stack: CallStack,
        linger_s: Callable[[], int],
        has_keyboard: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Takes the calls, the lingering time in seconds, and whether the card has the keyboard."""
        super().__init__(parent)
        self._stack = stack
        self._linger_s = linger_s
        self._has_keyboard = has_keyboard
        self.front_timer = self._timer(self._on_front)
        self.strips_timer = self._timer(self._on_strips)

    def stop(self) -> None:
        """A call came: nothing that was to go before it goes now."""
        self.front_timer.stop()
        self.strips_timer.stop()

    def arm(self) -> None:
        """Something happened: the time begins anew for the call in front."""
        front = self._stack.front
        if front is None or front.is_live or self._has_keyboard():
            self.front_timer.stop()
        else:
            self.front_timer.start(1000 * (UNHEARD_S if _is_empty(front) else self._linger_s()))
        if not self._idle_strips():
            self.strips_timer.stop()
        elif not self.strips_timer.isActive():
            self.strips_timer.start(1000 * UNHEARD_S)

    def _on_front(self) -> None:
        front = self._stack.front
        if self._has_keyboard() or front is None or front.is_live:
            self.arm()
        else:
            self.due.emit(front.call_id)

    def _on_strips(self) -> None:
        for entry in self._idle_strips():
            self.due.emit(entry.call_id)

    def _idle_strips(self) -> "list[CardEntry]":
        return [entry for entry in self._stack.others if _is_empty(entry)]

    def _timer(self, on_time: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(on_time)
        return timer


def _is_empty(entry: "CardEntry") -> bool:
    return entry.is_unheard and not entry.text
