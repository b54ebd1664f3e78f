"""The jobs people call about."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from taktone.core.changes import Changes
from taktone.core.job import Job
from taktone.store.database import Database
from taktone.store.values import stored

JOB_ORDER = "j.seq = 1, j.is_archived, j.seq DESC"
"""SQL: those on offer first, newest first; unsolicited (always ``seq`` 1) last."""

_LISTED = f"""
    SELECT id, title, place, ad_link, closes_on, is_archived FROM jobs j ORDER BY {JOB_ORDER}
"""  # noqa: S608 - made of constants
_SAVE = """
    INSERT INTO jobs (id, title, place, ad_link, closes_on, is_archived) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, place = excluded.place,
        ad_link = excluded.ad_link, closes_on = excluded.closes_on,
        is_archived = excluded.is_archived
"""


class JobStore:
    """Reads and writes jobs."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def listed(self) -> tuple[Job, ...]:
        """All jobs: on offer, then archived, each newest first; unsolicited last."""
        rows = self._database.rows(_LISTED)
        return tuple(
            Job(
                id=job_id,
                title=title,
                place=place,
                ad_link=ad_link,
                closes_on=None if closes_on is None else date.fromisoformat(closes_on),
                is_archived=bool(is_archived),
            )
            for job_id, title, place, ad_link, closes_on, is_archived in rows
        )

    def save(self, job: Job) -> Changes:
        """Keeps a job as given, new or not."""
        closes_on = None if job.closes_on is None else job.closes_on.isoformat()
        texts = (stored(job.title), stored(job.place), stored(job.ad_link))
        self._database.execute(_SAVE, (job.id, *texts, closes_on, int(job.is_archived)))
        return Changes(has_jobs=True)

    def counts(self) -> Mapping[str, int]:
        """How many calls are about each job, by id."""
        return MappingProxyType(dict(self._database.rows("SELECT id, call_count FROM jobs")))
