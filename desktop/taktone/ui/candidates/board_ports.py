"""What the board asks of the flow."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.core.printed_list import PrintedJob


class StepPort(Protocol):
    """Enters steps; ``flow.stepping.Stepping`` does."""

    def move(
        self, person_id: str, job_id: str, stage: Stage, at: datetime | None = None
    ) -> CandidateStep:
        """A person came to a step, by default now."""

    def take_back(self, step_id: str) -> None:
        """Undoes ``move``."""

    def write_decline(self, step_id: str, reason: str, told: str) -> None:
        """Keeps why somebody was declined, and what they are told."""


class BesidePort(Protocol):
    """Reads what was noted; ``flow.side_by_side.SideBySide`` does."""

    @property
    def beside_read(self) -> SignalInstance:
        """``(tuple[NotedPerson, ...],)`` in the order of their calls."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def read_beside(self, candidates: Sequence[Candidate]) -> None:
        """Asks about at most four candidates."""


class PrintPort(Protocol):
    """Writes the list into a file; ``flow.list_printing.ListPrinting`` does."""

    @property
    def printed(self) -> SignalInstance:
        """``(path, number of jobs)``."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def print_list(self, path: str, draw: Callable[[tuple[PrintedJob, ...]], bytes]) -> None:
        """Writes what ``draw`` makes of all candidates, called in another thread."""


class BoardPorts(Protocol):
    """All three."""

    @property
    def steps(self) -> StepPort:
        """Who comes to which step."""
        ...

    @property
    def beside(self) -> BesidePort:
        """Who is seen beside whom."""
        ...

    @property
    def printing(self) -> PrintPort:
        """The list on paper."""
        ...
