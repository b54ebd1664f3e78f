"""Panels of the kinds of line that have more to set up than a form holds."""

from taktone.core.hook_line import HookLine
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import Line
from taktone.core.microphone_line import MicrophoneLine
from taktone.flow.phone_pairing import PhonePairing
from taktone.flow.program_finding import ProgramFinding
from taktone.host.own_places import own_address, own_command
from taktone.ui.lines.hook_panel import HookPanel
from taktone.ui.lines.line_forms import Panels
from taktone.ui.lines.microphone_panel import MicrophonePanel
from taktone.ui.lines.phone_panel import PhonePanel


def line_panels(pairing: PhonePairing, programs: ProgramFinding) -> Panels:
    """What builds the panel of a line, by the code of its kind."""

    def hook(line: Line) -> HookPanel:
        if not isinstance(line, HookLine):
            raise TypeError(type(line))
        return HookPanel(line, own_command(), own_address)

    def microphone(line: Line) -> MicrophonePanel:
        if not isinstance(line, MicrophoneLine):
            raise TypeError(type(line))
        return MicrophonePanel(line, programs)

    return {
        HookLine.kind: hook,
        KdeconnectLine.kind: lambda line: PhonePanel(line, pairing),
        MicrophoneLine.kind: microphone,
    }
