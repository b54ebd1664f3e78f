"""Something that is to be done at its time."""

from collections.abc import Callable

from taktone.sources.sip.moment import Moment

Action = Callable[[Moment], None]


class Appointment:
    """One thing to be done; :meth:`cancel` where it is not to be done after all."""

    __slots__ = ("_cancelled", "action", "due_s", "number")

    def __init__(self, due_s: float, number: int, action: Action, cancelled: list[int]) -> None:
        """Takes when (monotonic seconds), its place among equals, and what."""
        self.due_s = due_s
        self.number = number
        self.action: Action | None = action
        self._cancelled = cancelled

    def __lt__(self, other: "Appointment") -> bool:
        return (self.due_s, self.number) < (other.due_s, other.number)

    def cancel(self) -> None:
        """It will not be done; harmless where it was."""
        if self.action is not None:
            self.action = None
            self._cancelled[0] += 1
