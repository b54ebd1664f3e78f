"""A telephone line over SIP as a source of calls."""

import secrets
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.sip_line import SipLine
from taktone.sources.base import SourceAbilities
from taktone.sources.sip.server_lookup import NameServer, ServerLookup
from taktone.sources.sip.sip_connection import SipConnection
from taktone.sources.sip.sip_endpoint import SipEndpoint

AskPassword = Callable[[Callable[[str | None], None]], None]
"""Is handed who wants the password, and tells it at once or later, in the source's own thread.

None where there is none.
"""


def new_token() -> str:
    """96 bits of chance in letters and digits."""
    return secrets.token_hex(12)


class SipSource(QObject):
    """Hears of one line's calls between start and stop, and tells how the line stands.

    Both modes tell of a call under one key: whoever listens sees one call.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        line: SipLine,
        ask_password: AskPassword,
        now: Callable[[], datetime],
        tick_s: Callable[[], float],
        name_server: NameServer | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Takes the line, who knows its password, the wall clock (aware UTC) and the monotonic one.

        ``name_server`` is asked in place of the system's own.
        """
        super().__init__(parent)
        self.line = line
        self.name = line.source
        self.abilities = SourceAbilities(can_answer=line.is_watching)
        self._ask_password = ask_password
        self._round = 0
        self._health = LineHealth(state=LineState.OFF)
        lookup = ServerLookup(line, name_server, self)
        self._connection = SipConnection(line, now, tick_s, lookup, self)
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
        """Asks for the password, connects and listens; starts anew where it runs already."""
        self._round += 1
        number = self._round
        self._set_health(LineHealth(state=LineState.WAITING, advice=LineAdvice.CONNECTING))
        self._ask_password(lambda password: self._on_password(number, password))

    def stop(self) -> None:
        """Signs out and listens no more; ``stopped`` follows within a second where it ran."""
        self._round += 1
        self._connection.stop()
        self._set_health(LineHealth(state=LineState.OFF))

    def _on_password(self, number: int, password: str | None) -> None:
        if number != self._round:
            return
        if password is None:
            advice = LineAdvice.NO_PASSWORD
            self._set_health(LineHealth(state=LineState.NEEDS_YOU, advice=advice))
        else:
            self._connection.start(SipEndpoint(self.line, password, new_token))

    def _set_health(self, health: LineHealth) -> None:
        if health != self._health:
            self._health = health
            self.health_changed.emit(health)
