"""What one mode of a line hears of a call, before the two modes are joined."""

from dataclasses import dataclass
from enum import StrEnum

from taktone.core.call_event import CallState, Direction, EndReason


class Mode(StrEnum):
    """How it was heard."""

    WATCH = "watch"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegNews:
    """One fact.

    Attributes:
        leg: The mode's own id for the call.
        call_id: The SIP Call-ID, empty where the mode cannot tell.
        number: The other side's address as it was sent, such as ``sip:20304050@example.org``.
        is_left: It is only we who left the call (``state`` is ENDED); it may go on.
    """

    mode: Mode
    leg: str
    state: CallState
    call_id: str = ""
    direction: Direction | None = None
    number: str = ""
    name: str = ""
    line: str = ""
    reason: EndReason | None = None
    is_left: bool = False
