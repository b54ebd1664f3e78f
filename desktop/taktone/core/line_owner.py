"""Which job a call is about by the line it came in on."""

from collections.abc import Iterable

from taktone.core.job import Job
from taktone.core.line_key import line_key


def line_owner(line: str, jobs: Iterable[Job]) -> str:
    """Id of the job that owns a line or number, however it is spelled.

    Empty where none does, or where that job is archived.
    """
    key = line_key(line)
    if not key:
        return ""
    return next(
        (job.id for job in jobs if not job.is_archived and key in map(line_key, job.numbers)), ""
    )
