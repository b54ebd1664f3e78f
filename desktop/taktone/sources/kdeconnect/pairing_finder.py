"""What can be said of phones before anything was switched on: nobody is asked."""

from PySide6.QtCore import QObject, Signal

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState

_POSSIBLE = LineHealth(state=LineState.READY, advice=LineAdvice.PAIR_IN_SETTINGS)


class PairingFinder(QObject):
    """Phones can be paired wherever there is a network; none is looked for unasked.

    Signals:
        health_changed: The LineHealth, once.
    """

    health_changed = Signal(object)

    def __init__(self, _line: KdeconnectLine) -> None:
        """Takes the line."""
        super().__init__()

    def start(self) -> None:
        """Says so."""
        self.health_changed.emit(_POSSIBLE)

    def stop(self) -> None:
        """Has nothing to end."""
