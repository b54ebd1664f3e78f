"""A call in the list of another program, before it is one of the history."""

from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import Direction, EndReason


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCall:
    """One line of such a list.

    Attributes:
        number: As written there, empty for a hidden caller.
        at: The start by the clock on that machine's wall, without a zone; lists tell minutes.
        talk_s: Seconds; FRITZ!Box counts whole minutes.
        own_line: The own number or line it came to.
        line: Where it stands in the file, from 1.
    """

    number: str = ""
    name: str = ""
    at: datetime
    direction: Direction
    reason: EndReason
    talk_s: int = 0
    own_line: str = ""
    line: int = 1
