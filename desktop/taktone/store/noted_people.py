"""What was noted about candidates, read for seeing them side by side.

Impressions are not read here at all.
"""

from collections.abc import Iterable

from taktone.core.candidate import Candidate
from taktone.core.noted_person import NotedCall, NotedPerson, in_order_of_call
from taktone.core.promise import Promise
from taktone.core.wrap_up import Verdict
from taktone.store.database import Database
from taktone.store.job_details import texts_of
from taktone.store.person_rows import person_with_id
from taktone.store.promise_rows import PROMISE, promise_of
from taktone.store.values import from_ms

MOST_CALLS = 200

_JOB = "SELECT seq, criteria FROM jobs WHERE id = ?"
_CALLS = """
    SELECT c.id, c.started_at, c.talk_s, coalesce(d.text, n.text, ''),
        coalesce(w.verdict, ''), coalesce(w.criteria_met, '[]')
    FROM calls c INDEXED BY calls_person
    LEFT JOIN drafts d ON d.call_seq = c.seq
    LEFT JOIN notes n ON n.call_seq = c.seq AND n.author = ''
    LEFT JOIN wrap_ups w ON w.call_seq = c.seq
    WHERE c.person_seq = ? AND coalesce(c.job_seq, ?) = ? ORDER BY c.seq DESC LIMIT ?
"""
_FIRST = "SELECT min(started_at) FROM calls INDEXED BY calls_person WHERE person_seq = ?"
_PROMISES = f"{PROMISE} FROM promises r WHERE r.person_seq = ? ORDER BY r.made_at, r.seq"


class NotedPeople:
    """Reads candidates with what was noted about them for the job."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def read(self, candidates: Iterable[Candidate]) -> tuple[NotedPerson, ...]:
        """In the order of their first calls; who was erased meanwhile is left out."""
        read = (self._read(candidate) for candidate in candidates)
        return in_order_of_call(one for one in read if one is not None)

    def _read(self, candidate: Candidate) -> NotedPerson | None:
        person = person_with_id(self._database, candidate.person_id)
        job = self._database.row(_JOB, (candidate.job_id,))
        if person is None or job is None:
            return None
        promises = [promise_of(row) for row in self._database.rows(_PROMISES, (person,))]
        calls = self._calls(person, int(job[0]), texts_of(job[1]), promises)
        first_ms = self._database.value(_FIRST, (person,))
        return NotedPerson(
            candidate=candidate,
            calls=calls,
            promises=tuple(
                promise
                for promise in promises
                if not promise.call_id and promise.job_id in {"", candidate.job_id}
            ),
            first_at=candidate.marked_at if first_ms is None else from_ms(first_ms),
        )

    def _calls(
        self, person: int, job: int, criteria: tuple[str, ...], promises: list[Promise]
    ) -> tuple[NotedCall, ...]:
        rows = self._database.rows(_CALLS, (person, job, job, MOST_CALLS))
        found = []
        for call_id, started_ms, talk_s, note, verdict, met in reversed(rows):
            ticked = texts_of(met)
            call = NotedCall(
                call_id=call_id,
                started_at=from_ms(started_ms),
                talk_s=talk_s,
                note=note,
                verdict=Verdict(verdict),
                criteria_met=(
                    *(text for text in criteria if text in ticked),
                    *(text for text in ticked if text not in criteria),
                ),
                promises=tuple(one for one in promises if one.call_id == call_id),
            )
            if note.strip() or call.verdict or call.criteria_met or call.promises:
                found.append(call)
        return tuple(found)
