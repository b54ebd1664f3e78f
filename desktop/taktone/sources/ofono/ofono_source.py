"""Phones over Bluetooth and modems under oFono (system bus)."""

from taktone.core.kept_line import Line
from taktone.sources.bus_port import BusPort
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.line_source import LineSecrets, Now
from taktone.sources.ofono.ofono_talk import OfonoTalk


class OfonoSource(BusSource):
    """Any phone or modem that oFono has."""

    def __init__(self, line: Line, _secrets: LineSecrets, now: Now, bus: BusPort) -> None:
        """Takes the line, the wall clock and the system bus."""
        super().__init__(line.id, OfonoTalk(line.id), bus, now)
