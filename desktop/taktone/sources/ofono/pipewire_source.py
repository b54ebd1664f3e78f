"""Phones over Bluetooth under PipeWire 1.4 or newer (session bus)."""

from taktone.core.kept_line import Line
from taktone.sources.bus_port import BusPort
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.line_source import LineSecrets, Now
from taktone.sources.ofono.ofono_talk import OfonoTalk

SERVICE = "org.pipewire.Telephony"
ROOT = "/org/pipewire/Telephony"


class PipewireSource(BusSource):
    """PipeWire's telephony has oFono's interfaces under a name and a root of its own."""

    def __init__(self, line: Line, _secrets: LineSecrets, now: Now, bus: BusPort) -> None:
        """Takes the line, the wall clock and the session bus."""
        super().__init__(line.id, OfonoTalk(line.id, SERVICE, ROOT), bus, now)
