"""How much of something may come within a time."""


class FloodLimit:
    """Lets ``burst`` through at once and ``per_second`` of it on average; time is handed in."""

    def __init__(self, burst: float, per_second: float) -> None:
        """Begins with room for a whole burst."""
        self._burst = burst
        self._per_second = per_second
        self._room = burst
        self._at_s: float | None = None

    def is_within(self, at_s: float, amount: float = 1) -> bool:
        """Takes ``amount``; False where that is more than there is room for."""
        # A clock that was set back gives no room, and takes none.
        passed = 0.0 if self._at_s is None else max(0.0, at_s - self._at_s)
        self._at_s = at_s
        self._room = min(self._burst, self._room + passed * self._per_second)
        if self._room < amount:
            return False
        self._room -= amount
        return True
