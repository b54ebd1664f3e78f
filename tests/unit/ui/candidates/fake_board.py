"""A flow behind the board, in memory."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.core.printed_list import PrintedJob
from unit.ui.history.sample import NOW


class FakeBoard(QObject):
    """Remembers what was wanted."""

    beside_read = Signal(object)
    printed = Signal(str, int)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[tuple[object, ...]] = []
        self.drawers: list[Callable[[tuple[PrintedJob, ...]], bytes]] = []

    @property
    def steps(self) -> "FakeBoard":
        return self

    @property
    def beside(self) -> "FakeBoard":
        return self

    @property
    def printing(self) -> "FakeBoard":
        return self

    def move(
        self, person_id: str, job_id: str, stage: Stage, at: datetime | None = None
    ) -> CandidateStep:
        self.wishes.append(("move", person_id, job_id, stage))
        return CandidateStep(id=f"step-{len(self.wishes)}", stage=stage, at=at or NOW)

    def take_back(self, step_id: str) -> None:
        self.wishes.append(("take_back", step_id))

    def write_decline(self, step_id: str, reason: str, told: str) -> None:
        self.wishes.append(("write_decline", step_id, reason, told))

    def read_beside(self, candidates: Sequence[Candidate]) -> None:
        self.wishes.append(("beside", *(one.person_id for one in candidates)))

    def print_list(self, path: str, draw: Callable[[tuple[PrintedJob, ...]], bytes]) -> None:
        self.wishes.append(("print", path))
        self.drawers.append(draw)
