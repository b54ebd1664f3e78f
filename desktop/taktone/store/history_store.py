"""The caller history as lists show it: newest first, filtered, searched."""

from dataclasses import fields
from datetime import tzinfo
from typing import TYPE_CHECKING

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.call_row import CallRow, HistoryPage, PlacedPage
from taktone.core.history_query import HistoryQuery
from taktone.store.database import Database, Row
from taktone.store.history_filter import LINES, HistoryFilter, filter_of
from taktone.store.values import from_ms

if TYPE_CHECKING:
    from taktone.core.insight import Insight
    from taktone.core.note_version import NoteVersion
    from taktone.core.timeline_entry import TimelineEntry

PAGE_SIZE = 128

_NEWEST = 2**63 - 1
_COLUMNS = """
    c.seq, c.id, p.id, iif(p.name <> '', p.name, c.name), c.number, c.started_at, c.direction,
    c.state, c.reason, c.talk_s, coalesce(j.id, ''), coalesce(d.text, n.text, ''), c.is_starred,
    c.source, (SELECT count(*) FROM legs WHERE call_seq = c.seq) > 1
"""
_DETAILS = """
    CROSS JOIN people p ON p.seq = c.person_seq
    LEFT JOIN jobs j ON j.seq = c.job_seq
    LEFT JOIN drafts d ON d.call_seq = c.seq
    LEFT JOIN notes n ON n.call_seq = c.seq AND n.author = ''
"""
_VERSIONS = """
    SELECT v.text, v.written_at, v.replaced_at FROM calls c
    CROSS JOIN note_versions v ON v.call_seq = c.seq AND v.author = ''
    WHERE c.id = ? ORDER BY v.seq DESC LIMIT 100
"""
_STATES = {str(state): state for state in CallState}
_DIRECTIONS = {str(direction): direction for direction in Direction}
_REASONS = {None: None} | {str(reason): reason for reason in EndReason}
_PUT = tuple(vars(CallRow)[field.name].__set__ for field in fields(CallRow))
"""Filling a frozen row slot by slot takes half the time, and making rows is half of a page."""


