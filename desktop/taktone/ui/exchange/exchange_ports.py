"""What goes in and out of the history at the user's wish, for the main window."""

from dataclasses import dataclass

from taktone.ui.exchange.export_port import ExportPort
from taktone.ui.exchange.import_port import ImportPort
from taktone.ui.history.many_port import ManyPort


@dataclass(frozen=True, slots=True)
class ExchangePorts:
    """Whoever is None is not offered."""

    exporting: ExportPort | None = None
    importing: ImportPort | None = None
    many: ManyPort | None = None
