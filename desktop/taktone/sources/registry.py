"""Every kind of line there is, in the order in which the settings list them."""

from dataclasses import replace

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.hook_line import HookLine
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.microphone_line import MicrophoneLine
from taktone.core.sip_line import SipLine
from taktone.sources.bus_port import Buses
from taktone.sources.line_kind import LineKind

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
KDECONNECT = LineKind(
    code=KdeconnectLine.kind,
    line=KdeconnectLine,
    source="kdeconnect.kdeconnect_source.KdeconnectSource",
    is_found=True,
    finder="kdeconnect.pairing_finder.PairingFinder",
)
OFONO = LineKind(
    code="ofono",
    source="ofono.ofono_source.OfonoSource",
    is_found=True,
    is_on_unasked=True,
    bus="system",
    platforms=("linux",),
)
PIPEWIRE = replace(
    OFONO, code="pipewire", source="ofono.pipewire_source.PipewireSource", bus="session"
)
MODEM_MANAGER = replace(
    OFONO, code="modem_manager", source="modem_manager.modem_manager_source.ModemManagerSource"
)
GNOME_CALLS = replace(
    OFONO,
    code="gnome_calls",
    source="gnome_calls.gnome_calls_source.GnomeCallsSource",
    bus="session",
)
KDECONNECTD = replace(
    OFONO,
    code="kdeconnectd",
    source="kdeconnectd.kdeconnectd_source.KdeconnectdSource",
    is_start_only=True,
    bus="session",
)
MICROPHONE = LineKind(
    code="microphone",
    line=MicrophoneLine,
    source="microphone.microphone_source.MicrophoneSource",
    finder="microphone.microphone_finder.MicrophoneFinder",
    is_found=True,
    is_numberless=True,
)
LINE_KINDS: tuple[LineKind, ...] = (
    SIP,
    ASTERISK,
    FRITZBOX,
    HOOK,
    KDECONNECT,
    MICROPHONE,
    OFONO,
    PIPEWIRE,
    MODEM_MANAGER,
    GNOME_CALLS,
    KDECONNECTD,
)


def kinds_on(buses: Buses) -> tuple[LineKind, ...]:
    """Every kind of line, those on a message bus joined to it."""
    return tuple(replace(kind, buses=buses) if kind.bus else kind for kind in LINE_KINDS)
