"""Calls for an export: what a list shows, with what is known of each caller.

Wrap-ups are not read here at all: impressions are nobody else's business.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from taktone.core.call_row import CallRow
from taktone.core.exported_call import ExportedCall
from taktone.core.history_query import HistoryQuery
from taktone.store.database import Database

if TYPE_CHECKING:
    from taktone.store.history_store import HistoryStore

AT_ONCE = 500

_PEOPLE = "SELECT id, email, seen_in FROM people WHERE id IN ({})"
_NUMBERS = """
    SELECT p.id, n.number FROM people p CROSS JOIN numbers n ON n.person_seq = p.seq
    WHERE p.id IN ({}) ORDER BY n.last_at DESC
"""


class ExportStore:
    """Reads page by page: a million calls never lie in memory at once."""

    def __init__(self, database: Database, history: "HistoryStore") -> None:
        """Takes the open database and what lists calls."""
        self._database = database
        self._history = history

    def calls(
        self, query: HistoryQuery, chosen: Collection[str] = ()
    ) -> Iterator[tuple[ExportedCall, ...]]:
        """The calls that ``query`` finds, newest first; only those with the ids in ``chosen``.

        Each page is read when it is asked for. Raises Interrupted when told to stop.
        """
        rows = self._database.rows("SELECT id, title FROM jobs")
        jobs = {str(job): str(title) for job, title in rows}
        for page in self._chosen(chosen) if chosen else self._pages(query):
            yield self._exported(page, jobs)

    def _pages(self, query: HistoryQuery) -> Iterator[tuple[CallRow, ...]]:
        before, is_last = None, False
        while not is_last:
            page = self._history.page(query, before, AT_ONCE)
            if page.rows:
                yield page.rows
                before = page.rows[-1].seq
            is_last = page.is_last

    def _chosen(self, chosen: Collection[str]) -> Iterator[tuple[CallRow, ...]]:
        found = [row for call_id in chosen if (row := self._history.row(call_id)) is not None]
        found.sort(key=lambda row: -row.seq)
        for at in range(0, len(found), AT_ONCE):
            yield tuple(found[at : at + AT_ONCE])

    def _exported(
        self, rows: tuple[CallRow, ...], jobs: Mapping[str, str]
    ) -> tuple[ExportedCall, ...]:
        ids = tuple({row.person_id for row in rows})
        marks = ", ".join("?" * len(ids))
        known = {
            person: (email, seen_in)
            for person, email, seen_in in self._database.rows(_PEOPLE.format(marks), ids)
        }
        numbers: dict[str, list[str]] = {}
        for person, number in self._database.rows(_NUMBERS.format(marks), ids):
            numbers.setdefault(person, []).append(number)
        return tuple(
            ExportedCall(
                call_id=row.call_id,
                person_id=row.person_id,
                name=row.name,
                email=known[row.person_id][0],
                numbers=tuple(numbers.get(row.person_id, ())),
                number=row.number,
                started_at=row.started_at,
                direction=row.direction,
                reason=row.reason,
                talk_s=row.talk_s,
                job=jobs.get(row.job_id, ""),
                is_starred=row.is_starred,
                seen_in=known[row.person_id][1],
                note=row.note,
            )
            for row in rows
        )