class HistoryStore:
    """Reads the history; every list is a walk along an index, none sorts or skips."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def page(self, query: HistoryQuery, before: int | None, limit: int = PAGE_SIZE) -> HistoryPage:
        """At most ``limit`` calls older than the one with ``seq`` ``before``, newest first.

        The note of a live call is its draft. Raises Interrupted when told to stop.
        """
        asked = filter_of(self._database, query)
        if asked is None:
            return HistoryPage(rows=(), is_last=True)
        sql, values = _page_sql(asked)
        last = min(_NEWEST if x is None else x for x in (before, asked.end))
        rows = self._database.rows(sql, (*values, last, limit + 1))
        return HistoryPage(
            rows=tuple(_call_row(row) for row in rows[:limit]), is_last=len(rows) <= limit
        )

    def count(self, query: HistoryQuery) -> int:
        """How many calls ``query`` finds. Raises Interrupted when told to stop."""
        asked = filter_of(self._database, query)
        if asked is None:
            return 0
        return int(self._database.value(*_count_sql(asked)) or 0)

    def page_at(self, query: HistoryQuery, place: int, limit: int = PAGE_SIZE) -> PlacedPage:
        """The page below the ``place`` newest calls of a list, or its last call where it ends.

        It steps over keys from whichever end is nearer, so it is for leaps only: what follows is
        read by :meth:`page`. Raises Interrupted when told to stop.
        """
        count = self.count(query)
        place = max(0, min(place, count - 1))
        asked = filter_of(self._database, query)
        key = None if asked is None else self._database.value(*_key_sql(asked, place, count))
        page = self.page(query, None if key is None else key + 1, limit)
        return PlacedPage(place=place, count=count, page=page)

    def row(self, call_id: str) -> CallRow | None:
        """One call, None where there is none of that id."""
        sql = f"SELECT {_COLUMNS} FROM calls c {_DETAILS} WHERE c.id = ?"  # noqa: S608 - constants
        found = self._database.row(sql, (call_id,))
        return None if found is None else _call_row(found)

    def lines(self) -> tuple[str, ...]:
        """The own lines that calls came in on, in the order of their letters."""
        return tuple(line for (line,) in self._database.rows(LINES))

    def note_versions(self, call_id: str) -> "tuple[NoteVersion, ...]":
        """What the note of a call said before, the latest first; at most 100."""
        from taktone.core.note_version import NoteVersion  # noqa: PLC0415 - when it is needed

        return tuple(
            NoteVersion(text, from_ms(written_ms), from_ms(replaced_ms))
            for text, written_ms, replaced_ms in self._database.rows(_VERSIONS, (call_id,))
        )

    def timeline(self, person_id: str) -> "tuple[TimelineEntry, ...]":
        """What happened with a person beside their calls, the latest first."""
        from taktone.store.timeline_reading import read_timeline  # noqa: PLC0415 - when needed

        return read_timeline(self._database, person_id)

    def insight(self, query: HistoryQuery, zone: tzinfo | None = None) -> "Insight":
        """Counts of a job or of all, see ``insight_reading``. Raises Interrupted likewise."""
        from taktone.store.insight_reading import read_insight  # noqa: PLC0415 - when it is needed

        return read_insight(self._database, query, zone)


def _page_sql(asked: HistoryFilter) -> tuple[str, tuple[object, ...]]:
    """The query for a page and its values, before the ``seq`` to start below and the limit."""
    if asked.match:
        source, order = "calls_fts f CROSS JOIN calls c ON c.seq = f.rowid", "f.rowid"
        where, values = _words(asked)
    else:
        source, where, values = _walk(asked)
        order = "c.seq"
    sql = (
        f"SELECT {_COLUMNS} FROM {source} {_DETAILS}"  # noqa: S608 - made of constants
        f" WHERE {where} {order} < ? ORDER BY {order} DESC LIMIT ?"
    )
    return sql, values


def _count_sql(asked: HistoryFilter) -> tuple[str, tuple[object, ...]]:
    """Counts are kept by triggers where one filter is asked for at most."""
    if asked == HistoryFilter():
        return "SELECT calls FROM totals", ()
    if asked == HistoryFilter(person=asked.person):
        return "SELECT call_count FROM people WHERE seq = ?", (asked.person,)
    if asked == HistoryFilter(job=asked.job):
        return "SELECT call_count FROM jobs WHERE seq = ?", (asked.job,)
    if asked.match:
        where, values = _words(asked)
        source, order = "calls_fts f", "f.rowid"
    else:
        source, where, values = _walk(asked)
        order = "c.seq"
    end = _NEWEST if asked.end is None else asked.end
    sql = f"SELECT count(*) FROM {source} WHERE {where} {order} < ?"  # noqa: S608 - constants
    return sql, (*values, end)


def _key_sql(asked: HistoryFilter, place: int, count: int) -> tuple[str, tuple[object, ...]]:
    """The key of the call that stands in that place of so many."""
    if asked.match:
        where, values = _words(asked)
        source, order = "calls_fts f", "f.rowid"
    else:
        source, where, values = _walk(asked)
        order = "c.seq"
    is_near = place < count // 2
    steps, way = (place, "DESC") if is_near else (max(0, count - 1 - place), "ASC")
    sql = (
        f"SELECT {order} FROM {source} WHERE {where} {order} < ?"  # noqa: S608 - constants
        f" ORDER BY {order} {way} LIMIT 1 OFFSET ?"
    )
    return sql, (*values, _NEWEST if asked.end is None else asked.end, steps)


def _words(asked: HistoryFilter) -> tuple[str, tuple[object, ...]]:
    """Calls with these words: conditions and values."""
    where, values = "f.calls_fts MATCH ? AND", (asked.match,)
    return (f"{where} f.rowid >= ? AND", (*values, asked.first)) if asked.first else (where, values)


def _walk(asked: HistoryFilter) -> tuple[str, str, tuple[object, ...]]:
    """Calls along the one index that orders what is asked for: source, conditions, values."""
    where: list[str] = []
    values: list[object] = []
    if asked.person is not None:
        where.append("c.person_seq = ? AND")
        values.append(asked.person)
    if asked.job is not None:
        where.append("c.job_seq = ? AND")
        values.append(asked.job)
    if asked.is_starred:
        where.append("c.is_starred = 1 AND")
    if asked.first:
        where.append("c.seq >= ? AND")
        values.append(asked.first)
    return f"calls c {_index(asked)}", " ".join(where), tuple(values)


def _index(asked: HistoryFilter) -> str:
    if asked.person is not None:
        return "INDEXED BY calls_person"
    if asked.job is not None:
        return "INDEXED BY calls_starred_job" if asked.is_starred else "INDEXED BY calls_job"
    return "INDEXED BY calls_starred" if asked.is_starred else "NOT INDEXED"


def _call_row(row: Row) -> CallRow:
    """The row that ``CallRow(...)`` would give; the columns stand in the order of its fields."""
    made = object.__new__(CallRow)
    started_at, direction, state, reason = row[5:9]
    facts = (from_ms(started_at), _DIRECTIONS[direction], _STATES[state], _REASONS[reason])
    values = (*row[:5], *facts, *row[9:12], row[12] == 1, row[13], row[14] == 1)
    for put, value in zip(_PUT, values, strict=True):
        put(made, value)
    return made
