"""A line as it is kept: what it is, whether it is switched on, and whose calls it leaves out."""

from dataclasses import dataclass
from typing import Protocol

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.left_out import NOTHING, LeftOut
from taktone.core.sip_line import SipLine

# Those that log in: they have a user, a password and a certificate authority.
LineWithPassword = SipLine | AsteriskLine
LineWithServer = LineWithPassword | FritzboxLine


class Line(Protocol):
    """What describes a line or another source of calls: a frozen dataclass of plain values."""

    @property
    def kind(self) -> str:
        """The code of its kind, as in the registry and in the file of the lines."""

    @property
    def id(self) -> str:
        """Its own for ever; of a kind that is found here, the code of the kind."""

    @property
    def name(self) -> str:
        """What the user calls it, empty where they gave it no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """One of the user's lines.

    Attributes:
        is_on: Calls on it are listened for.
        left_out: Numbers whose calls are not told.
    """

    line: Line
    is_on: bool = True
    left_out: LeftOut = NOTHING
