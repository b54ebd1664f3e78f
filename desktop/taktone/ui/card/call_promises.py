"""What is promised in one call, as the card shows and changes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from taktone.core.promise import Promise, PromiseKind


class CallPromises:
    """The promises made in a call, those on their way to the history among them.

    Attributes:
        is_open: The line for promises is there, though the call has not ended.
        times: Free times to choose from; None while they are not known.
        edited_id: The promise whose words and time are being chosen, empty for none.
        is_wording: A promise in the user's own words is wanted, and has none yet.
        is_nothing: The user said that nothing was promised.
    """

    def __init__(self, call_id: str) -> None:
        """Takes the call; nothing is promised in it."""
        self.is_open = False
        self.times: tuple[datetime, ...] | None = None
        self.edited_id = ""
        self.is_wording = False
        self.is_nothing = False
        self._call_id = call_id
        self._made: dict[str, Promise] = {}
        self._told: set[str] = set()
        self._dropped: set[str] = set()

    @property
    def promises(self) -> tuple[Promise, ...]:
        """All of them, in the order they were made."""
        return tuple(self._made.values())

    @property
    def edited(self) -> Promise | None:
        """The promise being worded and timed."""
        return self._made.get(self.edited_id)

    def of_kind(self, kind: PromiseKind) -> Promise | None:
        """The first of a kind."""
        return next((x for x in self._made.values() if x.kind is kind), None)

    def get(self, promise_id: str) -> Promise | None:
        """The promise of that id, None where it is not of this call."""
        return self._made.get(promise_id)

    def add(self, promise: Promise) -> None:
        """One was just made here; it is the one to word and to time."""
        self._made[promise.id] = promise
        self.edited_id = promise.id
        self.is_wording = self.is_nothing = False

    def change(self, text: str, due_at: datetime | None) -> Promise | None:
        """The one being worded gets other words and time; gives it, None where there is none."""
        edited = self.edited
        if edited is None:
            return None
        self._made[edited.id] = replace(edited, text=text, due_at=due_at)
        return self._made[edited.id]

    def take_back(self, promise_id: str) -> None:
        """It is promised no more."""
        self._made.pop(promise_id, None)
        self._dropped.add(promise_id)
        if self.edited_id == promise_id:
            self.edited_id = ""

    def follow(self, open_promises: Sequence[Promise]) -> None:
        """Learns how the promises stand in the history: made, put off, kept or dropped there.

        The one being worded here is taken as it stands here.
        """
        found = {
            promise.id: promise
            for promise in open_promises
            if promise.call_id == self._call_id
            and not promise.is_automatic
            and promise.id not in self._dropped
        }
        for promise_id in [key for key in self._made if key in self._told and key not in found]:
            self._made.pop(promise_id)
        if self.edited_id not in self._made:
            self.edited_id = ""
        for promise_id, promise in found.items():
            if promise_id != self.edited_id:
                self._made[promise_id] = promise
        self._told = set(found)
