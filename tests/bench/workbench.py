"""What every benchmark is given."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.desk import Desk
from bench.history import History
from bench.outcome import Outcome
from bench.yardstick import Yardstick
from helpers.program import Program

BACKGROUND = "--background"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """Where to measure, with which history, and how often.

    Attributes:
        folder: For whatever a benchmark needs to keep while it runs.
        rounds: Starts of a process, each beside its yardstick.
        events: Events that a p99 is taken from.
        settle_s: Rest before idleness is measured for ``idle_s``.
        soak_calls: Calls in a row.
    """

    folder: Path
    history: History
    rounds: int
    events: int
    settle_s: float
    idle_s: float
    soak_calls: int

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """A desktop that is there for one benchmark."""
        with Desk(self.folder) as desk:
            yield desk

    def program(self, desk: Desk, data: Path) -> Program:
        """The program on that desktop, not started yet."""
        return self.program_in(desk.environment, data)

    def program_in(self, environment: Mapping[str, str], data: Path) -> Program:
        """The program in that environment, not started yet."""
        return Program(data, environment, BACKGROUND)

    def yardstick(self, name: str, desk: Desk, *arguments: str) -> Yardstick:
        """A yardstick on that desktop, not started yet."""
        return Yardstick(name, self.folder / name, desk.environment, *arguments)


Measure = Callable[[Workbench], list[Outcome]]
