"""What a line was found to be able to do, for the user who presses Test."""

from dataclasses import dataclass
from enum import StrEnum

from taktone.core.line_health import LineHealth


class ProbeTopic(StrEnum):
    """What is asked of a line; the order is that of the screen."""

    REACHED = "reached"
    LOGGED_IN = "logged_in"
    WATCHES = "watches"
    NUMBERS = "numbers"
    NAMES = "names"
    OUTGOING_NUMBERS = "outgoing_numbers"
    RING_GROUPS = "ring_groups"
    SILENT_PHONE = "silent_phone"
    OTHER_PHONES = "other_phones"
    CALLS_IN_PROGRESS = "calls_in_progress"


class ProbeResult(StrEnum):
    """How it came out."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    LATER = "later"
    """Only the next call can show it."""


class ProbeHint(StrEnum):
    """What would make it better; the words for it live in the screen."""

    NONE = ""
    ASK_FOR_SUBSCRIPTION = "ask_for_subscription"
    ASK_FOR_SECOND_DEVICE = "ask_for_second_device"
    TRY_SILENT_PHONE = "try_silent_phone"
    TRY_WATCHING = "try_watching"
    ASK_FOR_OUTGOING_NUMBERS = "ask_for_outgoing_numbers"
    ASK_FOR_READ_CALL = "ask_for_read_call"
    ASK_FOR_REPORTING = "ask_for_reporting"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeFinding:
    """One answer.

    Attributes:
        count: How many there are, where that was asked.
        detail: What the other side said to it; foreign text.
    """

    topic: ProbeTopic
    result: ProbeResult
    hint: ProbeHint = ProbeHint.NONE
    count: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeAnswer:
    """Everything a test of a line found out; every kind of line gives the same value.

    Attributes:
        health: How the line stood when the test was over.
        findings: In the order of :class:`ProbeTopic`, no topic twice.
    """

    health: LineHealth
    findings: tuple[ProbeFinding, ...] = ()
