"""One conversation over a local socket of Qt's own."""

from collections.abc import Callable

from PySide6.QtNetwork import QLocalSocket

from taktone.host.control_client import LONGEST_LINE


class PipeLink:
    """A connection that Qt has accepted."""

    def __init__(
        self,
        connection: QLocalSocket,
        spoke: Callable[["PipeLink"], object],
        left: Callable[["PipeLink"], object],
    ) -> None:
        """Takes whom to tell that bytes have come, and that the conversation is over."""
        # A child that waits for its deletion when the server goes is deleted twice by PySide.
        connection.setParent(None)
        connection.setReadBufferSize(2 * LONGEST_LINE)
        connection.readyRead.connect(lambda: spoke(self))
        connection.disconnected.connect(lambda: self._end(left))
        self._connection = connection

    @property
    def unsent(self) -> int:
        """Bytes that the other side has not taken yet."""
        return self._connection.bytesToWrite()

    @property
    def has_more(self) -> bool:
        """True where bytes wait that Qt has told of already."""
        return self._connection.bytesAvailable() > 0

    def read(self, most: int) -> bytes:
        """What has come, at most that many bytes."""
        return bytes(self._connection.read(most).data())

    def write(self, data: bytes) -> None:
        """Sends it without waiting."""
        self._connection.write(data)
        self._connection.flush()

    def close(self) -> None:
        """Hangs up."""
        self._connection.abort()

    def _end(self, left: Callable[["PipeLink"], object]) -> None:
        left(self)
        self._connection.deleteLater()
