"""Where local programs come in on Windows: a named pipe, by Qt."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer

from taktone.host.pipe_link import PipeLink


class PipeDoor(QObject):
    """Listens at a name that only this user may use; see :class:`~taktone.host.door.Door`."""

    entered = Signal(object)
    spoke = Signal(object)
    left = Signal(object)

    def __init__(self, address: str) -> None:
        """Takes the pipe's name; opens nothing yet."""
        super().__init__()
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)

    def open(self) -> None:
        """Begins to listen.

        Raises:
            OSError: Qt says why.
        """
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            raise OSError(f"{self._address}: {self._server.errorString()}")

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _let_in(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            link = PipeLink(connection, self.spoke.emit, self.left.emit)
            self.entered.emit(link)
            self.spoke.emit(link)
