"""Calls noticed because a program the user ticked uses the microphone."""

import math
import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from taktone.core.call_event import CallEvent
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.microphone_line import MicrophoneLine
from taktone.core.microphone_use import MicrophoneUse
from taktone.sources.base import SourceAbilities
from taktone.sources.line_source import LineSecrets
from taktone.sources.microphone.microphone_calls import MicrophoneCalls
from taktone.sources.microphone.microphone_reader import NoReading
from taktone.sources.microphone.microphone_watch import MicrophoneWatch


class MicrophoneSource(QObject):
    """Asks the system who uses the microphone; never opens it, and hears nothing.

    Signals:
        event_seen: A :class:`CallEvent`.
        health_changed: The :class:`LineHealth`, whenever it is another.
        stopped: At once with stop().
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()
    abilities = SourceAbilities(has_number=False)

    def __init__(
        self,
        line: MicrophoneLine,
        _secrets: LineSecrets,
        now: Callable[[], datetime],
        watch: MicrophoneWatch | None = None,
        tick_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Takes what is ticked, and the clocks: aware UTC, and monotonic seconds."""
        super().__init__()
        self.name = line.kind
        self._line = line
        self._now = now
        self._tick_s = tick_s
        self._is_started = False
        self._health = LineHealth(state=LineState.OFF)
        self._calls = MicrophoneCalls(self.name, line.programs)
        self._watch = watch or MicrophoneWatch()
        self._watch.seen.connect(self._on_seen)
        self._watch.lost.connect(self._on_lost)
        self._lapse = QTimer(self)
        self._lapse.setSingleShot(True)
        self._lapse.setTimerType(Qt.TimerType.PreciseTimer)
        self._lapse.timeout.connect(self._on_lapse)

    @property
    def health(self) -> LineHealth:
        """How it stands."""
        return self._health

    @property
    def is_running(self) -> bool:
        """True from start to stop."""
        return self._is_started

    def availability(self) -> str:
        """Always usable: what is missing is told as its health."""
        return ""

    def start(self) -> None:
        """Begins to follow the microphone, where a program is ticked."""
        if self._is_started:
            return
        self._is_started = True
        if self._line.programs:
            self._say(LineState.WAITING, LineAdvice.CONNECTING)
            self._watch.start()
        else:
            self._say(LineState.NEEDS_YOU, LineAdvice.NO_PROGRAM)

    def stop(self) -> None:
        """Follows no more; nobody would tell how its open calls end: they are lost."""
        if not self._is_started:
            return
        self._is_started = False
        self._lapse.stop()
        self._watch.stop()
        self._tell(self._calls.drop(self._now()))
        self._say(LineState.OFF)
        self.stopped.emit()

    def wake(self) -> None:
        """Looks for the sound server now instead of later."""
        self._watch.wake()

    def _on_seen(self, uses: tuple[MicrophoneUse, ...]) -> None:
        self._say(LineState.READY)
        self._tell(self._calls.see(uses, self._now(), self._tick_s()))
        self._arm()

    def _on_lost(self, error: NoReading) -> None:
        self._tell(self._calls.lose(self._now(), self._tick_s()))
        self._arm()
        if error.is_for_good:
            self._say(LineState.NOT_HERE, LineAdvice.NO_MICROPHONE_LIST)
        elif self._health.state is LineState.READY:
            self._say(LineState.WAITING, LineAdvice.CONNECTING)
        else:
            self._say(LineState.NOT_HERE, LineAdvice.NO_SOUND_SERVER)

    def _on_lapse(self) -> None:
        self._tell(self._calls.lapse(self._now(), self._tick_s()))
        self._arm()

    def _tell(self, events: tuple[CallEvent, ...]) -> None:
        for event in events:
            self.event_seen.emit(event)

    def _arm(self) -> None:
        due_s = self._calls.next_lapse_s()
        if due_s is None or not self._is_started:
            self._lapse.stop()
        else:
            self._lapse.start(max(0, math.ceil((due_s - self._tick_s()) * 1000)))

    def _say(self, state: LineState, advice: LineAdvice = LineAdvice.NONE) -> None:
        health = LineHealth(state=state, advice=advice)
        if health != self._health:
            self._health = health
            self.health_changed.emit(health)
