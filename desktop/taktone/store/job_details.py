"""What is at hand about each job, always inside a transaction of the job store."""

import json
from collections.abc import Iterable

from taktone.core.job import Job, JobFact
from taktone.core.line_key import line_key
from taktone.store.database import Database
from taktone.store.values import stored

_FACTS = """
    SELECT j.id, f.id, f.label, f.value FROM jobs j CROSS JOIN job_facts f ON f.job_seq = j.seq
    ORDER BY j.seq, f.place
"""
_LINES = """
    SELECT j.id, l.line FROM jobs j CROSS JOIN job_lines l ON l.job_seq = j.seq
    ORDER BY j.seq, l.place
"""
_TAKE_LINE = """
    INSERT INTO job_lines (line_key, job_seq, place, line) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET job_seq = excluded.job_seq, place = excluded.place,
        line = excluded.line
"""


def texts_of(column: str) -> tuple[str, ...]:
    """The texts that :func:`stored_texts` put into a column."""
    return tuple(json.loads(column))


def stored_texts(texts: Iterable[str]) -> str:
    """Texts as one column holds them: a JSON array."""
    return json.dumps([stored(text) for text in texts], ensure_ascii=False)


def facts_by_job(database: Database) -> dict[str, tuple[JobFact, ...]]:
    """All facts by the id of their job, in their order."""
    found: dict[str, tuple[JobFact, ...]] = {}
    for job_id, fact_id, label, value in database.rows(_FACTS):
        fact = JobFact(id=fact_id, label=label, value=value)
        found[job_id] = (*found.get(job_id, ()), fact)
    return found


def lines_by_job(database: Database) -> dict[str, tuple[str, ...]]:
    """All owned numbers and lines by the id of their job, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for job_id, line in database.rows(_LINES):
        found[job_id] = (*found.get(job_id, ()), line)
    return found


def save_facts(database: Database, job: Job) -> None:
    """Makes the facts of a job those given; what callers asked about stays counted."""
    seq = _seq(database, job.id)
    database.execute("DELETE FROM job_facts WHERE job_seq = ?", (seq,))
    for place, fact in enumerate(job.facts):
        database.execute(
            "INSERT INTO job_facts (job_seq, place, id, label, value) VALUES (?, ?, ?, ?, ?)",
            (seq, place, fact.id, stored(fact.label), stored(fact.value)),
        )


def save_lines(database: Database, job: Job) -> None:
    """Makes the numbers and lines of a job those given; one that another job owned is taken."""
    seq = _seq(database, job.id)
    database.execute("DELETE FROM job_lines WHERE job_seq = ?", (seq,))
    lines: dict[str, str] = {}
    for line in map(stored, job.numbers):
        lines.setdefault(line_key(line), line)
    lines.pop("", None)
    for place, (key, line) in enumerate(lines.items()):
        database.execute(_TAKE_LINE, (key, seq, place, line))


def _seq(database: Database, job_id: str) -> int:
    return int(database.value("SELECT seq FROM jobs WHERE id = ?", (job_id,)))
