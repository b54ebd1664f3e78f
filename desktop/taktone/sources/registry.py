"""Every source there is, in the order in which the settings list them."""

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.hook_line import HookLine
from taktone.core.sip_line import SipLine
from taktone.sources.base import CallSource
from taktone.sources.command_source import CommandSource
from taktone.sources.line_kind import LineKind
from taktone.sources.practice_source import PracticeSource

SOURCES: tuple[type[CallSource], ...] = (CommandSource, PracticeSource)
SIP = LineKind(
    code="sip", line=SipLine, source="sip.sip_source.SipSource", probe="sip.sip_probe.SipProbe"
)
ASTERISK = LineKind(
    code="asterisk",
    line=AsteriskLine,
    source="asterisk.asterisk_source.AsteriskSource",
    probe="asterisk.asterisk_probe.AsteriskProbe",
)
FRITZBOX = LineKind(
    code="fritzbox",
    line=FritzboxLine,
    source="fritzbox.fritzbox_source.FritzboxSource",
    probe="fritzbox.fritzbox_probe.FritzboxProbe",
)
HOOK = LineKind(
    code=HookLine.kind,
    line=HookLine,
    source="hook.hook_source.HookSource",
    finder="hook.hook_finder.HookFinder",
    is_found=True,
)
LINE_KINDS: tuple[LineKind, ...] = (SIP, ASTERISK, FRITZBOX, HOOK)


def start_only() -> frozenset[str]:
    """Names of the sources that never tell when a call is over."""
    return frozenset(source.name for source in SOURCES if not source.abilities.can_end)
