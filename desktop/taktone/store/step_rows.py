"""Rows about the steps of candidates, always inside transactions of other stores."""

from collections.abc import Iterable

from taktone.core.candidate import CandidateStep, Stage
from taktone.store.database import Database
from taktone.store.values import from_ms, stored, to_ms

_READ = """
    SELECT p.id, j.id, s.id, s.stage, s.at, s.reason, s.told FROM candidate_steps s
    CROSS JOIN people p ON p.seq = s.person_seq CROSS JOIN jobs j ON j.seq = s.job_seq
"""
_INSERT = """
    INSERT INTO candidate_steps (id, person_seq, job_seq, stage, at, reason, told)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""

_Steps = dict[tuple[str, str], tuple[CandidateStep, ...]]


def steps_of_all(database: Database) -> _Steps:
    """The steps of everybody, as they were entered, by ids of person and job."""
    return _read(database, f"{_READ} ORDER BY s.seq", ())


def steps_of(database: Database, person: int, job: int) -> tuple[CandidateStep, ...]:
    """The steps of one candidate, as they were entered."""
    where = "WHERE s.person_seq = ? AND s.job_seq = ? ORDER BY s.seq"
    found = _read(database, f"{_READ} {where}", (person, job))
    return next(iter(found.values()), ())


def insert_steps(database: Database, person: int, job: int, steps: Iterable[CandidateStep]) -> int:
    """Adds steps to those of a candidate who is there; how many were new."""
    return sum(
        database.execute(
            _INSERT,
            (
                *(step.id, person, job, str(step.stage), to_ms(step.at)),
                *(stored(step.reason), stored(step.told)),
            ),
        )
        for step in steps
    )


def give_joined_steps(
    database: Database, person: int, job: int, joins: str, *values: object
) -> None:
    """Steps for ``job`` that came by ``joins`` (SQL) become those of ``person``, a candidate."""
    database.execute(
        "UPDATE candidate_steps SET person_seq = ? WHERE job_seq = ?"  # noqa: S608 - constants
        f" AND id IN (SELECT step_id FROM joined_steps WHERE {joins})",
        (person, job, *values),
    )


def _read(database: Database, sql: str, values: tuple[object, ...]) -> _Steps:
    found: dict[tuple[str, str], list[CandidateStep]] = {}
    for person_id, job_id, step_id, stage, at, reason, told in database.rows(sql, values):
        found.setdefault((person_id, job_id), []).append(
            CandidateStep(id=step_id, stage=Stage(stage), at=from_ms(at), reason=reason, told=told)
        )
    return {key: tuple(steps) for key, steps in found.items()}
