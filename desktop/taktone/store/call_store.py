"""The road of a live call: who calls, what happens, what is typed."""

from datetime import datetime

from taktone.core.call import Call
from taktone.core.call_event import CallState, EndReason
from taktone.core.caller import Caller
from taktone.core.changes import Changes
from taktone.core.phone_number import PhoneNumber
from taktone.store.call_choice import give_call_to
from taktone.store.call_identity import standing
from taktone.store.call_writing import begin_call, person_of_call, update_call
from taktone.store.database import Database, Row
from taktone.store.leg_rows import end_legs
from taktone.store.note_rows import put_note, settle_draft
from taktone.store.person_rows import (
    make_person,
    person_id_of,
    person_with_id,
    person_with_number,
    read_caller,
)
from taktone.store.star_rows import (
    IS_STARRED,
    UNSOLICITED_SEQ,
    calls_about,
    is_set_in_call,
    move_star,
)
from taktone.store.values import from_ms, stored, to_ms

_WRITE_DRAFT = """
    INSERT INTO drafts (call_seq, text, written_at) SELECT seq, ?, ? FROM calls WHERE id = ?
    ON CONFLICT DO UPDATE SET text = excluded.text, written_at = excluded.written_at
"""
_OPEN_CALLS = """
    SELECT c.seq, c.id, p.id, c.answered_at, max(
        c.started_at, coalesce(c.answered_at, 0),
        coalesce((SELECT written_at FROM drafts WHERE call_seq = c.seq), 0))
    FROM calls c INDEXED BY calls_open CROSS JOIN people p ON p.seq = c.person_seq
    WHERE c.state <> 'ended'
"""
_DRAFTED_CALLS = """
    SELECT c.seq, c.id, p.id FROM drafts d
    CROSS JOIN calls c ON c.seq = d.call_seq CROSS JOIN people p ON p.seq = c.person_seq
"""


class CallStore:
    """Writes calls as they happen; each method is one transaction, durable when it returns.

    A call that was erased meanwhile is left alone: nothing erased comes back.
    """

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def caller_of(self, number: PhoneNumber) -> Caller:
        """Who called last from ``number``; ``STRANGER`` for a new or a hidden one."""
        return read_caller(self._database, person_with_number(self._database, number.number))

    def begin(self, call: Call, person_id: str) -> tuple[str, Changes]:
        """Puts a call into the history; told again of the same call, it changes nothing.

        An empty or unknown ``person_id`` stands for whoever called last from the number, else for
        somebody new; a hidden caller is always somebody new.

        Returns:
            The id of the person, and what changed.
        """
        with self._database.transaction():
            return begin_call(self._database, call, person_id)

    def update(self, call: Call) -> Changes:
        """Keeps how a call that began stands now, and whose it is if its number changed."""
        with self._database.transaction():
            return update_call(self._database, call)

    def write_draft(self, call_id: str, text: str, at: datetime) -> None:
        """Keeps what is typed in a call that began; on disk when this returns, not yet searched.

        Raises:
            LookupError: There is no such call, so the text would be lost.
        """
        if not self._database.execute(_WRITE_DRAFT, (stored(text), to_ms(at), call_id)):
            raise LookupError(call_id)

    def settle(self, call_id: str) -> Changes:
        """The draft of a call becomes its note; nothing changes where there is none."""
        with self._database.transaction():
            before = standing(self._database, call_id)
            if before is None or not settle_draft(self._database, before.call):
                return Changes()
            return self._changed(call_id)

    def settle_leftovers(self, at: datetime) -> Changes:
        """Brings what an earlier run left open to an end: do this before the first call.

        Drafts become notes. A call that had been answered ended as ``lost``: we lost sight of it.
        One that had not ended as ``unknown``: whether it was missed, nobody can tell. Both ended
        when they were last heard of (the last word typed, the answer, the start), never after
        ``at``; the time talked is what is certain, at least a second after an answer.
        """
        with self._database.transaction():
            open_calls = self._database.rows(_OPEN_CALLS)
            for row in open_calls:
                self._end_leftover(row, to_ms(at))
            drafted_calls = self._database.rows(_DRAFTED_CALLS)
            for row in drafted_calls:
                settle_draft(self._database, row[0])
        found = open_calls + drafted_calls
        return Changes(
            calls=frozenset(row[1] for row in found), people=frozenset(row[2] for row in found)
        )

    def choose_job(self, call_id: str, job_id: str) -> Changes:
        """Says what a call is about, '' for no job; a star set in this call moves along.

        Raises:
            LookupError: There is no such job.
        """
        database = self._database
        with database.transaction():
            before = standing(database, call_id)
            if before is None:
                return Changes()
            job = self._job_seq(job_id)
            star_job = job or UNSOLICITED_SEQ
            is_moving = star_job != before.job and is_set_in_call(
                database, before.call, before.person, before.job
            )
            if is_moving:
                move_star(database, (before.person, before.job), (before.person, star_job))
            database.execute(
                f"UPDATE calls SET job_seq = ?, is_starred = {IS_STARRED} WHERE seq = ?",  # noqa: S608
                (job, before.person, star_job, before.call),
            )
            seen = calls_about(database, before.person, before.job, star_job) if is_moving else ()
            return self._changed(call_id) | Changes(
                calls=frozenset(seen), has_jobs=True, has_candidates=is_moving
            )

    def edit_note(self, call_id: str, text: str, at: datetime) -> Changes:
        """Changes the note of a call later; its earlier text, a live draft too, is kept.

        Raises:
            LookupError: There is no such call, so the text would be lost.
        """
        with self._database.transaction():
            before = standing(self._database, call_id)
            if before is None:
                raise LookupError(call_id)
            settle_draft(self._database, before.call)
            put_note(self._database, before.call, stored(text), to_ms(at))
            return self._changed(call_id)

    def assign(self, call_id: str, person_id: str) -> Changes:
        """Says who called; they are taken to call from that number from now on.

        The star set in the call and the promises made in it go along. Nobody is erased by it except
        somebody of whom nothing is known but this call.
        """
        with self._database.transaction():
            person = person_with_id(self._database, person_id)
            if person is None:
                return Changes()
            return give_call_to(self._database, call_id, person)

    def new_person_for(self, call_id: str) -> tuple[str, Changes]:
        """Says that somebody new called; their id ('' where there is no such call) and changes."""
        with self._database.transaction():
            call = standing(self._database, call_id)
            if call is None:
                return "", Changes()
            person = make_person(self._database, from_ms(call.call))
            changes = give_call_to(self._database, call_id, person)
            return person_id_of(self._database, person), changes

    def _changed(self, call_id: str) -> Changes:
        people = filter(None, (person_of_call(self._database, call_id),))
        return Changes(calls=frozenset({call_id}), people=frozenset(people))

    def _job_seq(self, job_id: str) -> int | None:
        if not job_id:
            return None
        found: int | None = self._database.value("SELECT seq FROM jobs WHERE id = ?", (job_id,))
        if found is None:
            raise LookupError(job_id)
        return found

    def _end_leftover(self, row: Row, now_ms: int) -> None:
        seq, _, _, answered_at, last_ms = row
        ended_ms = min(last_ms, now_ms)
        talk_s = 0 if answered_at is None else max(1, (ended_ms - answered_at) // 1000)
        reason = EndReason.UNKNOWN if answered_at is None else EndReason.LOST
        self._database.execute(
            "UPDATE calls SET state = ?, reason = ?, ended_at = ?, talk_s = ? WHERE seq = ?",
            (CallState.ENDED, reason, ended_ms, talk_s, seq),
        )
        end_legs(self._database, seq, ended_ms)
