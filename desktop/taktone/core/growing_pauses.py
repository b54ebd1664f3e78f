"""How long to wait before the next attempt."""


class GrowingPauses:
    """Each pause is twice the one before, up to a longest; in whatever unit it was made with."""

    def __init__(self, first: float, longest: float) -> None:
        """Begins with the first."""
        self._first = first
        self._longest = longest
        self._next = first

    @property
    def is_first(self) -> bool:
        """True where no pause was taken since the last success."""
        return self._next == self._first

    def take(self) -> float:
        """How long to wait now; the one after is longer."""
        pause, self._next = self._next, min(2 * self._next, self._longest)
        return pause

    def shrink(self) -> None:
        """It worked, or there is new hope: the next is the first again."""
        self._next = self._first
