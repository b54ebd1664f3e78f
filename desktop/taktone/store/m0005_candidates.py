"""The fifth schema: every step of a candidate has its day, and why somebody was declined.

``candidates.stage`` is what the step entered last says, ``starred`` where there is none: triggers
keep it. The star has no step, ``candidates.marked_at`` is its day. ``reason`` is for the user's
eyes alone, ``told`` is what the person hears.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES = (
    """
    CREATE TABLE candidate_steps (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_seq INTEGER NOT NULL,
        job_seq INTEGER NOT NULL,
        stage TEXT NOT NULL,
        at INTEGER NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        told TEXT NOT NULL DEFAULT '',
        FOREIGN KEY (person_seq, job_seq) REFERENCES candidates ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX candidate_steps_candidate ON candidate_steps (person_seq, job_seq, seq)",
    "CREATE INDEX candidates_stage ON candidates (stage)",
    # Ids, not keys: a step that was taken away with its star, and given back, is still theirs.
    """
    CREATE TABLE joined_steps (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        step_id TEXT NOT NULL,
        PRIMARY KEY (join_seq, step_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX joined_steps_step ON joined_steps (step_id)",
)


def _restage(row: str) -> str:
    return (
        "UPDATE candidates SET stage = coalesce((SELECT s.stage FROM candidate_steps s"  # noqa: S608
        " WHERE s.person_seq = candidates.person_seq AND s.job_seq = candidates.job_seq"
        " ORDER BY s.seq DESC LIMIT 1), 'starred')"
        f" WHERE person_seq = {row}.person_seq AND job_seq = {row}.job_seq"
    )


def _trigger(name: str, event: str, *rows: str) -> str:
    actions = "; ".join(map(_restage, rows))
    return f"CREATE TRIGGER {name} AFTER {event} ON candidate_steps BEGIN {actions}; END"


_TRIGGERS = (
    _trigger("candidate_steps_inserted", "INSERT", "new"),
    _trigger("candidate_steps_moved", "UPDATE OF person_seq, job_seq", "old", "new"),
    _trigger("candidate_steps_deleted", "DELETE", "old"),
)


def m0005_candidates(db: "Database") -> None:
    """Adds everything above to the tables of the fourth schema."""
    for statement in (*_TABLES, *_TRIGGERS):
        db.execute(statement)
