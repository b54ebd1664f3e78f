"""A line as it is kept: what it is, and whether it is switched on."""

from dataclasses import dataclass

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.sip_line import SipLine

Line = SipLine | AsteriskLine


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """One of the user's lines.

    Attributes:
        is_on: Calls on it are listened for.
    """

    line: Line
    is_on: bool = True
