"""Calls of Android phones that are paired with KDE Connect's own daemon (session bus)."""

from taktone.core.kept_line import Line
from taktone.sources.base import SourceAbilities
from taktone.sources.bus_port import BusPort
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.kdeconnectd.kdeconnectd_talk import KdeconnectdTalk
from taktone.sources.line_source import LineSecrets, Now


class KdeconnectdSource(BusSource):
    """Rings and missed calls of every phone that is paired with this desktop."""

    def __init__(self, line: Line, _secrets: LineSecrets, now: Now, bus: BusPort) -> None:
        """Takes the line, the wall clock and the session bus."""
        abilities = SourceAbilities(can_answer=False, can_end=False)
        super().__init__(line.id, KdeconnectdTalk(line.id), bus, now, abilities)
