"""How a line stands, and when it is tried again: what the sources of lines have in common."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from taktone.core.growing_pauses import GrowingPauses
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.sources.one_shot import one_shot


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPauses:
    """How long between attempts, in milliseconds.

    Attributes:
        first: Before the first new attempt; each further one waits twice as long.
        longest: The pauses grow no longer than this; a line that stood for so long begins again
            with the first.
    """

    first: int = 1000
    longest: int = 60_000


class LineStanding(QObject):
    """Calls ``attempt`` once it is begun, and again after each failure, until it is ended.

    A source makes one, passes ``changed`` on as its ``health_changed``, and says what became of
    an attempt: :meth:`succeed`, or :meth:`fail`, also of one that had succeeded. What is told is
    told last: whoever hears it may end it.

    Signals:
        changed: The :class:`LineHealth`, whenever it is another.
    """

    changed = Signal(object)

    def __init__(
        self,
        attempt: Callable[[], object],
        pauses: RetryPauses,
        asks_user: Collection[LineAdvice],
        parent: QObject,
    ) -> None:
        """Takes what to try, and which failures only the user can mend."""
        super().__init__(parent)
        self.health = LineHealth(state=LineState.OFF)
        self.is_begun = False
        self._attempt = attempt
        self._asks_user = frozenset(asks_user)
        self._pauses = GrowingPauses(pauses.first, pauses.longest)
        self._again = one_shot(self, attempt)
        self._stood = one_shot(self, self._pauses.shrink)
        self._stood.setInterval(pauses.longest)

    @property
    def is_ready(self) -> bool:
        """True while calls are heard."""
        return self.health.state is LineState.READY

    @property
    def pause_left_ms(self) -> int:
        """Until the next attempt; -1 where none is due."""
        return self._again.remainingTime()

    @property
    def is_pausing(self) -> bool:
        """True where it may well work at the next attempt, and that is still to come."""
        return self._again.isActive() and self.health.state is LineState.WAITING

    def begin(self, lacking: LineAdvice = LineAdvice.NONE) -> None:
        """The first attempt; none where the line lacks something that only the user can add."""
        if self.is_begun:
            return
        self.is_begun = True
        self._pauses.shrink()
        if lacking is not LineAdvice.NONE:
            self._say(LineState.NEEDS_YOU, lacking)
            return
        self._say(LineState.WAITING, LineAdvice.CONNECTING)
        if self.is_begun:
            self._attempt()

    def succeed(self) -> None:
        """Calls are heard from now on."""
        self._again.stop()
        self._stood.start()
        self._say(LineState.READY)

    def fail(self, advice: LineAdvice, detail: str = "", pause_ms: int | None = None) -> None:
        """This attempt is over, another follows after a pause: ``pause_ms``, or a grown one.

        A line that was ready is said to connect again first: most come back with the next attempt.
        """
        if not self.is_begun:
            return
        self._stood.stop()
        self._again.start(round(self._pauses.take()) if pause_ms is None else pause_ms)
        if advice in self._asks_user:
            self._say(LineState.NEEDS_YOU, advice, detail)
        elif self.is_ready:
            self._say(LineState.WAITING, LineAdvice.CONNECTING)
        else:
            self._say(LineState.WAITING, advice, detail)

    def try_now(self) -> None:
        """There is new hope: attempts at once, and pauses are short again."""
        if self.is_begun:
            self._pauses.shrink()
            self._again.stop()
            self._attempt()

    def end(self) -> None:
        """Off; nothing is attempted any more."""
        self.is_begun = False
        self._again.stop()
        self._stood.stop()
        self._say(LineState.OFF)

    def _say(
        self, state: LineState, advice: LineAdvice = LineAdvice.NONE, detail: str = ""
    ) -> None:
        health = LineHealth(state=state, advice=advice, detail=detail)
        if health != self.health:
            self.health = health
            self.changed.emit(health)
