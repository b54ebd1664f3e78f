"""Lets a source's events through, but for the calls that are left out."""

from taktone.core.call_event import CallEvent, CallState
from taktone.core.left_out import LeftOut

MOST_CALLS = 256


class CallSieve:
    """Decides once for each call, as soon as its number is known.

    A call that was told stays told until it ends, whatever number turns up later: nothing that is
    on the screen goes away because of this.
    """

    def __init__(self, left_out: LeftOut) -> None:
        """Takes what is left out."""
        self._left_out = left_out
        self._told: dict[str, None] = {}
        self._dropped: dict[str, None] = {}

    def passes(self, event: CallEvent) -> bool:
        """True where ``event`` may be told."""
        is_dropped = event.key in self._dropped or (
            event.key not in self._told and self._left_out.holds(event.number)
        )
        calls = self._dropped if is_dropped else self._told
        if event.state is CallState.ENDED:
            calls.pop(event.key, None)
        else:
            calls[event.key] = None
            if len(calls) > MOST_CALLS:
                del calls[next(iter(calls))]
        return not is_dropped

    def use(self, left_out: LeftOut) -> None:
        """Leaves others out from the next call on."""
        self._left_out = left_out
