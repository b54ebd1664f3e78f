"""Notices that a line is dead, and says so once."""

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineHealth, LineState
from taktone.flow.lines import Lines

PATIENCE_MS = 120_000
"""A line that waits comes back by itself most of the time: so long nothing is said."""
NEEDED_MS = 5000
"""What needs the user is said sooner, though not while they are still at the form."""


class LineAlarm(QObject):
    """Tells of each death of a line once; a line has to live again before it can be told anew.

    What was found on this machine and never asked for is nobody's loss.

    Signals:
        line_died: KeptLine and LineHealth.
        line_revived: Id of a line whose death was told.
        troubles_changed: Another line, or another trouble, is told of by :attr:`troubles`.
    """

    line_died = Signal(object, object)
    line_revived = Signal(str)
    troubles_changed = Signal()

    def __init__(
        self, lines: Lines, patience_ms: int = PATIENCE_MS, needed_ms: int = NEEDED_MS
    ) -> None:
        """Takes the lines, and how long they may be without health before it is told."""
        super().__init__()
        self._lines = lines
        self._patience_ms = patience_ms
        self._needed_ms = needed_ms
        self._waits: dict[str, QTimer] = {}
        self._dead: set[str] = set()
        lines.health_changed.connect(self._on_health_changed)
        lines.lines_changed.connect(self._on_lines_changed)

    @property
    def troubles(self) -> tuple[tuple[KeptLine, LineHealth], ...]:
        """The lines that are dead now, and why."""
        return tuple(
            (kept, self._lines.health(kept.line.id))
            for kept in self._lines.lines
            if kept.line.id in self._dead
        )

    def stop(self) -> None:
        """Notices nothing more."""
        for line_id in tuple(self._waits):
            self._calm(line_id)

    def _on_health_changed(self, line_id: str, health: LineHealth) -> None:
        is_calm = health.state in {LineState.READY, LineState.OFF, LineState.NOT_HERE}
        if is_calm or self._lines.is_unasked(line_id):
            self._calm(line_id)
            self._revive(line_id)
        elif line_id in self._dead:
            self.troubles_changed.emit()
        else:
            self._wait(line_id, is_needed=health.state is LineState.NEEDS_YOU)

    def _on_lines_changed(self) -> None:
        there = {kept.line.id for kept in self._lines.lines}
        for line_id in (self._waits.keys() | self._dead) - there:
            self._calm(line_id)
            self._revive(line_id)
        if self._dead:
            self.troubles_changed.emit()

    def _wait(self, line_id: str, *, is_needed: bool) -> None:
        timer = self._waits.get(line_id)
        if timer is None:
            timer = self._waits[line_id] = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._on_time_over(line_id))
            timer.start(self._needed_ms if is_needed else self._patience_ms)
        elif is_needed and timer.remainingTime() > self._needed_ms:
            timer.start(self._needed_ms)

    def _calm(self, line_id: str) -> None:
        timer = self._waits.pop(line_id, None)
        if timer is not None:
            timer.stop()

    def _revive(self, line_id: str) -> None:
        if line_id in self._dead:
            self._dead.discard(line_id)
            self.line_revived.emit(line_id)
            self.troubles_changed.emit()

    def _on_time_over(self, line_id: str) -> None:
        self._waits.pop(line_id, None)
        kept = next((kept for kept in self._lines.lines if kept.line.id == line_id), None)
        if kept is not None:
            self._dead.add(line_id)
            self.line_died.emit(kept, self._lines.health(line_id))
            self.troubles_changed.emit()
