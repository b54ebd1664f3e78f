"""What a test of a SIP line found out; the words for it live in the screen."""

from dataclasses import dataclass
from enum import StrEnum

from taktone.core.line_health import LineAdvice


class Finding(StrEnum):
    """Whether the line can do something."""

    YES = "yes"
    NO = "no"
    LATER = "later"
    """Not to be known before a call came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SipFindings:
    """The facts, as far as a test without a call can tell them.

    Attributes:
        problem: Why nothing works at all, ``NONE`` where something does.
        watches: Watch mode hears of calls; ``watch_advice`` says why not.
        watch_detail: What the server said to it; foreign text, as ``phone_detail``.
        sees_names: Watch mode tells the caller's display name.
        sees_outgoing_numbers: Watch mode tells whom the user calls.
        can_be_phone: A silent phone could sign in; ``phone_advice`` says why not.
        other_phones: Devices signed in on the line now, None where the server did not tell.
        server: What the server calls itself; foreign text.
    """

    problem: LineAdvice = LineAdvice.NONE
    watches: Finding = Finding.NO
    watch_advice: LineAdvice = LineAdvice.NONE
    watch_detail: str = ""
    sees_names: Finding = Finding.LATER
    sees_outgoing_numbers: Finding = Finding.LATER
    can_be_phone: Finding = Finding.NO
    phone_advice: LineAdvice = LineAdvice.NONE
    phone_detail: str = ""
    other_phones: int | None = None
    server: str = ""
