"""A telephone line over SIP as a source of calls."""

import secrets as chance
import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.sip_line import SipLine
from taktone.sources.base import SourceAbilities
from taktone.sources.line_source import LineSecrets
from taktone.sources.sip.server_lookup import NameServer, ServerLookup
from taktone.sources.sip.sip_connection import SipConnection
from taktone.sources.sip.sip_endpoint import SipEndpoint

NO_PASSWORD = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.NO_PASSWORD)


def new_token() -> str:
    """96 bits of chance in letters and digits."""
    return chance.token_hex(12)


class SipSource(QObject):
    """Hears of one line's calls between start and stop, and tells how the line stands.

    Both modes tell of a call under one key: whoever listens sees one call.

    Signals:
        event_seen: A :class:`CallEvent`.
        health_changed: The :class:`LineHealth`, whenever it is another.
        stopped: It has signed out after stop(), or a second was not enough.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        line: SipLine,
        secrets: LineSecrets,
        now: Callable[[], datetime],
        tick_s: Callable[[], float] = time.monotonic,
        name_server: NameServer | None = None,
    ) -> None:
        """Takes the line, its password, the wall clock (aware UTC) and the monotonic one.

        ``name_server`` is asked in place of the system's own.
        """
        super().__init__()
        self.name = line.source
        self.abilities = SourceAbilities(can_answer=line.is_watching)
        self._line = line
        self._password = secrets.password
        self._health = LineHealth(state=LineState.OFF)
        lookup = ServerLookup(line, name_server, self)
        self._connection = SipConnection(line, secrets.ca_pem, now, tick_s, lookup, self)
        self._connection.event_seen.connect(self.event_seen)
        self._connection.health_changed.connect(self._set_health)
        self._connection.stopped.connect(self.stopped)

    @property
    def health(self) -> LineHealth:
        """How the line stands now."""
        return self._health

    @property
    def is_running(self) -> bool:
        """True from the connection's beginning until ``stopped``."""
        return self._connection.is_running

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Connects and listens; starts anew where it runs already."""
        if self._password:
            self._connection.start(SipEndpoint(self._line, self._password, new_token))
        else:
            self._set_health(NO_PASSWORD)

    def stop(self) -> None:
        """Signs out and listens no more; ``stopped`` follows within a second where it ran."""
        self._connection.stop()
        self._set_health(LineHealth(state=LineState.OFF))

    def wake(self) -> None:
        """The network or the computer is back: what was connected may be so in name only."""
        self._connection.wake()

    def _set_health(self, health: LineHealth) -> None:
        if health != self._health:
            self._health = health
            self.health_changed.emit(health)
