"""Which call is in front and which wait as strips."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from taktone.ui.card.card_entry import CardEntry


class CallStack:
    """The open calls of the card; one is in front, as long as there is any.

    A call never takes the front from one that is being talked to. A live call takes it from one
    that has ended, unless the user is writing there; a call that is answered takes it from any
    that is not a talk.
    """

    def __init__(self) -> None:
        """Starts empty."""
        self._entries: dict[str, CardEntry] = {}
        self._front_id = ""

    @property
    def front(self) -> "CardEntry | None":
        """The call in front, None where no call is open."""
        return self._entries.get(self._front_id)

    @property
    def others(self) -> "tuple[CardEntry, ...]":
        """The calls behind it, newest first."""
        others = (entry for key, entry in self._entries.items() if key != self._front_id)
        return tuple(others)[::-1]

    @property
    def all(self) -> "tuple[CardEntry, ...]":
        """Every open call, in the order they came."""
        return tuple(self._entries.values())

    def get(self, call_id: str) -> "CardEntry | None":
        """The entry of a call, None where it is not open."""
        return self._entries.get(call_id)

    def add(self, entry: "CardEntry", *, is_writing: bool) -> None:
        """A call came."""
        self._entries[entry.call_id] = entry
        if not self._front_id:
            self._front_id = entry.call_id
        else:
            self._let_forward(entry, is_writing=is_writing)

    def changed(self, entry: "CardEntry", *, was_talk: bool, is_writing: bool) -> None:
        """The state of a call may be another than before."""
        if entry is not self.front:
            if entry.is_talk and not was_talk:
                self._let_forward(entry, is_writing=is_writing)
        elif not entry.is_live and not is_writing:
            self._front_id = self._most_urgent(only_live=True) or self._front_id

    def remove(self, call_id: str) -> None:
        """The call's card goes away; where it was in front, the next comes forward."""
        self._entries.pop(call_id, None)
        if call_id == self._front_id:
            self._front_id = self._most_urgent(only_live=False)

    def bring_forward(self, call_id: str) -> None:
        """The user wants this call in front."""
        if call_id in self._entries:
            self._front_id = call_id

    def following(self) -> str:
        """The id of the call after the one in front, in the order they came; round and round."""
        ids = list(self._entries)
        return ids[(ids.index(self._front_id) + 1) % len(ids)] if ids else ""

    def _let_forward(self, entry: "CardEntry", *, is_writing: bool) -> None:
        front = self.front
        if front is None or front.is_talk:
            return
        gives_way = not front.is_live and entry.is_live and not is_writing
        if entry.is_talk or gives_way:
            self._front_id = entry.call_id

    def _most_urgent(self, *, only_live: bool) -> str:
        waiting = [x for x in self.others if x.is_live or not only_live]
        ranked = sorted(waiting, key=lambda x: (not x.is_talk, not x.is_live))
        return ranked[0].call_id if ranked else ""
