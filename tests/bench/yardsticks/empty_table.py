"""A resident program that shows a table view without rows when asked.

It takes ``history`` and ``close``; ``history`` makes a new window each time, as a first look does.
"""

import sys
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from bench.yardsticks.line_server import LineServer
from taktone.trace import start, trace


class EmptyTable(QTableView):
    """Says in the trace when it was painted first."""

    is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Painting goes on as ever; the first time is noted."""
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, lambda: trace("history.first_page"))


class Window:
    """Makes the table and throws it away."""

    def __init__(self) -> None:
        self._table: EmptyTable | None = None

    def take(self, message: dict[str, Any]) -> None:
        """A line of the socket."""
        if self._table is not None:
            self._table.close()
            self._table = None
        if message["op"] == "history":
            trace("history.open")
            self._table = EmptyTable()
            self._table.resize(900, 600)
            self._table.show()


def main() -> int:
    start()
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    window = Window()
    server = LineServer(window.take)
    server.start()
    trace("app.ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
