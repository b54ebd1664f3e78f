"""What can run on this machine, asked for as long as somebody looks at the answers."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.line_health import LineHealth, LineState
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineFinder

_UNKNOWN = LineHealth(state=LineState.NOT_HERE)


class LineFinding(QObject):
    """Tells how each kind of line that is found here would stand were it switched on.

    Signals:
        finding_changed: Id of the line and its LineHealth (READY, NOT_HERE or NEEDS_YOU).
    """

    finding_changed = Signal(str, object)

    def __init__(self, kinds: Sequence[LineKind], now: Callable[[], datetime]) -> None:
        """Takes what kinds of line there are; asks nothing yet."""
        super().__init__()
        self._kinds = [kind for kind in kinds if kind.is_found and kind.is_possible]
        self._now = now
        self._finders: list[LineFinder] = []
        self._findings: dict[str, LineHealth] = {}

    def finding(self, line_id: str) -> LineHealth:
        """The newest answer."""
        return self._findings.get(line_id, _UNKNOWN)

    def look(self) -> None:
        """Asks each kind; ``finding_changed`` follows, and again when the world changes."""
        if self._finders:
            return
        for kind in self._kinds:
            finder = kind.make_finder(kind.unasked().line, self._now)
            finder.health_changed.connect(
                lambda health, finder=finder, code=kind.code: self._on_found(finder, code, health)
            )
            self._finders.append(finder)
        for finder in tuple(self._finders):
            finder.start()

    def look_away(self) -> None:
        """Asks no more; the answers so far stay."""
        finders, self._finders = self._finders, []
        for finder in finders:
            finder.stop()

    def _on_found(self, finder: LineFinder, line_id: str, health: LineHealth) -> None:
        if finder in self._finders and self._findings.get(line_id) != health:
            self._findings[line_id] = health
            self.finding_changed.emit(line_id, health)
