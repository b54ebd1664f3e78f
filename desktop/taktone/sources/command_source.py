"""Calls told by telephone programs through the command line or the local socket."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.number_reading import is_unfilled_macro, read_number
from taktone.core.plain_text import display_name
from taktone.sources.base import SourceAbilities

OPERATIONS = frozenset({"ring", "call", "dial", "answer", "end", "missed"})
MOST_OPEN = 200
_LONGEST_WORD = 120


@dataclass(slots=True)
class _Told:
    key: str
    source: str
    number: str
    state: CallState


class CommandSource(QObject):
    """Turns ring, dial, answer, end and missed into events.

    A program that sends no id of its own speaks of its newest call that fits (and of that number,
    where it sends one); a second ring of a number that still rings is the same call.
    """

    event_seen = Signal(object)
    name = "command"
    abilities = SourceAbilities()

    def __init__(self, region: Callable[[], str]) -> None:
        """Takes the region in which numbers without a country code are read."""
        super().__init__()
        self._region = region
        self._open: OrderedDict[tuple[str, str], _Told] = OrderedDict()
        self._count = 0

    def start(self) -> None:
        """Nothing to listen to: messages are handed in by :meth:`receive`."""

    def stop(self) -> None:
        """Forgets what was told."""
        self._open.clear()

    def receive(self, message: Mapping[str, object], at: datetime) -> dict[str, object]:
        """Takes one message; gives what the sender should know.

        ``{"hint": "unfilled_macro"}`` where the number was an unfilled placeholder.

        Raises:
            ValueError: A field has no fitting value; the text names the field.
        """
        operation = str(message.get("op"))
        raw = _word(message, "number", 256)
        source = _word(message, "source") or self.name
        number = read_number(raw, self._region())
        told = self._called(operation, source, _word(message, "id"), number.number)
        for state, reason in _steps(operation):
            told.state = state
            self.event_seen.emit(
                CallEvent(
                    source=source,
                    key=told.key,
                    at=at,
                    state=state,
                    direction=_direction(operation),
                    number=raw,
                    name=display_name(_word(message, "name", 1000)),
                    line=display_name(_word(message, "line")),
                    reason=reason,
                )
            )
        if told.state is CallState.ENDED:
            self._open.pop((source, told.key), None)
        return {"hint": "unfilled_macro"} if is_unfilled_macro(raw) else {}

    def _called(self, operation: str, source: str, key: str, number: str) -> _Told:
        """The call a message speaks of, a new one where it speaks of none that is open."""
        told = self._open.get((source, key)) if key else self._fitting(operation, source, number)
        if told is None:
            self._count += 1
            state = CallState.DIALING if operation == "dial" else CallState.RINGING
            told = _Told(key or f"told-{self._count}", source, number, state)
            self._open[source, told.key] = told
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
        told.number = told.number or number
        return told

    def _fitting(self, operation: str, source: str, number: str) -> _Told | None:
        wanted = _MAY_FOLLOW[operation]
        for told in reversed(self._open.values()):
            if told.source != source or told.state not in wanted:
                continue
            if operation in ("ring", "call", "dial"):
                if number and told.number == number:
                    return told
            elif not number or not told.number or told.number == number:
                return told
        return None


_MAY_FOLLOW = {
    "ring": frozenset({CallState.RINGING}),
    "call": frozenset({CallState.RINGING}),
    "dial": frozenset({CallState.DIALING}),
    "answer": frozenset({CallState.RINGING, CallState.DIALING}),
    "missed": frozenset({CallState.RINGING}),
    "end": frozenset({CallState.RINGING, CallState.DIALING, CallState.ACTIVE}),
}


def _steps(operation: str) -> tuple[tuple[CallState, EndReason | None], ...]:
    return {
        "ring": ((CallState.RINGING, None),),
        "call": ((CallState.RINGING, None),),
        "dial": ((CallState.DIALING, None),),
        "answer": ((CallState.ACTIVE, None),),
        "end": ((CallState.ENDED, None),),
        "missed": ((CallState.ENDED, EndReason.MISSED),),
    }[operation]


def _direction(operation: str) -> Direction | None:
    if operation == "dial":
        return Direction.OUTGOING
    return Direction.INCOMING if operation in ("ring", "call", "missed") else None


def _word(message: Mapping[str, object], field: str, longest: int = _LONGEST_WORD) -> str:
    value = message.get(field, "")
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(field)  # noqa: TRY004 - what the sender wrote, not our own call
    return str(value)[:longest]
