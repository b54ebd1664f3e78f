"""Who is marked worth an interview, and for what."""

from datetime import datetime

from taktone.core.candidate import Candidate, Stage
from taktone.core.changes import Changes
from taktone.core.job import UNSOLICITED_ID
from taktone.store.database import Database
from taktone.store.job_store import JOB_ORDER
from taktone.store.person_rows import LAST_NOTE, person_id_of, person_with_id
from taktone.store.star_rows import calls_about
from taktone.store.values import from_ms, to_ms

_LISTED = f"""
    SELECT p.id, j.id, p.name, k.stage, k.marked_at, ({LAST_NOTE}), p.call_count,
        (SELECT number FROM numbers WHERE person_seq = p.seq ORDER BY last_at DESC LIMIT 1)
    FROM candidates k CROSS JOIN jobs j ON j.seq = k.job_seq
    CROSS JOIN people p ON p.seq = k.person_seq ORDER BY {JOB_ORDER}, k.marked_at DESC
"""  # noqa: S608 - made of constants
_MARKED = """
    SELECT k.stage, k.marked_at FROM candidates k CROSS JOIN jobs j ON j.seq = k.job_seq
    WHERE k.person_seq = ? AND j.id = ?
"""
_JOB = "SELECT seq FROM jobs WHERE id = ?"
_MARK = "INSERT INTO candidates VALUES (?, ?, 'starred', ?) ON CONFLICT DO NOTHING"
_RESTORE = """
    INSERT INTO candidates VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET stage = excluded.stage, marked_at = excluded.marked_at
"""


class CandidateStore:
    """Reads and writes marks; a person or job that was erased meanwhile is left alone."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def listed(self) -> tuple[Candidate, ...]:
        """All candidates by job (in the order jobs are listed in), newest mark first."""
        rows = self._database.rows(_LISTED)
        return tuple(
            Candidate(
                person_id=person_id,
                job_id=job_id,
                name=name,
                number=number or "",
                stage=Stage(stage),
                marked_at=from_ms(marked_at),
                last_note=note or "",
                call_count=count,
            )
            for person_id, job_id, name, stage, marked_at, note, count, number in rows
        )

    def marked(self, person_id: str, job_id: str) -> Candidate | None:
        """The mark of a person for a job, '' for unsolicited, without words about them.

        None where there is none.
        """
        key = job_id or UNSOLICITED_ID
        person = person_with_id(self._database, person_id)
        row = self._database.row(_MARKED, (person, key))
        if row is None:
            return None
        return Candidate(
            person_id=person_id,
            job_id=key,
            name="",
            number="",
            stage=Stage(row[0]),
            marked_at=from_ms(row[1]),
            last_note="",
            call_count=0,
        )

    def mark(self, person_id: str, job_id: str, at: datetime) -> Changes:
        """Marks a person for a job, '' for unsolicited; one marked already stays as it is."""
        return self._change(person_id, job_id, _MARK, to_ms(at))

    def unmark(self, person_id: str, job_id: str) -> Changes:
        """Takes a mark back."""
        sql = "DELETE FROM candidates WHERE person_seq = ? AND job_seq = ?"
        return self._change(person_id, job_id, sql)

    def restore(self, candidate: Candidate) -> Changes:
        """Undoes :meth:`unmark`: stage and time stand as before."""
        stage, marked_ms = str(candidate.stage), to_ms(candidate.marked_at)
        return self._change(candidate.person_id, candidate.job_id, _RESTORE, stage, marked_ms)

    def _change(self, person_id: str, job_id: str, sql: str, *values: object) -> Changes:
        with self._database.transaction():
            person = person_with_id(self._database, person_id)
            job = self._database.value(_JOB, (job_id or UNSOLICITED_ID,))
            if person is None or job is None:
                return Changes()
            if not self._database.execute(sql, (person, job, *values)):
                return Changes()
            return Changes(
                calls=calls_about(self._database, person, job),
                people=frozenset({person_id, person_id_of(self._database, person)}),
                has_candidates=True,
            )
