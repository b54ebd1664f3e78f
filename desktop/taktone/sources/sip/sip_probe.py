"""Tries a line that is being set up, and says what works."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.sip_findings import SipFindings
from taktone.core.sip_line import SipLine
from taktone.sources.sip.line_probe import LineProbe
from taktone.sources.sip.server_lookup import NameServer, ServerLookup
from taktone.sources.sip.sip_connection import SipConnection
from taktone.sources.sip.sip_source import new_token

LIMIT_MS = 12_000
_NO_WAY = frozenset({LineAdvice.UNKNOWN_HOST, LineAdvice.UNREACHABLE, LineAdvice.BAD_CERTIFICATE})


class SipProbe(QObject):
    """Connects once; ``finished(SipFindings)`` follows within twelve seconds, once.

    The line is not signed in and no call is heard: trying has no effect on anybody's telephone.
    """

    finished = Signal(object)

    def __init__(
        self,
        line: SipLine,
        password: str,
        now: Callable[[], datetime],
        tick_s: Callable[[], float],
        name_server: NameServer | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Takes what the user typed so far, and the two clocks."""
        super().__init__(parent)
        self._probe = LineProbe(line, password, new_token)
        lookup = ServerLookup(line, name_server, self)
        self._connection = SipConnection(line, now, tick_s, lookup, self)
        self._connection.health_changed.connect(self._on_health)
        self._trouble = LineHealth(state=LineState.WAITING)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._finish)

    def start(self) -> None:
        """Begins."""
        self._limit.start(LIMIT_MS)
        self._connection.start(self._probe)

    def stop(self) -> None:
        """Gives up; nothing is told any more."""
        self._limit.stop()
        self._connection.health_changed.disconnect(self._on_health)
        self._connection.stop()

    def _on_health(self, health: LineHealth) -> None:
        if health.advice in _NO_WAY:
            self._trouble = health
        if health.state is LineState.READY or health.advice in _NO_WAY:
            self._finish()

    def _finish(self) -> None:
        findings = self._probe.findings
        if self._trouble.advice is not LineAdvice.NONE:
            findings = _hopeless(self._trouble)
        self.stop()
        self.finished.emit(findings)


def _hopeless(trouble: LineHealth) -> SipFindings:
    return SipFindings(
        problem=trouble.advice,
        watch_advice=trouble.advice,
        watch_detail=trouble.detail,
        phone_advice=trouble.advice,
        phone_detail=trouble.detail,
    )
