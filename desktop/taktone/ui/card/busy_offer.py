"""Another time, as it is offered and promised in one call."""

from collections.abc import Sequence
from datetime import datetime

from taktone.core.promise import Promise


class BusyOffer:
    """Whether the panel is open in a call, which times it offers, and what was promised there.

    Attributes:
        times: Free times, oldest first; None while they are not known yet.
        due_at: The promised time, None while nothing is promised here.
    """

    def __init__(self) -> None:
        """Starts closed; nothing is promised."""
        self.times: tuple[datetime, ...] | None = None
        self.due_at: datetime | None = None
        self._is_open = False
        self._was_open = False
        self._promise_id = ""
        self._is_made = False

    @property
    def is_open(self) -> bool:
        """True while the panel is there."""
        return self._is_open

    @property
    def was_open(self) -> bool:
        """True once the panel was opened in this call."""
        return self._was_open

    @property
    def is_waiting(self) -> bool:
        """True while the panel is there and needs times to offer."""
        return self._is_open and self.times is None and self.due_at is None

    def open(self) -> None:
        """The user wants another time; times offered before may be taken by now."""
        self._is_open = self._was_open = True
        self.times = None

    def close(self) -> None:
        """The panel goes away; a promise stands."""
        self._is_open = False

    def promise(self, promise_id: str, due_at: datetime) -> None:
        """A promise was made."""
        self._promise_id, self.due_at, self._is_made = promise_id, due_at, False

    def take_back(self) -> str:
        """Nothing is promised here any more; gives the id of the promise that was."""
        promise_id, self._promise_id = self._promise_id, ""
        self.due_at = self.times = None
        return promise_id

    def follow(self, open_promises: Sequence[Promise]) -> None:
        """Learns what became of the promise: put off, kept or taken back elsewhere."""
        standing = {promise.id: promise for promise in open_promises}.get(self._promise_id)
        if standing is not None:
            self._is_made = True
            self.due_at = standing.due_at or self.due_at
        elif self._promise_id and self._is_made:
            self.take_back()
