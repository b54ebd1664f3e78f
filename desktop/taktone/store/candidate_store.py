"""Who is marked worth an interview, and for what."""

from datetime import datetime

from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.core.changes import Changes
from taktone.core.job import UNSOLICITED_ID
from taktone.store.database import Database
from taktone.store.job_store import JOB_ORDER
from taktone.store.person_rows import LAST_NOTE, person_id_of, person_with_id
from taktone.store.star_rows import calls_about
from taktone.store.step_rows import insert_steps, steps_of, steps_of_all
from taktone.store.values import from_ms, stored, to_ms

_LISTED = f"""
    SELECT p.id, j.id, p.name, k.stage, k.marked_at, ({LAST_NOTE}), p.call_count,
        (SELECT number FROM numbers WHERE person_seq = p.seq ORDER BY last_at DESC LIMIT 1)
    FROM candidates k CROSS JOIN jobs j ON j.seq = k.job_seq
    CROSS JOIN people p ON p.seq = k.person_seq ORDER BY {JOB_ORDER}, k.marked_at DESC
"""  # noqa: S608 - made of constants
_MARKED = """
    SELECT k.stage, k.marked_at, j.seq FROM candidates k CROSS JOIN jobs j ON j.seq = k.job_seq
    WHERE k.person_seq = ? AND j.id = ?
"""
_JOB = "SELECT seq FROM jobs WHERE id = ?"
_MARK = "INSERT INTO candidates VALUES (?, ?, 'starred', ?) ON CONFLICT DO NOTHING"
_RESTORE = """
    INSERT INTO candidates VALUES (?, ?, 'starred', ?)
    ON CONFLICT DO UPDATE SET marked_at = excluded.marked_at
"""
_STAGE = "SELECT stage FROM candidates WHERE person_seq = ? AND job_seq = ?"
_OF_STEP = "SELECT person_seq, job_seq FROM candidate_steps WHERE id = ?"


class CandidateStore:
    """Reads and writes marks; a person or job that was erased meanwhile is left alone."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def listed(self) -> tuple[Candidate, ...]:
        """All candidates by job (in the order jobs are listed in), newest mark first."""
        rows = self._database.rows(_LISTED)
        steps = steps_of_all(self._database)
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
                steps=steps.get((person_id, job_id), ()),
            )
            for person_id, job_id, name, stage, marked_at, note, count, number in rows
        )

    def of_person(self, person_id: str) -> tuple[Candidate, ...]:
        """What somebody is a candidate for, each with every step and its day."""
        person = person_with_id(self._database, person_id)
        if person is None:
            return ()
        kept = person_id_of(self._database, person)
        return tuple(one for one in self.listed() if one.person_id == kept)

    def marked(self, person_id: str, job_id: str) -> Candidate | None:
        """The mark of a person for a job, '' for unsolicited, without words about them.

        None where there is none.
        """
        key = job_id or UNSOLICITED_ID
        person = person_with_id(self._database, person_id)
        row = self._database.row(_MARKED, (person, key))
        if person is None or row is None:
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
            steps=steps_of(self._database, person, row[2]),
        )

    def mark(self, person_id: str, job_id: str, at: datetime) -> Changes:
        """Marks a person for a job, '' for unsolicited; one marked already stays as it is."""
        return self._change(person_id, job_id, _MARK, to_ms(at))

    def unmark(self, person_id: str, job_id: str) -> Changes:
        """Takes a mark back."""
        sql = "DELETE FROM candidates WHERE person_seq = ? AND job_seq = ?"
        return self._change(person_id, job_id, sql)

    def restore(self, candidate: Candidate) -> Changes:
        """Undoes :meth:`unmark`: time and steps stand as before."""
        marked_ms = to_ms(candidate.marked_at)
        return self._change(
            candidate.person_id, candidate.job_id, _RESTORE, marked_ms, steps=candidate.steps
        )

    def step(self, person_id: str, job_id: str, step: CandidateStep) -> Changes:
        """Enters a step; somebody without a mark for the job, '' for unsolicited, is marked first.

        Nothing changes where they stand there already.
        """
        with self._database.transaction():
            place = self._place(person_id, job_id)
            if place is None:
                return Changes()
            if not self._database.execute(_MARK, (*place, to_ms(step.at))):
                if self._database.value(_STAGE, place) == step.stage:
                    return Changes()
            elif step.stage is Stage.STARRED:
                return self._changes(place, person_id)
            insert_steps(self._database, *place, (step,))
            return self._changes(place, person_id)

    def take_back(self, step_id: str) -> Changes:
        """Undoes :meth:`step`, except for the mark."""
        return self._change_step(step_id, "DELETE FROM candidate_steps WHERE id = ?", step_id)

    def write_decline(self, step_id: str, reason: str, told: str) -> Changes:
        """Keeps why somebody was declined, for the user alone, and what the person is told."""
        sql = "UPDATE candidate_steps SET reason = ?, told = ? WHERE id = ?"
        return self._change_step(step_id, sql, stored(reason), stored(told), step_id)

    def _change(
        self,
        person_id: str,
        job_id: str,
        sql: str,
        *values: object,
        steps: tuple[CandidateStep, ...] = (),
    ) -> Changes:
        with self._database.transaction():
            place = self._place(person_id, job_id)
            if place is None or not self._database.execute(sql, (*place, *values)):
                return Changes()
            insert_steps(self._database, *place, steps)
            return self._changes(place, person_id)

    def _change_step(self, step_id: str, sql: str, *values: object) -> Changes:
        with self._database.transaction():
            place = self._database.row(_OF_STEP, (step_id,))
            if place is None:
                return Changes()
            self._database.execute(sql, values)
            return self._changes((place[0], place[1]))

    def _place(self, person_id: str, job_id: str) -> tuple[int, int] | None:
        person = person_with_id(self._database, person_id)
        job = self._database.value(_JOB, (job_id or UNSOLICITED_ID,))
        return None if person is None or job is None else (person, job)

    def _changes(self, place: tuple[int, int], *person_ids: str) -> Changes:
        return Changes(
            calls=calls_about(self._database, *place),
            people=frozenset({*person_ids, person_id_of(self._database, place[0])}),
            has_candidates=True,
        )
