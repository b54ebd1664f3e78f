"""The calls the desk has open, and those it has let go of."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace

from taktone.core.call import Call
from taktone.core.open_call import OpenCall
from taktone.flow.call_keeping import DeskEntry

REMEMBERED = 512


class OpenCalls:
    """Shows entries, lets go of them, and remembers whom it let go.

    Of a call that was let go nothing is shown or written any more, whatever a source tells later.
    What was shown of it is kept in memory only, and only until :meth:`forget`.

    Attributes:
        entries: The open calls by id, oldest first.
    """

    def __init__(
        self, tell: Callable[[OpenCall], object], tell_closed: Callable[[str], object]
    ) -> None:
        """Takes who is told what changed, and which card goes away."""
        self.entries: dict[str, DeskEntry] = {}
        self._tell = tell
        self._tell_closed = tell_closed
        self._left: OrderedDict[str, DeskEntry | None] = OrderedDict()
        self._closed: OrderedDict[str, None] = OrderedDict()

    def close(self, entry: DeskEntry) -> None:
        """The user is done with the card; of a call that is over nothing is kept in memory."""
        entry.is_away = True
        call_id = entry.shown.call.id
        if entry.shown.call.is_ended and self.entries.pop(call_id, None) is not None:
            self._closed[call_id] = None
            while len(self._closed) > REMEMBERED:
                self._closed.popitem(last=False)

    def was_closed(self, call_id: str) -> bool:
        """True for a call that the user was done with, should a late leg revive it."""
        return call_id in self._closed

    def show(self, entry: DeskEntry) -> None:
        """Tells how a call stands, unless its card was closed."""
        if not entry.is_away:
            self._tell(entry.shown)

    def let_go(self, call_id: str, *, is_final: bool = False) -> DeskEntry | None:
        """The card goes away; ``is_final`` where nobody may want it back. None if not open."""
        entry = self.entries.pop(call_id, None)
        if entry is None:
            return None
        entry.is_left = True
        self._left[call_id] = None if is_final else entry
        while len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
        self._tell_closed(call_id)
        return entry

    def follow(self, call: Call) -> bool:
        """True where the call was let go of; one that may come back stands as it does now."""
        entry = self._left.get(call.id)
        if entry is not None:
            entry.shown = replace(entry.shown, call=call)
        return call.id in self._left

    def take_back(self, call_id: str) -> DeskEntry | None:
        """The call is open again as it stands now; None where it is too late."""
        entry = self._left.get(call_id)
        if entry is None:
            return None
        del self._left[call_id]
        entry.is_left = entry.is_away = False
        self.entries[call_id] = entry
        return entry

    def meet_twins(
        self,
        twins: Sequence[tuple[str, str]],
        keep: Callable[[DeskEntry], object],
        tell: Callable[[str, str], object],
    ) -> None:
        """Of two open calls that are one, the one that was written in goes on, else the older.

        Both are kept before ``tell(the one to go on, the other)``. Where one is not open any more
        they stay two: nobody would see which of them is true.
        """
        for pair in twins:
            entries = [entry for x in pair if (entry := self.entries.get(x)) and not entry.is_away]
            if len(entries) == 2:
                entries.sort(key=lambda x: (not x.is_used, x.shown.call.started_tick_s))
                for entry in entries:
                    keep(entry)
                tell(entries[0].shown.call.id, entries[1].shown.call.id)

    def leave(self, call_id: str) -> None:
        """A call whose card is not open was erased: it stays away as well."""
        if call_id not in self.entries:
            self._left.setdefault(call_id, None)

    def forget(self, call_id: str) -> None:
        """Nobody may want it back any more: nothing of it is left in memory either."""
        if call_id in self._left:
            self._left[call_id] = None
