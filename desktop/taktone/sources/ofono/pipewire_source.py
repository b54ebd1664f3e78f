"""Phones over Bluetooth under PipeWire 1.4 or newer (session bus)."""

from taktone.core.kept_line import Line
from taktone.core.name_origin import NameOrigin
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
        talk = OfonoTalk(line.id, SERVICE, ROOT, NameOrigin.CONTACTS)
        super().__init__(line.id, talk, bus, now)
