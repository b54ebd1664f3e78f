"""A conversation with one service on a message bus: messages in, questions and events out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from taktone.core.bus_message import BusCall, BusMatch, BusSignal
from taktone.core.call_event import CallEvent
from taktone.core.line_health import LineHealth

Args = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A method to call, and who takes the answer (None where it was refused) with its time."""

    call: BusCall
    take: "Take"


@dataclass(frozen=True, slots=True)
class Step:
    """What follows from a message."""

    events: tuple[CallEvent, ...] = ()
    questions: tuple[Question, ...] = ()

    def __add__(self, other: "Step") -> "Step":
        """Both, one after the other."""
        return Step(self.events + other.events, self.questions + other.questions)


NOTHING = Step()
Take = Callable[[Args | None, datetime], Step]


class BusTalk(Protocol):
    """Knows neither socket nor clock; whatever a service sends, nothing is raised."""

    @property
    def service(self) -> str:
        """Its well-known name."""

    @property
    def matches(self) -> tuple[BusMatch, ...]:
        """The signals to hear of it."""

    @property
    def health(self) -> LineHealth:
        """How it stands while the service is there."""

    def arrived(self, at: datetime) -> Step:
        """The service is there, anew or already."""

    def heard(self, signal: BusSignal, at: datetime) -> Step:
        """It sent one of the signals of ``matches``."""

    def gone(self, at: datetime) -> Step:
        """The service, or the bus, is there no more: its open calls are lost."""
