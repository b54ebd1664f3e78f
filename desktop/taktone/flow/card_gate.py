"""Whether a call may bring up the card, or only a notice, or nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from taktone.core.open_call import OpenCall
from taktone.flow.pausing import Pausing


class CardGate(QObject):
    """Lets a call through to the card once; whatever changes in it afterwards passes too.

    During a pause nothing comes up. Where a window cannot come up without taking the keyboard
    (native Wayland), or the user wants it so, a notice is wanted instead, once for each call. A
    call that ends without its card ever having come up is told by ``passed_by``.
    """

    card_wanted = Signal(object)
    passed_by = Signal(str)
    notice_wanted = Signal(object)

    def __init__(self, may_pop_up: Callable[[], bool], pausing: Pausing) -> None:
        """Takes the rule for windows, asked at each call, and the pause."""
        super().__init__()
        self._may_pop_up = may_pop_up
        self._pausing = pausing
        self._let_in: set[str] = set()
        self._noticed: set[str] = set()

    def take(self, shown: OpenCall) -> None:
        """A call began or changed."""
        call_id = shown.call.id
        if call_id in self._let_in:
            self.card_wanted.emit(shown)
        elif shown.call.is_ended:
            self.passed_by.emit(call_id)
        elif self._pausing.is_paused:
            return
        elif self._may_pop_up():
            self._let_in.add(call_id)
            self.card_wanted.emit(shown)
        elif call_id not in self._noticed:
            self._noticed.add(call_id)
            self.notice_wanted.emit(shown)

    def let_in(self, call_id: str) -> None:
        """The user asked for this call's card."""
        self._let_in.add(call_id)

    def forget(self, call_id: str) -> None:
        """The card was closed for good."""
        self._let_in.discard(call_id)
        self._noticed.discard(call_id)
