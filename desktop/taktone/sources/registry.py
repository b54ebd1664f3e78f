"""Every kind of line there is, in the order in which the settings list them."""

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.sip_line import SipLine
from taktone.sources.line_kind import LineKind

ASTERISK = LineKind(
    line=AsteriskLine,
    source="asterisk.asterisk_source.AsteriskSource",
    probe="asterisk.asterisk_probe.AsteriskProbe",
)
FRITZBOX = LineKind(
    line=FritzboxLine,
    source="fritzbox.fritzbox_source.FritzboxSource",
    probe="fritzbox.fritzbox_probe.FritzboxProbe",
)
SIP = LineKind(line=SipLine, source="sip.sip_source.SipSource", probe="sip.sip_probe.SipProbe")
LINE_KINDS: tuple[LineKind, ...] = (SIP, ASTERISK, FRITZBOX)
