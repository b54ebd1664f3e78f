"""Tries a manager interface once and says what it would tell."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeHint, ProbeResult, ProbeTopic
from taktone.sources.asterisk.asterisk_source import AsteriskSource
from taktone.sources.line_source import LineSecrets
from taktone.sources.one_shot import one_shot

LIMIT_MS = 20_000
LIST_LIMIT_MS = 3000

_NEVER_REACHED = frozenset(
    {
        *(LineAdvice.UNREACHABLE, LineAdvice.UNKNOWN_HOST, LineAdvice.CONNECTING),
        *(LineAdvice.NO_PASSWORD, LineAdvice.NO_OWN_PHONE),
    }
)


class AsteriskProbe(QObject):
    """One connection of its own beside the line's, gone again when the answer is there.

    Whether the user may read calls shows only with a call: the interface tells of rights by
    keeping silent.
    """

    answered = Signal(object)

    def __init__(
        self, line: AsteriskLine, secrets: LineSecrets, now: Callable[[], datetime]
    ) -> None:
        """Takes the line as it stands in the form."""
        super().__init__()
        self._source = AsteriskSource(line, secrets, now)
        self._source.health_changed.connect(self._on_health_changed)
        self._limit = one_shot(self, self._on_time_over)
        self._source.listed.connect(self._on_listed)
        self._is_over = False

    def start(self) -> None:
        """Begins."""
        self._limit.start(LIMIT_MS)
        self._source.start()

    def stop(self) -> None:
        """Gives up."""
        self._is_over = True
        self._limit.stop()
        self._source.stop()

    def _on_health_changed(self, health: LineHealth) -> None:
        if self._is_over or health.advice is LineAdvice.CONNECTING:
            return
        if health.state is LineState.READY:
            self._limit.start(LIST_LIMIT_MS)
        else:
            self._answer(health)

    def _on_listed(self) -> None:
        self._answer(self._source.health)

    def _on_time_over(self) -> None:
        health = self._source.health
        if health.state is not LineState.READY:
            health = LineHealth(state=LineState.WAITING, advice=LineAdvice.UNREACHABLE)
        self._answer(health)

    def _answer(self, health: LineHealth) -> None:
        if self._is_over:
            return
        answer = ProbeAnswer(health=health, findings=self._findings(health))
        self.stop()
        self.answered.emit(answer)

    def _findings(self, health: LineHealth) -> tuple[ProbeFinding, ...]:
        yes, later = ProbeResult.YES, ProbeResult.LATER
        if health.state is not LineState.READY:
            is_reached = health.advice not in _NEVER_REACHED
            reached = yes if is_reached else ProbeResult.NO
            found = (ProbeFinding(topic=ProbeTopic.REACHED, result=reached),)
            refused = ProbeFinding(topic=ProbeTopic.LOGGED_IN, result=ProbeResult.NO)
            return (*found, refused) if health.advice is LineAdvice.WRONG_PASSWORD else found
        has_all = self._source.has_full_list
        return (
            ProbeFinding(topic=ProbeTopic.REACHED, result=yes),
            ProbeFinding(topic=ProbeTopic.LOGGED_IN, result=yes),
            ProbeFinding(topic=ProbeTopic.WATCHES, result=later, hint=ProbeHint.ASK_FOR_READ_CALL),
            ProbeFinding(topic=ProbeTopic.NUMBERS, result=yes),
            ProbeFinding(topic=ProbeTopic.NAMES, result=yes),
            ProbeFinding(topic=ProbeTopic.OUTGOING_NUMBERS, result=yes),
            ProbeFinding(topic=ProbeTopic.RING_GROUPS, result=yes),
            ProbeFinding(
                topic=ProbeTopic.CALLS_IN_PROGRESS,
                result=yes if has_all else ProbeResult.PARTLY,
                hint=ProbeHint.NONE if has_all else ProbeHint.ASK_FOR_REPORTING,
            ),
        )
