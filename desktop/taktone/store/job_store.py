"""The jobs people call about."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from taktone.core.changes import Changes
from taktone.core.job import Job, JobFact
from taktone.core.line_key import line_key
from taktone.store.database import Database, Row
from taktone.store.job_details import (
    facts_by_job,
    lines_by_job,
    save_facts,
    save_lines,
    stored_texts,
    texts_of,
)
from taktone.store.values import stored

JOB_ORDER = "j.seq = 1, j.is_archived, j.seq DESC"
"""SQL: those on offer first, newest first; unsolicited (always ``seq`` 1) last."""

_COLUMNS = (
    *("title", "place", "ad_link", "closes_on", "is_archived"),
    *("greeting", "criteria", "questions", "channels"),
)
_LISTED = f"SELECT id, {', '.join(_COLUMNS)} FROM jobs j ORDER BY {JOB_ORDER}"  # noqa: S608 - constants
_OWNER = """
    SELECT j.id FROM job_lines l CROSS JOIN jobs j ON j.seq = l.job_seq
    WHERE l.line_key = ? AND NOT j.is_archived
"""
_SAVE = (
    f"INSERT INTO jobs (id, {', '.join(_COLUMNS)}) VALUES (?{', ?' * len(_COLUMNS)})"  # noqa: S608
    " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)
)


class JobStore:
    """Reads and writes jobs."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def listed(self) -> tuple[Job, ...]:
        """All jobs: on offer, then archived, each newest first; unsolicited last."""
        facts, lines = facts_by_job(self._database), lines_by_job(self._database)
        return tuple(
            _job(row, facts.get(row[0], ()), lines.get(row[0], ()))
            for row in self._database.rows(_LISTED)
        )

    def save(self, job: Job) -> Changes:
        """Keeps a job as given, new or not; a line that another job owned is this one's now."""
        with self._database.transaction():
            self._database.execute(_SAVE, (job.id, *_values(job)))
            save_facts(self._database, job)
            save_lines(self._database, job)
        return Changes(has_jobs=True)

    def job_of_line(self, line: str) -> str:
        """Id of the job that owns a line or number, however it is spelled.

        Empty where none does, or where that job is archived.
        """
        found = self._database.value(_OWNER, (line_key(stored(line)),))
        return str(found or "")

    def counts(self) -> Mapping[str, int]:
        """How many calls are about each job, by id."""
        return MappingProxyType(dict(self._database.rows("SELECT id, call_count FROM jobs")))


def _job(row: Row, facts: tuple[JobFact, ...], lines: tuple[str, ...]) -> Job:
    job_id, title, place, ad_link, closes_on, is_archived, greeting, *texts = row
    criteria, questions, channels = map(texts_of, texts)
    return Job(
        id=job_id,
        title=title,
        place=place,
        ad_link=ad_link,
        closes_on=None if closes_on is None else date.fromisoformat(closes_on),
        is_archived=bool(is_archived),
        greeting=greeting,
        facts=facts,
        criteria=criteria,
        questions=questions,
        channels=channels,
        numbers=lines,
    )


def _values(job: Job) -> tuple[object, ...]:
    return (
        *(stored(job.title), stored(job.place), stored(job.ad_link)),
        *(None if job.closes_on is None else job.closes_on.isoformat(), int(job.is_archived)),
        *(stored(job.greeting), stored_texts(job.criteria)),
        *(stored_texts(job.questions), stored_texts(job.channels)),
    )
