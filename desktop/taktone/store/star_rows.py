"""Stars that hang on a call: which were set in it, and how they follow it."""

from taktone.store.database import Database

UNSOLICITED_SEQ = 1
"""``jobs.seq`` of the job that a star is for while a call has none."""

IS_STARRED = "EXISTS (SELECT 1 FROM candidates WHERE person_seq = ? AND job_seq = ?)"
"""SQL for ``calls.is_starred`` of a person and a job; triggers keep it when candidates change."""

_SET_IN_CALL = """
    SELECT count(*) FROM candidates k WHERE k.person_seq = ? AND k.job_seq = ?
    AND k.marked_at >= (SELECT started_at FROM calls WHERE seq = ?)
    AND NOT EXISTS (SELECT 1 FROM calls later WHERE later.person_seq = k.person_seq
        AND later.seq > ? AND later.started_at <= k.marked_at)
"""


def is_set_in_call(database: Database, call: int, person: int, job: int) -> bool:
    """True where the person's star for ``job`` was set from this call's start to the next one's."""
    return bool(database.value(_SET_IN_CALL, (person, job, call, call)))


def move_star(database: Database, source: tuple[int, int], target: tuple[int, int]) -> None:
    """A star goes with its steps from one person and job to another.

    One that stands there already stays, and has the steps of both.
    """
    database.execute(
        "INSERT INTO candidates SELECT ?, ?, stage, marked_at FROM candidates"
        " WHERE person_seq = ? AND job_seq = ? ON CONFLICT DO NOTHING",
        (*target, *source),
    )
    database.execute(
        "UPDATE candidate_steps SET person_seq = ?, job_seq = ?"
        " WHERE person_seq = ? AND job_seq = ?",
        (*target, *source),
    )
    database.execute("DELETE FROM candidates WHERE person_seq = ? AND job_seq = ?", source)


def move_all_stars(database: Database, source: int, target: int) -> None:
    """All stars of person ``source`` become those of ``target``."""
    jobs = database.rows("SELECT job_seq FROM candidates WHERE person_seq = ?", (source,))
    for (job,) in jobs:
        move_star(database, (source, job), (target, job))


def calls_about(database: Database, person: int, *jobs: int) -> frozenset[str]:
    """Ids of the person's calls that stars for ``jobs`` show at."""
    found: set[str] = set()
    for job in jobs:
        rows = database.rows(
            "SELECT id FROM calls WHERE person_seq = ? AND coalesce(job_seq, 1) = ?", (person, job)
        )
        found.update(call_id for (call_id,) in rows)
    return frozenset(found)
