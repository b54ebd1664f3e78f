"""A resident program that shows a table view without rows when asked.

It takes ``history``; the window is made at the first one, and hidden when it is closed.
"""

import sys
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QTableView

from bench.yardsticks.line_server import LineServer
from taktone.trace import start, trace


class EmptyTable(QTableView):
    """Says in the trace when it was painted first."""

    is_awaited = False

    def showEvent(self, event: QShowEvent) -> None:
        """Where the program begins to read, too."""
        super().showEvent(event)
        trace("history.open")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Painting goes on as ever; the first time after a wish is noted."""
        super().paintEvent(event)
        if self.is_awaited:
            self.is_awaited = False
            QTimer.singleShot(0, lambda: trace("history.first_page"))


class Window:
    """Makes the table when it is first wanted."""

    def __init__(self) -> None:
        self._table: EmptyTable | None = None

    def take(self, message: dict[str, Any]) -> None:
        """A line of the socket."""
        assert message["op"] == "history"
        if self._table is None:
            self._table = EmptyTable()
            self._table.setWindowTitle("Taktone")
            self._table.resize(1180, 760)
        self._table.is_awaited = True
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
