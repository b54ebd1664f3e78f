"""How far candidates come, as windows change it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.identity import new_id
from taktone.flow.write_queue import WriteQueue

if TYPE_CHECKING:
    from taktone.core.changes import Changes
    from taktone.store.store import Store


class Stepping:
    """Every step is entered with its day; what changed is told by the queue of writes.

    Who stands where comes from ``Browsing.candidates_read``.
    """

    def __init__(self, writes: WriteQueue, now: Callable[[], datetime]) -> None:
        """Takes the queue of writes and the wall clock (aware UTC)."""
        self._writes = writes
        self._now = now

    def move(
        self, person_id: str, job_id: str, stage: Stage, at: datetime | None = None
    ) -> CandidateStep:
        """A person came to ``stage`` for a job ('' for unsolicited) at ``at``, by default now.

        Somebody without a mark for that job is marked first; nothing is written where they stand
        there already.

        Returns:
            The step as it will be; its id undoes it.
        """
        now = self._now()
        step = CandidateStep(id=new_id(now), stage=stage, at=at or now)
        self._writes.write(lambda store: _step(store, person_id, job_id, step))
        return step

    def take_back(self, step_id: str) -> None:
        """Undoes :meth:`move`; a mark that came with it stays."""
        self._writes.write(lambda store: _take_back(store, step_id))

    def write_decline(self, step_id: str, reason: str, told: str) -> None:
        """Keeps why somebody was declined, for the user alone, and what the person is told."""
        self._writes.write(
            lambda store: _write_decline(store, step_id, reason, told), key=f"decline {step_id}"
        )


def _step(store: "Store", person_id: str, job_id: str, step: CandidateStep) -> "Changes":
    return store.candidates.step(person_id, job_id, step)


def _take_back(store: "Store", step_id: str) -> "Changes":
    return store.candidates.take_back(step_id)


def _write_decline(store: "Store", step_id: str, reason: str, told: str) -> "Changes":
    return store.candidates.write_decline(step_id, reason, told)
