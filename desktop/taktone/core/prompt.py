"""One line of etiquette, shown in its phase of a call."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_TEXT = 90


class Phase(StrEnum):
    """Where in a call a prompt belongs."""

    RINGING = "ringing"
    OPENING = "opening"
    LISTENING = "listening"
    CLOSING = "closing"
    AFTER = "after"


class Situation(StrEnum):
    """What may be true of a call and make a prompt fit."""

    RETURNING = "returning"
    PROMISED = "promised"
    LONG_CALL = "long_call"
    BUSY = "busy"
    MISSED_BEFORE = "missed_before"
    UNSOLICITED = "unsolicited"
    CLOSING_SOON = "closing_soon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A line in the user's language, at most ``LONGEST_TEXT`` characters.

    Attributes:
        id: Stable, the same in every language.
        when: What must be true of the call, all of it; empty for a prompt that always fits.
        is_off: Kept, but never shown.
    """

    id: str
    phase: Phase
    text: str
    when: frozenset[Situation] = frozenset()
    is_off: bool = False


_LATE = frozenset({Phase.CLOSING, Phase.AFTER})


def can_be_met(phase: Phase, when: frozenset[Situation]) -> bool:
    """True where all of ``when`` can be true in that phase: a long call is in its last one."""
    return Situation.LONG_CALL not in when or phase in _LATE
