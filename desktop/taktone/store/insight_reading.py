"""Counts for the page "Insight": of one job or of all, in one stretch of time."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, tzinfo
from itertools import pairwise
from types import MappingProxyType

from taktone.core.call_event import Direction
from taktone.core.history_query import HistoryQuery
from taktone.core.insight import (
    AskedAbout,
    CalledBack,
    Insight,
    JobCalls,
    SeenIn,
    after,
    called_back,
    steps_between,
)
from taktone.core.wrap_up import WouldCallAgain
from taktone.store.database import Database
from taktone.store.history_filter import HistoryFilter, filter_of
from taktone.store.values import from_ms, to_ms

MOST_ASKED = 12
_NEWEST = 2**63 - 1
_ORDERED = """
    SELECT c.seq FROM calls c {index} WHERE c.seq >= ? AND c.seq < ? {job} ORDER BY c.seq
"""
_ORDERS = ("ASC", "DESC")
_CALLED = """
    SELECT p.seen_in, count(*) FROM people p WHERE p.call_count > 0 AND EXISTS (
        SELECT 1 FROM calls c INDEXED BY calls_person WHERE c.person_seq = p.seq
        AND c.seq >= ? AND c.seq < ? {job}) GROUP BY p.seen_in
"""
_MARKED = """
    SELECT p.seen_in, EXISTS (
        SELECT 1 FROM candidate_steps s INDEXED BY candidate_steps_candidate
        WHERE s.person_seq = k.person_seq AND s.job_seq = k.job_seq
        AND s.stage IN ('booked', 'held', 'offered', 'hired')), count(*)
    FROM candidates k CROSS JOIN people p ON p.seq = k.person_seq
    WHERE k.marked_at >= ? AND k.marked_at < ? {job} GROUP BY 1, 2
"""
_ASKED = """
    SELECT j.id, j.title, f.label, count(*) FROM asked_facts a
    CROSS JOIN calls c ON c.seq = a.call_seq
    CROSS JOIN job_facts f ON f.job_seq = c.job_seq AND f.id = a.fact_id
    CROSS JOIN jobs j ON j.seq = c.job_seq
    WHERE a.call_seq >= ? AND a.call_seq < ? {job}
    GROUP BY j.seq, f.id ORDER BY count(*) DESC, j.seq, f.place LIMIT ?
"""
_MISSED = """
    SELECT c.started_at, (
        SELECT l.seq FROM calls l INDEXED BY calls_person WHERE l.person_seq = c.person_seq
        AND l.seq > c.seq AND (l.direction = 'outgoing' OR l.answered_at IS NOT NULL)
        ORDER BY l.seq LIMIT 1)
    FROM calls c {index} WHERE c.seq >= ? AND c.seq < ? {job}
    AND c.reason = 'missed' AND c.direction = 'incoming' AND c.number <> ''
"""
_AGAIN = """
    SELECT w.would_call_again, count(*) FROM wrap_ups w CROSS JOIN calls c ON c.seq = w.call_seq
    WHERE w.call_seq >= ? AND w.call_seq < ? {job} AND w.would_call_again <> '' GROUP BY 1
