"""Tries the call monitor of a box once and says what it would tell."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeResult, ProbeTopic
from taktone.sources.fritzbox.fritzbox_source import USUAL_PAUSES, FritzboxSource, MonitorPauses
from taktone.sources.line_source import LineSecrets


class FritzboxProbe(QObject):
    """One connection of its own beside the line's: the box says nothing before somebody calls.

    What it would tell is the same for every box, so that it is there to talk to is all there is
    to find out.
    """

    answered = Signal(object)

    def __init__(
        self,
        line: FritzboxLine,
        secrets: LineSecrets,
        now: Callable[[], datetime],
        pauses: MonitorPauses = USUAL_PAUSES,
    ) -> None:
        """Takes the line as it stands in the form; ``pauses.reach`` is the longest it takes."""
        super().__init__()
        self._source = FritzboxSource(line, secrets, now, pauses)
        self._source.health_changed.connect(self._on_health_changed)
        self._is_over = False

    def start(self) -> None:
        """Begins."""
        self._source.start()

    def stop(self) -> None:
        """Gives up."""
        self._is_over = True
        self._source.stop()

    def _on_health_changed(self, health: LineHealth) -> None:
        if self._is_over or health.advice is LineAdvice.CONNECTING:
            return
        self.stop()
        self.answered.emit(ProbeAnswer(health=health, findings=_findings(health)))


def _findings(health: LineHealth) -> tuple[ProbeFinding, ...]:
    yes, no = ProbeResult.YES, ProbeResult.NO
    if health.state is not LineState.READY:
        # Who refuses the connection is there; the monitor is not.
        is_reached = health.advice is LineAdvice.CALL_MONITOR_OFF
        return (ProbeFinding(topic=ProbeTopic.REACHED, result=yes if is_reached else no),)
    return (
        ProbeFinding(topic=ProbeTopic.REACHED, result=yes),
        ProbeFinding(topic=ProbeTopic.NUMBERS, result=yes),
        ProbeFinding(topic=ProbeTopic.NAMES, result=no),
        ProbeFinding(topic=ProbeTopic.OUTGOING_NUMBERS, result=yes),
    )
