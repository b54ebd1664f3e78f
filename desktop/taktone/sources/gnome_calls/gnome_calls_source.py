"""Calls of GNOME Calls (session bus)."""

from taktone.core.kept_line import Line
from taktone.sources.bus_port import BusPort
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.gnome_calls.gnome_calls_talk import GnomeCallsTalk
from taktone.sources.line_source import LineSecrets, Now


class GnomeCallsSource(BusSource):
    """While Calls runs; it is not started for it."""

    def __init__(self, line: Line, _secrets: LineSecrets, now: Now, bus: BusPort) -> None:
        """Takes the line, the wall clock and the session bus."""
        super().__init__(line.id, GnomeCallsTalk(line.id), bus, now)
