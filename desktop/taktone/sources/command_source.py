"""Calls told by telephone programs through the command line or the local socket."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.sources.base import SourceAbilities
from taktone.sources.told_messages import ToldMessages, is_macro


class CommandSource(QObject):
    """Turns the messages of the local socket into events; see :class:`ToldMessages`."""

    event_seen = Signal(object)
    name = "command"
    abilities = SourceAbilities()

    def __init__(self, region: Callable[[], str]) -> None:
        """Takes the region in which numbers without a country code are read."""
        super().__init__()
        self._told = ToldMessages(self.name, region)

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Nothing to listen to: messages are handed in by :meth:`receive`."""

    def stop(self) -> None:
        """Forgets what was told."""
        self._told.clear()

    def receive(self, message: Mapping[str, object], at: datetime) -> dict[str, object]:
        """Takes one message (``op`` one of ``OPERATIONS``); gives what the sender should know.

        ``{"hint": "unfilled_macro"}`` where the number was an unfilled placeholder.

        Raises:
            ValueError: A field has no fitting value; the text names the field.
        """
        event = self._told.read(message, at)
        if event is not None:
            self.event_seen.emit(event)
        return {"hint": "unfilled_macro"} if is_macro(message) else {}
