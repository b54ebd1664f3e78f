"""The list of candidates as it is printed: what others may read, and nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from taktone.core.candidate import Candidate, Stage
from taktone.core.job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPerson:
    """A line of the list.

    Impressions and why somebody was declined have no place here, so that no page can tell.

    Attributes:
        number: E.164, empty where it is hidden.
        stage_at: Since when, aware UTC.
        note: The newest one.
    """

    name: str
    number: str
    stage: Stage
    stage_at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedJob:
    """A page of the list, or as many as its people need."""

    job: Job
    people: tuple[PrintedPerson, ...]


def printed_jobs(candidates: Iterable[Candidate], jobs: Sequence[Job]) -> tuple[PrintedJob, ...]:
    """Jobs that have candidates, in the order of ``jobs``; people by step, then by its day."""
    order = list(Stage)
    theirs: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        theirs.setdefault(candidate.job_id, []).append(candidate)
    for people in theirs.values():
        people.sort(key=lambda one: (order.index(one.stage), one.stage_at, one.person_id))
    return tuple(
        PrintedJob(job=job, people=tuple(map(_printed, theirs[job.id])))
        for job in jobs
        if job.id in theirs
    )


def _printed(candidate: Candidate) -> PrintedPerson:
    return PrintedPerson(
        name=candidate.name,
        number=candidate.number,
        stage=candidate.stage,
        stage_at=candidate.stage_at,
        note=candidate.last_note,
    )
