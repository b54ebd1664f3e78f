"""Calls of modems under ModemManager (system bus)."""

from taktone.core.kept_line import Line
from taktone.sources.bus_port import BusPort
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.line_source import LineSecrets, Now
from taktone.sources.modem_manager.modem_talk import ModemTalk


class ModemManagerSource(BusSource):
    """Any modem with a voice."""

    def __init__(self, line: Line, _secrets: LineSecrets, now: Now, bus: BusPort) -> None:
        """Takes the line, the wall clock and the system bus."""
        super().__init__(line.id, ModemTalk(line.id), bus, now)
