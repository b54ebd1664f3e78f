"""A source of calls that is a service on a message bus."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.bus_message import BusSignal, owner_match, owner_question
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.sources.base import SourceAbilities
from taktone.sources.bus_port import BusPort
from taktone.sources.dbus.bus_talk import Args, BusTalk, Question, Step

OFF = LineHealth(state=LineState.OFF)
NOT_RUNNING = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NOT_RUNNING)


class BusSource(QObject):
    """Drives a conversation while its service is there, and waits while it is not.

    A service that is not running is not started for it; nothing runs and no timer wakes while
    nobody calls. Where the service or the bus goes away, open calls are lost; the bus comes back by
    itself.

    Signals:
        event_seen: A :class:`CallEvent`.
        health_changed: The :class:`LineHealth`, whenever it is another.
        stopped: At once with stop().
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        name: str,
        talk: BusTalk,
        bus: BusPort,
        now: Callable[[], datetime],
        abilities: SourceAbilities | None = None,
    ) -> None:
        """Takes the source's name, the conversation, its bus and the wall clock (aware UTC)."""
        super().__init__()
        self.name = name
        self.abilities = abilities or SourceAbilities()
        self._talk = talk
        self._bus = bus
        self._now = now
        self._is_started = False
        self._is_there = False
        self._visit = 0
        self._health = OFF
        owner = owner_match(talk.service)
        self._ears = ((owner, self._on_owner_changed), *((m, self._hear) for m in talk.matches))

    @property
    def health(self) -> LineHealth:
        """How it stands."""
        return self._health

    @property
    def is_running(self) -> bool:
        """True from start to stop."""
        return self._is_started

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Begins to listen for the service and to it."""
        if self._is_started:
            return
        self._is_started = True
        for match, seen in self._ears:
            self._bus.match(match, seen)
        self._bus.connected.connect(self._look)
        self._bus.lost.connect(self._leave)
        self._say(NOT_RUNNING)
        if self._bus.is_connected:
            self._look()
        else:
            self._bus.start()

    def stop(self) -> None:
        """Listens no more; open calls are told as lost."""
        if not self._is_started:
            return
        self._leave()
        self._is_started = False
        for match, seen in self._ears:
            self._bus.ignore(match, seen)
        self._bus.connected.disconnect(self._look)
        self._bus.lost.disconnect(self._leave)
        self._say(OFF)
        self.stopped.emit()

    def wake(self) -> None:
        """A bus within the computer sleeps and wakes with it."""

    def _look(self) -> None:
        call = owner_question(self._talk.service)
        self._bus.call(call, self._on_looked)

    def _on_looked(self, args: Args | None) -> None:
        if args == (True,) and self._is_started and not self._is_there:
            self._enter()

    def _on_owner_changed(self, signal: BusSignal) -> None:
        match signal.args:
            case (_, _, ""):
                self._leave()
            case (_, _, str()):
                # Another one may have taken the name over.
                self._leave()
                self._enter()

    def _enter(self) -> None:
        self._is_there = True
        self._take(self._talk.arrived(self._now()))

    def _leave(self) -> None:
        self._visit += 1
        self._is_there = False
        self._take(self._talk.gone(self._now()))

    def _hear(self, signal: BusSignal) -> None:
        self._take(self._talk.heard(signal, self._now()))

    def _ask(self, question: Question) -> None:
        visit = self._visit

        def answered(args: Args | None) -> None:
            # What was asked of a service that left is no news about the next one.
            if visit == self._visit and self._is_started:
                self._take(question.take(args, self._now()))

        self._bus.call(question.call, answered)

    def _take(self, step: Step) -> None:
        for question in step.questions:
            self._ask(question)
        for event in step.events:
            self.event_seen.emit(event)
        # Said last: whoever hears it may stop the source.
        if self._is_started:
            self._say(self._talk.health if self._is_there else NOT_RUNNING)

    def _say(self, health: LineHealth) -> None:
        if health != self._health:
            self._health = health
            self.health_changed.emit(health)
