"""A resident program with a card built beforehand: no calls, no rules, no threads, no writing.

It takes ``ring`` and ``close`` and writes the program's own trace events. Given the file of a
history, it looks the caller up there with one plain query, as nobody can do with less.
"""

import sys
from typing import Any

from PySide6.QtWidgets import QApplication
from sqlcipher3 import dbapi2

from bench.yardsticks.card_widget import CardWidget
from bench.yardsticks.line_server import LineServer
from taktone.trace import start, trace

_LATEST = """
    SELECT p.name, n.text FROM numbers k
    JOIN people p ON p.seq = k.person_seq JOIN calls c ON c.person_seq = k.person_seq
    LEFT JOIN notes n ON n.call_seq = c.seq WHERE k.number = ? ORDER BY c.seq DESC LIMIT 5
"""
_LONGEST_NOTE = 120


class BareCard:
    """Shows the card at a ring and takes it away."""

    def __init__(self, card: CardWidget, history: str) -> None:
        self._card = card
        self._history = dbapi2.connect(f"file:{history}?mode=ro", uri=True) if history else None
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
        calls = self._look_up(message["number"])
        name, note = calls[0] if calls else ("", "")
        self._card.appear(message["number"], name, len(calls), (note or "")[:_LONGEST_NOTE])
        trace("card.shown", id=self._id)

    def _look_up(self, number: str) -> list[tuple[str, str | None]]:
        if self._history is None:
            return []
        return list(self._history.execute(_LATEST, (number,)).fetchall())

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
    bare = BareCard(card, "".join(sys.argv[1:2]))
    server = LineServer(bare.take)
    server.start()
    trace("app.ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
