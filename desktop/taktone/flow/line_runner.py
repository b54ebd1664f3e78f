"""Sources of lines: made once their secrets are there, started, stopped, and asked how they are."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.call_event import CallEvent
from taktone.core.call_sieve import CallSieve
from taktone.core.growing_pauses import GrowingPauses
from taktone.core.kept_line import KeptLine, Line
from taktone.core.left_out import LeftOut
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.flow.secret_reading import SecretReading
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineSecrets, LineSource

FIRST_PAUSE_MS = 30_000
LONGEST_PAUSE_MS = 600_000
PARTING_MS = 2000
OFF = LineHealth(state=LineState.OFF)
NOT_HERE = LineHealth(state=LineState.NOT_HERE)
CONNECTING = LineHealth(state=LineState.WAITING, advice=LineAdvice.CONNECTING)


class LineRunner(QObject):
    """Knows the sources of the lines that are switched on.

    A key store that is not there yet (right after the log-in) is looked for again in growing
    pauses; one that is locked asks its user, and is not asked again before something changes.

    Signals:
        event_seen: CallEvent of any line, but for the numbers it leaves out.
        health_changed: Id of the line and its LineHealth.
        parted: No source that was stopped has anything left to send.
    """

    event_seen = Signal(object)
    health_changed = Signal(str, object)
    parted = Signal()

    def __init__(
        self,
        secrets: SecretReading,
        kinds: Sequence[LineKind],
        now: Callable[[], datetime],
    ) -> None:
        """Takes where secrets come from and what kinds of line there are."""
        super().__init__()
        self._secrets = secrets
        self._kinds = {kind.code: kind for kind in kinds}
        self._now = now
        self._lines: dict[str, Line] = {}
        self._sources: dict[str, LineSource] = {}
        self._sieves: dict[str, CallSieve] = {}
        self._healths: dict[str, LineHealth] = {}
        self._parting: list[LineSource] = []
        self._pauses_ms = GrowingPauses(FIRST_PAUSE_MS, LONGEST_PAUSE_MS)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try_again)

    def health(self, line_id: str) -> LineHealth:
        """How a line stands."""
        return self._healths.get(line_id, OFF)

    def source(self, line_id: str) -> LineSource | None:
        """What listens to a line, for who has more to say to it than others; None where nothing."""
        return self._sources.get(line_id)

    def start(self, kept: KeptLine) -> None:
        """Listens to a line as soon as its password is there."""
        line = kept.line
        self.stop(line.id)
        self._sieves[line.id] = CallSieve(kept.left_out)
        self._begin_anew(line)

    def leave_out(self, line_id: str, left_out: LeftOut) -> None:
        """Leaves other numbers of a line out, from the next call on."""
        if line_id in self._sieves:
            self._sieves[line_id].use(left_out)

    def _begin_anew(self, line: Line) -> None:
        self._lines[line.id] = line
        if not self._kinds[line.kind].is_possible:
            self._tell(line.id, NOT_HERE)
            return
        self._tell(line.id, CONNECTING)
        self._secrets.read(
            line,
            None,
            lambda secrets: self._begin(line, secrets),
            lambda health: self._on_refused(line, health),
        )

    def stop(self, line_id: str) -> None:
        """Listens to a line no more; a call whose end nobody would tell is told as lost first."""
        self._lines.pop(line_id, None)
        source = self._sources.get(line_id)
        if source is not None:
            source.stop()
            del self._sources[line_id]
            if source.is_running:
                self._parting.append(source)
                source.stopped.connect(lambda: self._on_parted(source))
                QTimer.singleShot(PARTING_MS, self, lambda: self._on_parted(source))
        if self._healths.pop(line_id, OFF) != OFF:
            self.health_changed.emit(line_id, OFF)

    def stop_all(self) -> None:
        """Listens to nothing any more."""
        self._again.stop()
        for line_id in tuple(self._lines):
            self.stop(line_id)

    @property
    def is_parting(self) -> bool:
        """True while a source that was stopped has a word of parting to send."""
        return bool(self._parting)

    def wake(self) -> None:
        """The network or the computer is back: nobody waits out a pause."""
        for source in tuple(self._sources.values()):
            source.wake()
        if self._again.isActive():
            self._pauses_ms.shrink()
            self._try_again()

    def _on_parted(self, source: LineSource) -> None:
        if source in self._parting:
            self._parting.remove(source)
            if not self._parting:
                self.parted.emit()

    def _begin(self, line: Line, secrets: LineSecrets) -> None:
        if self._lines.get(line.id) is not line:
            return
        source = self._kinds[line.kind].make_source(line, secrets, self._now)
        self._sources[line.id] = source
        source.event_seen.connect(lambda event: self._on_event(line.id, source, event))
        source.health_changed.connect(lambda health: self._on_health(line.id, source, health))
        source.start()

    def _on_refused(self, line: Line, health: LineHealth) -> None:
        if self._lines.get(line.id) is not line:
            return
        self._tell(line.id, health)
        if health.advice is LineAdvice.NO_KEY_STORE and not self._again.isActive():
            self._again.start(round(self._pauses_ms.take()))

    def _try_again(self) -> None:
        self._again.stop()
        for line_id, line in tuple(self._lines.items()):
            if self.health(line_id).advice is LineAdvice.NO_KEY_STORE:
                self._begin_anew(line)

    def _on_event(self, line_id: str, source: LineSource, event: CallEvent) -> None:
        if self._sources.get(line_id) is source and self._sieves[line_id].passes(event):
            self.event_seen.emit(event)

    def _on_health(self, line_id: str, source: LineSource, health: LineHealth) -> None:
        if self._sources.get(line_id) is source:
            self._tell(line_id, health)

    def _tell(self, line_id: str, health: LineHealth) -> None:
        if self._healths.get(line_id) != health:
            self._healths[line_id] = health
            self.health_changed.emit(line_id, health)
