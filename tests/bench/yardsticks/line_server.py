"""A local socket that takes JSON lines, as the program's own does, and nothing else."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtNetwork import QLocalServer, QLocalSocket

Take = Callable[[dict[str, Any]], None]


class LineServer:
    """Answers each line with ``ok`` and then hands it on."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._server = QLocalServer()
        self._server.newConnection.connect(self._on_connection)

    def start(self) -> None:
        """Listens at ``control.sock`` in the data folder."""
        address = str(Path(os.environ["TAKTONE_DATA"]) / "control.sock")
        QLocalServer.removeServer(address)
        assert self._server.listen(address), self._server.errorString()

    def _on_connection(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.readyRead.connect(lambda: self._on_lines(connection))

    def _on_lines(self, connection: QLocalSocket) -> None:
        while connection.canReadLine():
            message = json.loads(bytes(connection.readLine().data()))
            connection.write(b'{"ok": true}\n')
            connection.flush()
            self._take(message)
