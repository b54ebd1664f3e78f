"""A line as it is kept: what it is, and whether it is switched on."""

from dataclasses import dataclass

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.sip_line import SipLine

# Those that log in: they have a user, a password and a certificate authority.
LineWithPassword = SipLine | AsteriskLine
Line = LineWithPassword | FritzboxLine


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """One of the user's lines.

    Attributes:
        is_on: Calls on it are listened for.
    """

    line: Line
    is_on: bool = True
