"""What every line to the telephone has, whatever it speaks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.line_health import LineHealth
from taktone.core.phone_pairing import NO_BOOK, PhoneBook
from taktone.sources.base import CallSource

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSecrets:
    """What a line needs and no file of ours holds.

    Attributes:
        password: From the key store; empty where none was kept.
        ca_pem: The certificate authority's own file, read; empty for none.
        phones: Who is paired, and this program's own key.
    """

    password: str = ""
    ca_pem: bytes = b""
    phones: PhoneBook = NO_BOOK


class LineSource(CallSource, Protocol):
    """A source of calls that has a connection to look after."""

    @property
    def health(self) -> LineHealth:
        """How it stands."""

    @property
    def health_changed(self) -> SignalInstance:
        """Told with the :class:`LineHealth` whenever that is another."""

    @property
    def is_running(self) -> bool:
        """True from start until ``stopped``: after stop() it may have a word of parting to send."""

    @property
    def stopped(self) -> SignalInstance:
        """Told when nothing is left to send after stop()."""

    def wake(self) -> None:
        """The network or the computer is back: tries again now instead of later."""


class LineFinder(Protocol):
    """Tells whether a source could run on this machine, as long as somebody looks."""

    @property
    def health_changed(self) -> SignalInstance:
        """Told with the :class:`LineHealth` (READY, NOT_HERE or NEEDS_YOU) whenever it changes."""

    def start(self) -> None:
        """Looks, off the GUI thread or by events, and again when the world changes."""

    def stop(self) -> None:
        """Looks no more."""


class LineProbe(Protocol):
    """Tries a line once, for the Test button."""

    @property
    def answered(self) -> SignalInstance:
        """Told once with the :class:`ProbeAnswer`."""

    def start(self) -> None:
        """Begins; the answer comes within half a minute."""

    def stop(self) -> None:
        """Gives up; no answer comes any more."""
