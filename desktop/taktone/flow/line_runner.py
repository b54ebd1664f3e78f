"""Sources of lines: made once their secrets are there, started, stopped, and asked how they are."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.growing_pauses import GrowingPauses
from taktone.core.kept_line import Line
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.flow.secret_reading import SecretReading
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineSecrets, LineSource

FIRST_PAUSE_MS = 30_000
LONGEST_PAUSE_MS = 600_000
PARTING_MS = 2000
OFF = LineHealth(state=LineState.OFF)
CONNECTING = LineHealth(state=LineState.WAITING, advice=LineAdvice.CONNECTING)


class LineRunner(QObject):
    """Knows the sources of the lines that are switched on.

    A key store that is not there yet (right after the log-in) is looked for again in growing
    pauses; one that is locked asks its user, and is not asked again before something changes.

    Signals:
        event_seen: CallEvent of any line.
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
        self._kinds = {kind.line: kind for kind in kinds}
        self._now = now
        self._lines: dict[str, Line] = {}
        self._sources: dict[str, LineSource] = {}
        self._healths: dict[str, LineHealth] = {}
        self._parting: list[LineSource] = []
        self._pauses_ms = GrowingPauses(FIRST_PAUSE_MS, LONGEST_PAUSE_MS)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try_again)

    def health(self, line_id: str) -> LineHealth:
        """How a line stands."""
        return self._healths.get(line_id, OFF)

    def start(self, line: Line) -> None:
        """Listens to a line as soon as its password is there."""
        self.stop(line.id)
        self._lines[line.id] = line
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
        source = self._sources.pop(line_id, None)
        if source is not None:
            source.stop()
            source.event_seen.disconnect(self.event_seen)
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
        source = self._kinds[type(line)].make_source(line, secrets, self._now)
        self._sources[line.id] = source
        source.event_seen.connect(self.event_seen)
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
                self.start(line)

    def _on_health(self, line_id: str, source: LineSource, health: LineHealth) -> None:
        if self._sources.get(line_id) is source:
            self._tell(line_id, health)

    def _tell(self, line_id: str, health: LineHealth) -> None:
        if self._healths.get(line_id) != health:
            self._healths[line_id] = health
            self.health_changed.emit(line_id, health)
