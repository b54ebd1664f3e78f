"""Whether the user is in the middle of a sentence."""

from collections.abc import Callable

TYPING_S = 10.0


class CardTyping:
    """True for ten seconds after each letter of the note, and while another part is filled in."""

    def __init__(
        self,
        tick_s: Callable[[], float],
        is_in_note: Callable[[], bool],
        is_in_part: Callable[[], bool],
    ) -> None:
        """Takes the monotonic clock, and whether the keyboard is in the note or in a part."""
        self._tick_s = tick_s
        self._is_in_note = is_in_note
        self._is_in_part = is_in_part
        self._typed_tick_s = float("-inf")

    def note(self) -> None:
        """A letter was typed."""
        self._typed_tick_s = self._tick_s()

    @property
    def is_under_way(self) -> bool:
        """True while no other call may take the front."""
        is_recent = self._tick_s() - self._typed_tick_s < TYPING_S
        return (is_recent and self._is_in_note()) or self._is_in_part()
