"""Messages of telephone programs, whatever way they came, as events."""

from collections.abc import Callable, Mapping
from datetime import datetime

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.number_reading import LONGEST_READ, is_unfilled_macro, is_withheld, read_number
from taktone.core.plain_text import display_name
from taktone.sources.told_calls import ToldCalls

_STEPS: Mapping[str, tuple[CallState, Direction | None, EndReason | None]] = {
    "ring": (CallState.RINGING, Direction.INCOMING, None),
    "call": (CallState.RINGING, Direction.INCOMING, None),
    "dial": (CallState.DIALING, Direction.OUTGOING, None),
    "answer": (CallState.ACTIVE, None, None),
    "end": (CallState.ENDED, None, None),
    "missed": (CallState.ENDED, Direction.INCOMING, EndReason.MISSED),
}
OPERATIONS = frozenset(_STEPS)
LONGEST_KEY = 256


class ToldMessages:
    """Turns ring, dial, answer, end and missed into events.

    A program that sends no id of its own speaks of its newest call that fits (and of that number,
    where it sends one); a second ring of a number that still rings is the same call. Hidden
    callers are never taken for one another. Whether a program tells the end of its calls shows once
    it has told what comes after a ring.
    """

    def __init__(self, source: str, region: Callable[[], str]) -> None:
        """Takes the source's name where a message names none, and the region of numbers."""
        self._source = source
        self._region = region
        self._told = ToldCalls()

    def clear(self) -> None:
        """Forgets what was told."""
        self._told.clear()

    def read(self, message: Mapping[str, object], at: datetime) -> CallEvent | None:
        """The event in a message (``op`` one of ``OPERATIONS``), None where it tells nothing.

        Raises:
            ValueError: A field has no fitting value; the text names the field.
        """
        operation = str(message.get("op"))
        raw = _word(message, "number", LONGEST_READ)
        number = read_number(raw, self._region())
        source = _shown(_word(message, "source")) or self._source
        name = _shown(_word(message, "name"))
        line = _shown(_word(message, "line"))
        told_id = _word(message, "id", LONGEST_KEY)
        if is_unfilled_macro(told_id):
            # It would be the same for every call.
            told_id = ""
        call = self._told.called(operation, source, told_id, number.tail, at)
        if call is None:
            return None
        state, direction, reason = _STEPS[operation]
        self._told.move(call, state)
        return CallEvent(
            source=source,
            key=call.key,
            at=at,
            state=state,
            direction=direction,
            number=raw,
            name="" if self._is_number(name, number.number) else name,
            line=line,
            reason=reason,
            tells_end=self._told.tells_end(source),
        )

    def _is_number(self, name: str, number: str) -> bool:
        """True for a name that says no more than the number does."""
        is_spelt = not number or any(letter.isalpha() for letter in name)
        return not is_spelt and read_number(name, self._region()).number == number


def _shown(text: str) -> str:
    """Foreign text for showing; nothing where the program had nothing to say."""
    name = display_name(text)
    return "" if is_withheld(name) or is_unfilled_macro(name) else name


def _word(message: Mapping[str, object], field: str, longest: int = 1000) -> str:
    value = message.get(field, "")
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(field)  # noqa: TRY004 - what the sender wrote, not our own call
    return str(value)[:longest]


def is_macro(message: Mapping[str, object]) -> bool:
    """True where the number is a placeholder that the program forgot to fill in."""
    return is_unfilled_macro(_word(message, "number", LONGEST_READ))
