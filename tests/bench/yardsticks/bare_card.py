"""A resident program with a card built beforehand: no history, no calls, no rules.

It takes ``ring`` and ``close`` and writes the program's own trace events.
"""

import sys
from typing import Any

from PySide6.QtWidgets import QApplication

from bench.yardsticks.card_widget import CardWidget
from bench.yardsticks.line_server import LineServer
from taktone.trace import start, trace


class BareCard:
    """Shows the card at a ring and takes it away."""

    def __init__(self, card: CardWidget) -> None:
        self._card = card
        self._id = 0
        card.painted.connect(self._on_painted)
        card.flushed.connect(self._on_flushed)

    def take(self, message: dict[str, Any]) -> None:
        """A line of the socket."""
        if message["op"] == "close":
            self._card.hide()
            return
        self._id = message["id"]
        trace("call.received", id=self._id)
        self._card.appear(message["number"], self._id % 7)
        trace("card.shown", id=self._id)

    def _on_painted(self, at_ns: int) -> None:
        trace("card.painted", at_ns, id=self._id)

    def _on_flushed(self) -> None:
        trace("card.flushed", id=self._id)


def main() -> int:
    start()
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    card = CardWidget()
    card.ensurePolished()
    card.winId()
    bare = BareCard(card)
    server = LineServer(bare.take)
    server.start()
    trace("app.ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