"""


def read_insight(database: Database, query: HistoryQuery, zone: tzinfo | None) -> Insight:
    """The counts as they are now; days are those of ``zone``, the system's where None.

    Of ``query`` the job and the time count. Raises Interrupted when told to stop.
    """
    asked = filter_of(
        database,
        HistoryQuery(
            job_id=query.job_id,
            since=query.since,
            until=query.until,
            is_since_ad=query.is_since_ad,
        ),
    )
    if asked is None:
        return Insight(called_back=_none_called_back(), again=_none_again())
    return _Reading(database, asked, zone).whole()


class _Reading:
    """One question, read table by table."""

    def __init__(self, database: Database, asked: HistoryFilter, zone: tzinfo | None) -> None:
        self._database = database
        self._job = asked.job
        self._first = asked.first
        self._end = _NEWEST if asked.end is None else asked.end
        self._zone = zone

    def whole(self) -> Insight:
        bounds = self._bounds()
        step, begins = steps_between(*bounds) if bounds else steps_between(date.max, date.min)
        edges = [self._midnight(day) for day in begins]
        if begins:
            edges.append(self._midnight(after(begins[-1], step)))
        return Insight(
            step=step,
            begins=begins,
            jobs=self._jobs(edges),
            seen_in=self._seen_in(),
            asked=self._asked(),
            called_back=self._called_back(),
            again=self._again(),
        )

    def _rows(self, sql: str, column: str, *more: object) -> list[tuple[object, ...]]:
        """Rows of the stretch of time, and of the job where one is asked for."""
        condition = "" if self._job is None else f"AND {column} = ?"
        index = "NOT INDEXED" if self._job is None else "INDEXED BY calls_job"
        job = () if self._job is None else (self._job,)
        rows = self._database.rows(
            sql.format(job=condition, index=index), (self._first, self._end, *job, *more)
        )
        return [tuple(row) for row in rows]

    def _bounds(self) -> tuple[date, date] | None:
        ends = [self._rows(f"{_ORDERED} {order} LIMIT 1", "c.job_seq") for order in _ORDERS]
        if not ends[0]:
            return None
        first, last = (from_ms(int(str(rows[0][0]))).astimezone(self._zone) for rows in ends)
        return first.date(), last.date()

    def _midnight(self, day: date) -> int:
        local = datetime.combine(day, time.min)
        at = local.astimezone() if self._zone is None else local.replace(tzinfo=self._zone)
        return to_ms(at)

    def _jobs(self, edges: list[int]) -> tuple[JobCalls, ...]:
        places = max(0, len(edges) - 1)
        counts: dict[int | None, list[int]] = {}
        for place, job, count in self._by_step(edges):
            counts.setdefault(job, [0] * places)[place] = count
        named = {
            seq: (job_id, title)
            for seq, job_id, title in self._database.rows("SELECT seq, id, title FROM jobs")
        }
        found = [
            JobCalls(job_id=job_id, title=title, counts=tuple(by_step))
            for job, by_step in counts.items()
            for job_id, title in [named.get(job, ("", ""))]
        ]
        return tuple(sorted(found, key=lambda job: (not job.job_id, -job.total, job.job_id)))

    def _by_step(self, edges: list[int]) -> Iterator[tuple[int, int | None, int]]:
        """Place of the step, job, calls: step by step along the table or the job's own index."""
        for place, (begin, end) in enumerate(pairwise(edges)):
            bounds = (max(begin, self._first), min(end, self._end))
            if self._job is None:
                rows = self._database.rows(
                    "SELECT job_seq, count(*) FROM calls NOT INDEXED"
                    " WHERE seq >= ? AND seq < ? GROUP BY job_seq",
                    bounds,
                )
            else:
                rows = self._database.rows(
                    "SELECT job_seq, count(*) FROM calls INDEXED BY calls_job"
                    " WHERE job_seq = ? AND seq >= ? AND seq < ? GROUP BY job_seq",
                    (self._job, *bounds),
                )
            yield from ((place, job, count) for job, count in rows)

    def _seen_in(self) -> tuple[SeenIn, ...]:
        """Spellings that differ in capitals or blanks alone are one place."""
        callers, starred, interviewed = Counter[str](), Counter[str](), Counter[str]()
        spelled: dict[str, Counter[str]] = {}
        for words, count in self._rows(_CALLED, "c.job_seq"):
            spelling = " ".join(str(words).split())
            spelled.setdefault(spelling.casefold(), Counter())[spelling] += int(str(count))
            callers[spelling.casefold()] += int(str(count))
        for words, was_interviewed, count in self._rows(_MARKED, "k.job_seq"):
            spelling = " ".join(str(words).split())
            spelled.setdefault(spelling.casefold(), Counter())[spelling] += 0
            starred[spelling.casefold()] += int(str(count))
            if was_interviewed:
                interviewed[spelling.casefold()] += int(str(count))
        found = [
            SeenIn(
                words=max(spellings, key=lambda word: (spellings[word], word)),
                callers=callers[key],
                starred=starred[key],
                interviewed=interviewed[key],
            )
            for key, spellings in spelled.items()
        ]
        return tuple(sorted(found, key=lambda x: (not x.words, -x.callers, -x.starred, x.words)))

    def _asked(self) -> tuple[AskedAbout, ...]:
        return tuple(
            AskedAbout(
                job_id=str(job_id), title=str(title), label=str(label), calls=int(str(count))
            )
            for job_id, title, label, count in self._rows(_ASKED, "c.job_seq", MOST_ASKED)
        )

    def _called_back(self) -> Mapping[CalledBack, int]:
        found = Counter(_none_called_back())
        directions = "SELECT started_at, direction FROM calls WHERE seq = ?"
        for missed_ms, next_call in self._rows(_MISSED, "c.job_seq"):
            missed_at = from_ms(int(str(missed_ms))).astimezone(self._zone)
            if next_call is None:
                found[called_back(missed_at, None, is_outgoing=False)] += 1
                continue
            next_ms, direction = self._database.rows(directions, (next_call,))[0]
            next_at = from_ms(next_ms).astimezone(self._zone)
            found[called_back(missed_at, next_at, is_outgoing=direction == Direction.OUTGOING)] += 1
        return MappingProxyType({kind: found[kind] for kind in CalledBack})

    def _again(self) -> Mapping[WouldCallAgain, int]:
        found = {str(words): int(str(count)) for words, count in self._rows(_AGAIN, "c.job_seq")}
        return MappingProxyType({kind: found.get(str(kind), 0) for kind in _none_again()})


def _none_called_back() -> Mapping[CalledBack, int]:
    return MappingProxyType(dict.fromkeys(CalledBack, 0))


def _none_again() -> Mapping[WouldCallAgain, int]:
    answers = (WouldCallAgain.SURELY, WouldCallAgain.OKAY, WouldCallAgain.CURT)
    return MappingProxyType(dict.fromkeys(answers, 0))
