"""Tells that the web hook can be had on every computer."""

from PySide6.QtCore import QObject, Signal

from taktone.core.hook_line import HookLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState


class HookFinder(QObject):
    """There is nothing to look for: it is the other program that has to be told."""

    health_changed = Signal(object)

    def __init__(self, _: HookLine) -> None:
        """Takes the line it is about."""
        super().__init__()

    def start(self) -> None:
        """Tells so at once."""
        advice = LineAdvice.HOOK_TO_PASTE
        self.health_changed.emit(LineHealth(state=LineState.READY, advice=advice))

    def stop(self) -> None:
        """Nothing is left to tell."""
