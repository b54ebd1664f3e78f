"""Letters that were written, and interviews that somebody was invited to."""

from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.free_times import Taken
from taktone.core.interview import Interview, InterviewState
from taktone.core.interview_times import LONGEST
from taktone.core.invitation import InvitationReply
from taktone.core.job import UNSOLICITED_ID
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer, Letter
from taktone.store.database import Database
from taktone.store.letter_rows import interviews_where, letters_where
from taktone.store.person_rows import person_id_of, person_with_id
from taktone.store.values import from_ms, stored, to_ms, to_ms_or_none

_JOB = "SELECT seq FROM jobs WHERE id = ?"
_OF = "person_seq = ? AND {x}.job_seq = (SELECT seq FROM jobs WHERE id = ?)"
_BOOKED = """
    SELECT t.starts_at, i.length_s FROM interview_times t CROSS JOIN interviews i
    ON i.seq = t.interview_seq WHERE t.starts_at >= ? AND t.starts_at < ? AND i.id <> ?
    AND (i.state IN ('proposed', 'invited') OR i.state = 'booked' AND i.starts_at = t.starts_at)
"""
_PUT_INTERVIEW = """
    INSERT INTO interviews (id, person_seq, job_seq, state, starts_at, length_s, zone, place, link,
        sequence, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, starts_at = excluded.starts_at,
        length_s = excluded.length_s, zone = excluded.zone, place = excluded.place,
        link = excluded.link, sequence = excluded.sequence, changed_at = excluded.changed_at
"""
_PUT_LETTER = """
    INSERT INTO letters (id, person_seq, job_seq, interview_seq, kind, language, made_at, sequence,
        sent_at, answer, answered_at)
    VALUES (?, ?, ?, (SELECT seq FROM interviews WHERE id = ?), ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET sent_at = excluded.sent_at, answer = excluded.answer,
        answered_at = excluded.answered_at
"""


