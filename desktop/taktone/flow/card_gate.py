"""Whether a call may bring up the card, or only a notice, or nothing."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from taktone.core.open_call import OpenCall
from taktone.flow.pausing import Pausing


class PopAt(StrEnum):
    """What brings up the card: the ring, the answer, or only the user."""

    RING = "ring"
    ANSWER = "answer"
    HAND = "hand"


def _never() -> bool:
    return False


class CardRules(NamedTuple):
    """What the gate asks, at each call anew; every answer is known beforehand.

    Attributes:
        may_pop_up: True where a window can come up without taking the keyboard.
        pop_at: What brings up the card.
        is_quiet: True while the user is not to be disturbed.
        is_covered: True where a card that comes up may lie behind a full-screen window.
    """

    may_pop_up: Callable[[], bool]
    pop_at: Callable[[], PopAt] = lambda: PopAt.RING
    is_quiet: Callable[[], bool] = _never
    is_covered: Callable[[], bool] = _never


class CardGate(QObject):
    """Lets a call through to the card once; whatever changes in it afterwards passes too.

    During a pause, or while the user is not to be disturbed, nothing comes up. Where a window
    cannot come up without taking the keyboard (native Wayland), or the user wants it so, a notice
    is wanted instead, once for each call; where the card may lie behind another window, as well. A
    call that ends without its card ever having come up is told by ``passed_by``.
    """

    card_wanted = Signal(object)
    passed_by = Signal(str)
    notice_wanted = Signal(object)

    def __init__(self, rules: CardRules, pausing: Pausing) -> None:
        """Takes the rules, asked at each call, and the pause."""
        super().__init__()
        self._rules = rules
        self._pausing = pausing
        self._let_in: set[str] = set()
        self._noticed: set[str] = set()
        self._held_back: dict[str, OpenCall] = {}

    @property
    def held_back(self) -> tuple[str, ...]:
        """Ids of the calls that last and have brought up neither card nor notice."""
        return tuple(self._held_back)

    def take(self, shown: OpenCall) -> None:
        """A call began or changed."""
        call_id = shown.call.id
        if call_id in self._let_in:
            self.card_wanted.emit(shown)
        elif shown.call.is_ended:
            self._held_back.pop(call_id, None)
            self.passed_by.emit(call_id)
        elif not self._is_time(shown):
            self._held_back[call_id] = shown
        else:
            self._held_back.pop(call_id, None)
            self._bring_up(shown)

    def let_in(self, call_id: str) -> None:
        """The user asked for this call's card."""
        self._held_back.pop(call_id, None)
        self._let_in.add(call_id)

    def take_again(self) -> None:
        """A rule may answer otherwise now: calls that were held back may come up."""
        for shown in tuple(self._held_back.values()):
            self.take(shown)

    def forget(self, call_id: str) -> None:
        """The card was closed; the user can ask for it again while the call lasts."""
        self._let_in.discard(call_id)
        self._noticed.discard(call_id)
        self._held_back.pop(call_id, None)

    def _is_time(self, shown: OpenCall) -> bool:
        if self._pausing.is_paused or self._rules.is_quiet():
            return False
        pop_at = self._rules.pop_at()
        return pop_at is PopAt.RING or (
            pop_at is PopAt.ANSWER and shown.call.answered_at is not None
        )

    def _bring_up(self, shown: OpenCall) -> None:
        call_id, may_pop_up = shown.call.id, self._rules.may_pop_up()
        if call_id not in self._noticed and (not may_pop_up or self._rules.is_covered()):
            self._noticed.add(call_id)
            self.notice_wanted.emit(shown)
        if may_pop_up:
            self._let_in.add(call_id)
            self.card_wanted.emit(shown)
