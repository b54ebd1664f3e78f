"""Which of a job's facts callers asked about."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from taktone.core.changes import Changes
from taktone.store.database import Database

_TICK = """
    INSERT INTO asked_facts (call_seq, fact_id) SELECT seq, ? FROM calls WHERE id = ?
    ON CONFLICT DO NOTHING
"""
_UNTICK = """
    DELETE FROM asked_facts WHERE fact_id = ? AND call_seq = (SELECT seq FROM calls WHERE id = ?)
"""
_ASKED_IN = """
    SELECT a.fact_id FROM calls c CROSS JOIN asked_facts a ON a.call_seq = c.seq WHERE c.id = ?
"""
_TICKS = """
    SELECT f.id, c.seq, c.answered_at IS NULL
    FROM jobs j CROSS JOIN job_facts f ON f.job_seq = j.seq
    CROSS JOIN asked_facts a ON a.fact_id = f.id
    CROSS JOIN calls c ON c.seq = a.call_seq AND c.job_seq = j.seq WHERE j.id = ?
"""
_FACTS = "SELECT f.id FROM jobs j CROSS JOIN job_facts f ON f.job_seq = j.seq WHERE j.id = ?"
_ANSWERED = """
    SELECT count(*) FROM jobs j CROSS JOIN calls c INDEXED BY calls_answered ON c.job_seq = j.seq
    WHERE j.id = ? AND c.answered_at IS NOT NULL
"""


class FactStore:
    """Reads and writes ticks; a call that was erased meanwhile is left alone."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def tick_fact(self, call_id: str, fact_id: str, *, is_asked: bool) -> Changes:
        """Notes that a fact was asked about in a call, or takes that back."""
        sql = _TICK if is_asked else _UNTICK
        if not self._database.execute(sql, (fact_id, call_id)):
            return Changes()
        return Changes(calls=frozenset({call_id}), has_jobs=True)

    def asked_in(self, call_id: str) -> frozenset[str]:
        """Ids of the facts that were asked about in a call."""
        return frozenset(fact for (fact,) in self._database.rows(_ASKED_IN, (call_id,)))

    def asked_facts(self, job_id: str) -> Mapping[str, tuple[int, int]]:
        """For each fact of a job by its id: in how many calls it was asked about, and of how many.

        Those are the calls about the job that were answered; and those with a tick where no source
        told of an answer.
        """
        ticks = self._database.rows(_TICKS, (job_id,))
        asked = Counter(fact for fact, _, _ in ticks)
        unanswered = {call for _, call, is_unanswered in ticks if is_unanswered}
        calls = int(self._database.value(_ANSWERED, (job_id,))) + len(unanswered)
        facts = self._database.rows(_FACTS, (job_id,))
        return MappingProxyType({fact: (asked[fact], calls) for (fact,) in facts})
