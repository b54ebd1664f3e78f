"""Whether the user is in the middle of a sentence."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from taktone.ui.card.card_desk import CardDesk

TYPING_S = 10.0


class CardTyping:
    """True for ten seconds after each letter of the note, and while another part is filled in."""

    def __init__(
        self, tick_s: Callable[[], float], window: QWidget, note: QWidget, desks: Sequence[CardDesk]
    ) -> None:
        """Takes the monotonic clock, the card, its note and its desks."""
        self._tick_s = tick_s
        self._window = window
        self._note = note
        self._desks = desks
        self._typed_tick_s = float("-inf")

    def go_on(self) -> None:
        """A letter was typed."""
        self._typed_tick_s = self._tick_s()

    @property
    def is_under_way(self) -> bool:
        """True while no other call may take the front."""
        is_recent = self._tick_s() - self._typed_tick_s < TYPING_S
        is_writing = is_recent and self._note.hasFocus()
        return self._window.isActiveWindow() and (
            is_writing or any(desk.has_keyboard for desk in self._desks)
        )
