"""Counts of the whole history."""

from taktone.core.history_stats import HistoryStats
from taktone.store.database import Database
from taktone.store.job_store import JOB_ORDER
from taktone.store.values import from_ms

_CALLS = """
    SELECT count(*), min(started_at), max(started_at),
        count(*) FILTER (WHERE direction = 'incoming' AND answered_at IS NOT NULL),
        count(*) FILTER (WHERE direction = 'incoming' AND reason = 'missed'),
        count(*) FILTER (WHERE direction = 'outgoing'),
        count(*) FILTER (WHERE job_seq IS NULL)
    FROM calls
"""
_PEOPLE = "SELECT count(*) FROM people WHERE call_count > 0"
_STARRED = "SELECT count(*) FROM candidates"
_PROMISES = "SELECT count(*) FROM promises WHERE kept_at IS NULL"
_JOBS = f"SELECT id, title, call_count FROM jobs j WHERE call_count > 0 ORDER BY {JOB_ORDER}"  # noqa: S608 - constants


def read_stats(database: Database) -> HistoryStats:
    """The counts as they are now. Raises Interrupted when told to stop."""
    calls, first, last, answered, missed, outgoing, jobless = database.rows(_CALLS)[0]
    jobs = tuple((str(key), str(title), int(count)) for key, title, count in database.rows(_JOBS))
    return HistoryStats(
        calls=calls,
        answered=answered,
        missed=missed,
        outgoing=outgoing,
        people=int(database.value(_PEOPLE)),
        starred=int(database.value(_STARRED)),
        promises=int(database.value(_PROMISES)),
        first_at=None if first is None else from_ms(first),
        last_at=None if last is None else from_ms(last),
        by_job=(*jobs, ("", "", jobless)) if jobless else jobs,
    )