class LetterStore:
    """Reads and writes both; what was erased meanwhile is left alone."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def letters_to(self, person_id: str) -> tuple[Letter, ...]:
        """Every letter to a person, newest first."""
        person = person_with_id(self._database, person_id)
        return letters_where(self._database, "t.person_seq = ?", (person,))

    def interviews_with(self, person_id: str) -> tuple[Interview, ...]:
        """Every interview with a person, the one changed last first."""
        person = person_with_id(self._database, person_id)
        return interviews_where(self._database, "i.person_seq = ?", (person,))

    def letters_about(self, person_id: str, job_id: str) -> tuple[Letter, ...]:
        """Those to a person about a job ('' for unsolicited), newest first."""
        key = (person_with_id(self._database, person_id), job_id or UNSOLICITED_ID)
        return letters_where(self._database, f"t.{_OF.format(x='t')}", key)

    def interview_about(self, person_id: str, job_id: str) -> Interview | None:
        """The newest interview of a person for a job ('' for unsolicited)."""
        key = (person_with_id(self._database, person_id), job_id or UNSOLICITED_ID)
        found = interviews_where(self._database, f"i.{_OF.format(x='i')}", key)
        return found[0] if found else None

    def interview(self, interview_id: str) -> Interview | None:
        """The interview of that id, None where it was erased."""
        found = interviews_where(self._database, "i.id = ?", (interview_id,))
        return found[0] if found else None

    def taken(self, first: datetime, last: datetime, but: str = "") -> tuple[Taken, ...]:
        """What is proposed or booked between two aware times, interview ``but`` left out."""
        rows = self._database.rows(_BOOKED, (to_ms(first - LONGEST), to_ms(last), but))
        return tuple(Taken(from_ms(at), from_ms(at + 1000 * length)) for at, length in rows)

    def keep(self, letter: Letter, interview: Interview | None = None) -> Changes:
        """Keeps a letter as given, and the interview as it stands with it."""
        with self._database.transaction():
            person = person_with_id(self._database, letter.person_id)
            job = self._database.value(_JOB, (letter.job_id or UNSOLICITED_ID,))
            if person is None or job is None:
                return Changes()
            if interview is not None:
                self._put_interview(interview, person, job)
            self._put_letter(letter, person, job)
            return self._told(person)

    def mark_sent(self, letter_id: str, sent_at: datetime | None) -> Changes:
        """The user sent a letter, or (None) did not after all."""
        sql = "UPDATE letters SET sent_at = ? WHERE id = ?"
        return self._change_letter(letter_id, sql, to_ms_or_none(sent_at), letter_id)

    def take_back(self, letter_id: str) -> Changes:
        """A letter was never sent: it goes, and an interview that no other letter is about."""
        with self._database.transaction():
            row = self._database.row(
                "SELECT seq, person_seq, interview_seq FROM letters WHERE id = ?", (letter_id,)
            )
            if row is None:
                return Changes()
            seq, person, interview = row
            self._database.execute("DELETE FROM letters WHERE seq = ?", (seq,))
            self._database.execute(
                "DELETE FROM interviews WHERE seq = ?"
                " AND NOT EXISTS (SELECT 1 FROM letters WHERE interview_seq = interviews.seq)",
                (interview,),
            )
            return self._told(person)

    def answer(
        self, interview_id: str, answer: Answer | None, at: datetime, starts_at: datetime | None
    ) -> Changes:
        """Keeps what was answered (None: nothing after all), for the time that was chosen.

        Without a time an acceptance is of the one that was proposed alone.
        """
        with self._database.transaction():
            found = self.interview(interview_id)
            if found is None:
                return Changes()
            chosen = starts_at or found.starts_at or (found.times[0] if found.times else None)
            state, holds = _after(found, answer, chosen)
            self._database.execute(
                "UPDATE interviews SET state = ?, starts_at = ?, changed_at = ? WHERE id = ?",
                (str(state), to_ms_or_none(holds), to_ms(at), interview_id),
            )
            self._database.execute(
                "UPDATE letters SET answer = ?, answered_at = ?,"
                " sent_at = coalesce(sent_at, iif(? IS NULL, NULL, ?)) WHERE seq ="
                " (SELECT t.seq FROM letters t CROSS JOIN interviews i ON i.seq = t.interview_seq"
                " WHERE i.id = ? AND t.kind IN ('invitation', 'confirmation')"
                " ORDER BY t.made_at DESC, t.seq DESC LIMIT 1)",
                (answer, to_ms(at) if answer else None, answer, to_ms(at), interview_id),
            )
            person = person_with_id(self._database, found.person_id)
            return Changes() if person is None else self._told(person)

    def take_reply(self, reply: InvitationReply, at: datetime) -> tuple[Interview, Changes]:
        """Keeps an answer that came as a file; the interview as it stood before.

        Raises:
            KnownError: REPLY_UNKNOWN, or REPLY_STALE where it answers an earlier invitation.
        """
        found = self.interview(reply.uid)
        if found is None:
            raise KnownError(Problem.REPLY_UNKNOWN)
        is_stale = reply.sequence < (found.sequence or 0)
        if is_stale or found.state is InterviewState.CANCELLED or found.sequence is None:
            raise KnownError(Problem.REPLY_STALE)
        return found, self.answer(reply.uid, reply.answer, at, None)

    def _put_interview(self, interview: Interview, person: int, job: int) -> None:
        self._database.execute(
            _PUT_INTERVIEW,
            (
                *(interview.id, person, job, str(interview.state)),
                *(to_ms_or_none(interview.starts_at), int(interview.length.total_seconds())),
                *(interview.zone, stored(interview.place), stored(interview.link)),
                *(interview.sequence, to_ms(interview.changed_at)),
            ),
        )
        seq = self._database.value("SELECT seq FROM interviews WHERE id = ?", (interview.id,))
        self._database.execute("DELETE FROM interview_times WHERE interview_seq = ?", (seq,))
        for at in interview.times:
            self._database.execute(
                "INSERT INTO interview_times VALUES (?, ?) ON CONFLICT DO NOTHING", (seq, to_ms(at))
            )

    def _put_letter(self, letter: Letter, person: int, job: int) -> None:
        self._database.execute(
            _PUT_LETTER,
            (
                *(letter.id, person, job, letter.interview_id, str(letter.kind)),
                *(letter.language, to_ms(letter.made_at), letter.sequence),
                *(to_ms_or_none(letter.sent_at), letter.answer),
                to_ms_or_none(letter.answered_at),
            ),
        )

    def _change_letter(self, letter_id: str, sql: str, *values: object) -> Changes:
        with self._database.transaction():
            person = self._database.value(
                "SELECT person_seq FROM letters WHERE id = ?", (letter_id,)
            )
            if person is None or not self._database.execute(sql, values):
                return Changes()
            return self._told(int(person))

    def _told(self, person: int) -> Changes:
        people = frozenset({person_id_of(self._database, person)})
        return Changes(people=people, has_candidates=True)


def _after(
    interview: Interview, answer: Answer | None, chosen: datetime | None
) -> tuple[InterviewState, datetime | None]:
    """The state of an interview once that was answered, and the time that holds."""
    if answer is Answer.ACCEPTED and chosen is not None:
        return InterviewState.BOOKED, chosen
    if answer is Answer.DECLINED:
        return InterviewState.DECLINED, interview.starts_at
    if len(interview.times) == 1:
        return InterviewState.INVITED, interview.times[0]
    return InterviewState.PROPOSED, None
