"""Tries a line that is being set up, and says what works."""

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer
from taktone.core.sip_line import SipLine
from taktone.sources.line_source import LineSecrets
from taktone.sources.one_shot import one_shot
from taktone.sources.sip.probe_endpoint import ProbeEndpoint
from taktone.sources.sip.probe_facts import answer_of, answer_without_way
from taktone.sources.sip.server_lookup import NameServer, ServerLookup
from taktone.sources.sip.sip_connection import SipConnection
from taktone.sources.sip.sip_source import NO_PASSWORD, new_token

LIMIT_MS = 12_000
_NO_WAY = frozenset(
    {
        *(LineAdvice.UNKNOWN_HOST, LineAdvice.UNREACHABLE),
        *(LineAdvice.BAD_CERTIFICATE, LineAdvice.STRANGE_ANSWER),
    }
)


class SipProbe(QObject):
    """Connects once; ``answered(ProbeAnswer)`` follows within twelve seconds, once.

    The line is not signed in and no call is heard: trying has no effect on anybody's telephone.
    """

    answered = Signal(object)

    def __init__(
        self,
        line: SipLine,
        secrets: LineSecrets,
        now: Callable[[], datetime],
        tick_s: Callable[[], float] = time.monotonic,
        name_server: NameServer | None = None,
    ) -> None:
        """Takes what the user typed so far, and the two clocks."""
        super().__init__()
        self._line = line
        self._has_password = bool(secrets.password)
        self._is_over = False
        self._endpoint = ProbeEndpoint(line, secrets.password, new_token)
        lookup = ServerLookup(line, name_server, self)
        self._connection = SipConnection(line, secrets.ca_pem, now, tick_s, lookup, self)
        self._connection.health_changed.connect(self._on_health)
        self._limit = one_shot(self, self._on_time_over)

    def start(self) -> None:
        """Begins."""
        if self._has_password:
            self._limit.start(LIMIT_MS)
            self._connection.start(self._endpoint)
        else:
            self._answer(answer_without_way(NO_PASSWORD))

    def stop(self) -> None:
        """Gives up; nothing is told any more."""
        self._is_over = True
        self._limit.stop()
        self._connection.stop()

    def _on_health(self, health: LineHealth) -> None:
        if health.advice in _NO_WAY:
            self._answer(answer_without_way(health))
        elif health.state is LineState.READY:
            self._answer(answer_of(self._line, self._endpoint.facts))

    def _on_time_over(self) -> None:
        self._answer(answer_of(self._line, self._endpoint.facts))

    def _answer(self, answer: ProbeAnswer) -> None:
        if not self._is_over:
            self.stop()
            self.answered.emit(answer)
