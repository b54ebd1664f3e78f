"""A question to the history in the database's own keys."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from taktone.core.history_query import CallTrait, HistoryQuery
from taktone.core.identity import made_at
from taktone.core.job import UNSOLICITED_ID
from taktone.core.job_naming import names_job, names_line
from taktone.core.search_query import fts_phrase, fts_query
from taktone.store.database import Database
from taktone.store.m0004_search import (
    JOB,
    LINE,
    MISSED,
    NOTED,
    OUTGOING,
    PERSON,
    PROMISED,
    STAR,
)
from taktone.store.person_rows import person_with_id
from taktone.store.star_rows import UNSOLICITED_SEQ
from taktone.store.values import to_ms

_SIGNS = {
    CallTrait.STARRED: STAR,
    CallTrait.MISSED: MISSED,
    CallTrait.OUTGOING: OUTGOING,
    CallTrait.NOTED: NOTED,
    CallTrait.PROMISED: PROMISED,
}
_JOBS = "SELECT seq, id, title, place, is_archived FROM jobs"
# From one line to the next along the index: as many steps as there are lines, not calls.
LINES = """
    WITH RECURSIVE told (line) AS (
        SELECT min(line) FROM calls INDEXED BY calls_line WHERE line <> '' AND line > ''
        UNION ALL
        SELECT (SELECT min(line) FROM calls INDEXED BY calls_line
            WHERE line <> '' AND line > told.line) FROM told WHERE told.line IS NOT NULL
    )
    SELECT line FROM told WHERE line IS NOT NULL LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What a list shows, by keys.

    Attributes:
        match: An FTS5 query, empty where an index alone can answer.
        person: ``people.seq``.
        job: ``jobs.seq``.
        is_starred: Only marked ones.
        first: The least ``calls.seq``, 0 for no bound: a call's ``seq`` is its start in ms.
        end: The ``calls.seq`` to stay below, None for no bound.
    """

    match: str = ""
    person: int | None = None
    job: int | None = None
    is_starred: bool = False
    first: int = 0
    end: int | None = None


class _Job(NamedTuple):
    seq: int
    id: str
    title: str
    place: str
    is_archived: int


def filter_of(database: Database, query: HistoryQuery) -> HistoryFilter | None:
    """The question in keys; None where it names somebody or something that is not there."""
    person = person_with_id(database, query.person_id) if query.person_id else None
    if query.person_id and person is None:
        return None
    jobs = [_Job(*row) for row in database.rows(_JOBS)] if _asks_for_jobs(query) else []
    wanted = _wanted_jobs(query, jobs)
    lines = _wanted_lines(database, query)
    stages = _at_stages(database, query)
    if wanted == [] or lines == [] or stages == "":
        return None
    job = wanted[0].seq if wanted is not None and len(wanted) == 1 else None
    asked = HistoryFilter(
        person=person,
        job=job,
        is_starred=query.is_starred,
        first=_first(query, wanted, jobs),
        end=None if query.until is None else to_ms(query.until),
    )
    needed = [_words(query, jobs), *map(fts_phrase, query.phrases)]
    if wanted is not None and job is None:
        needed.append(_any_sign(f"{JOB}{found.seq}" for found in wanted))
    if lines is not None:
        needed.append(_any_sign(f"{LINE}{line.encode().hex()}" for line in lines))
    if stages is not None:
        needed.append(stages)
    needed += [_sign(_SIGNS[trait]) for trait in sorted(query.traits)]
    unwanted = [fts_query(word) for word in query.without]
    unwanted += [fts_phrase(phrase) for phrase in query.without_phrases]
    unwanted += [_sign(_SIGNS[trait]) for trait in sorted(query.lacks)]
    return _matched(asked, list(filter(None, needed)), list(filter(None, unwanted)))


def _matched(asked: HistoryFilter, needed: list[str], unwanted: list[str]) -> HistoryFilter:
    """With an FTS5 query where words are needed; it then holds all filters (see m0003)."""
    if not needed and not unwanted:
        return asked
    needed = [f"({term})" for term in needed]
    if asked.person is not None:
        needed.append(_sign(f"{PERSON}{asked.person}"))
    if asked.job is not None:
        needed.append(_sign(f"{JOB}{asked.job}"))
    if asked.is_starred:
        needed.append(_sign(STAR))
    # Every call has somebody: the beginning of that word is in each row.
    match = " AND ".join(needed) or f"{_sign(PERSON)}*"
    for term in unwanted:
        match = f"({match}) NOT ({term})"
    return HistoryFilter(match, asked.person, asked.job, asked.is_starred, asked.first, asked.end)


def _asks_for_jobs(query: HistoryQuery) -> bool:
    return bool(query.text or query.job_id or query.job_words or query.is_since_ad)


def _words(query: HistoryQuery, jobs: list[_Job]) -> str:
    """The words typed, each of which may also be one of the title of the call's job."""

    def also(word: str) -> str:
        named = [job for job in jobs if names_job(word, job.id, job.title, job.place)]
        return _any_sign(f"{JOB}{job.seq}" for job in named)

    return fts_query(query.text, also)


