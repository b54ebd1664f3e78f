"""What the control server asks of the way in, on each operating system."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class Link(Protocol):
    """One conversation with a local program."""

    @property
    def unsent(self) -> int:
        """Bytes that the other side has not taken yet."""

    @property
    def has_more(self) -> bool:
        """True where bytes wait that nobody will tell of again."""

    def read(self, most: int) -> bytes:
        """What has come, at most that many bytes; empty where nothing has."""

    def write(self, data: bytes) -> None:
        """Sends it without waiting."""

    def close(self) -> None:
        """Hangs up."""


class Door(Protocol):
    """Lets local programs of this user in, nobody else.

    Signals:
        entered(Link): Somebody has come.
        spoke(Link): Bytes have come from them.
        left(Link): The conversation is over; the link may serve another one later.
    """

    @property
    def entered(self) -> SignalInstance: ...

    @property
    def spoke(self) -> SignalInstance: ...

    @property
    def left(self) -> SignalInstance: ...

    def open(self) -> None:
        """Begins to listen.

        Raises:
            OSError: That cannot be.
        """

    def close(self) -> None:
        """Listens no more."""