def _wanted_jobs(query: HistoryQuery, jobs: list[_Job]) -> list[_Job] | None:
    if not query.job_id and not query.job_words:
        return None
    return [
        job
        for job in jobs
        if query.job_id in {"", job.id}
        and all(names_job(word, job.id, job.title, job.place) for word in query.job_words)
    ]


def _wanted_lines(database: Database, query: HistoryQuery) -> list[str] | None:
    if not query.lines:
        return None
    lines = [line for (line,) in database.rows(LINES)]
    return [line for line in lines if all(names_line(sought, line) for sought in query.lines)]


def _at_stages(database: Database, query: HistoryQuery) -> str | None:
    """Calls of whoever is at a step, by person and job; empty where nobody is.

    There are few candidates, so they are looked up while searching, and no call is indexed anew
    when somebody takes a step.
    """
    if not query.stages:
        return None
    marks = ", ".join("?" * len(query.stages))
    rows = database.rows(
        f"SELECT job_seq, person_seq FROM candidates WHERE stage IN ({marks})",  # noqa: S608 - marks
        sorted(query.stages),
    )
    people: dict[int, list[int]] = {}
    for job, person in rows:
        people.setdefault(job, []).append(person)
    return " OR ".join(_theirs(job, found) for job, found in sorted(people.items()))


def _theirs(job: int, people: list[int]) -> str:
    """Calls about a job by any of ``people``; those about none are unsolicited."""
    callers = _any_sign(f"{PERSON}{person}" for person in people)
    about = f"(({callers}) AND {_sign(f'{JOB}{job}')})"
    if job != UNSOLICITED_SEQ:
        return about
    return f"({about} OR (({callers}) NOT {_sign(JOB)}*))"


def _first(query: HistoryQuery, wanted: list[_Job] | None, jobs: list[_Job]) -> int:
    begins = [] if query.since is None else [query.since]
    if query.is_since_ad:
        begins += _ad_times(jobs if wanted is None else wanted, is_newest=wanted is None)
    return to_ms(max(begins)) if begins else 0


def _ad_times(jobs: list[_Job], *, is_newest: bool) -> list[datetime]:
    """When the ad went in: of the jobs asked for the first one's, or the newest on offer."""
    offered = [
        at
        for job in jobs
        if job.id != UNSOLICITED_ID and not (is_newest and job.is_archived)
        if (at := made_at(job.id)) is not None
    ]
    if not offered:
        return []
    return [max(offered) if is_newest else min(offered)]


def _sign(word: str) -> str:
    return f'filters : "{word}"'


def _any_sign(words: Iterable[str]) -> str:
    quoted = [f'"{word}"' for word in words]
    if not quoted:
        return ""
    return f"filters : ({' OR '.join(quoted)})" if len(quoted) > 1 else f"filters : {quoted[0]}"
