"""Rows about letters and interviews that several stores read and write."""

from datetime import timedelta

from taktone.core.interview import Interview, InterviewState
from taktone.core.letter import Answer, Letter, LetterKind
from taktone.store.database import Database, Row
from taktone.store.values import from_ms, from_ms_or_none

_LETTER = """
    SELECT t.id, (SELECT id FROM people WHERE seq = t.person_seq),
        (SELECT id FROM jobs WHERE seq = t.job_seq), t.kind, t.language, t.made_at,
        (SELECT id FROM interviews WHERE seq = t.interview_seq), t.sequence, t.sent_at, t.answer,
        t.answered_at
    FROM letters t
"""
_INTERVIEW = """
    SELECT i.seq, i.id, (SELECT id FROM people WHERE seq = i.person_seq),
        (SELECT id FROM jobs WHERE seq = i.job_seq), i.state, i.starts_at, i.length_s, i.zone,
        i.place, i.link, i.sequence, i.changed_at
    FROM interviews i
"""
_TIMES = "SELECT starts_at FROM interview_times WHERE interview_seq = ? ORDER BY starts_at"
_MOVE = "UPDATE {table} SET person_seq = ? WHERE person_seq = ?"
MOVED = (("letters", "letter_seq"), ("interviews", "interview_seq"))
"""Tables whose rows go with a person, and what ``joined_...`` calls the key of such a row."""


def letters_where(database: Database, where: str, values: tuple[object, ...]) -> tuple[Letter, ...]:
    """Letters ``t`` for which ``where`` (a constant) is true, newest first."""
    sql = f"{_LETTER} WHERE {where} ORDER BY t.made_at DESC, t.seq DESC"
    return tuple(_letter(row) for row in database.rows(sql, values))


def interviews_where(
    database: Database, where: str, values: tuple[object, ...]
) -> tuple[Interview, ...]:
    """Interviews ``i`` for which ``where`` (a constant) is true, newest first."""
    sql = f"{_INTERVIEW} WHERE {where} ORDER BY i.changed_at DESC, i.seq DESC"
    return tuple(_interview(database, row) for row in database.rows(sql, values))


def move_letters(database: Database, source: int, target: int) -> None:
    """All letters and interviews of person ``source`` are those of ``target`` from now on."""
    for table, _ in MOVED:
        database.execute(_MOVE.format(table=table), (target, source))


def _letter(row: Row) -> Letter:
    letter_id, person, job, kind, language, made_at, interview, sequence, sent, answer, at = row
    return Letter(
        id=letter_id,
        person_id=person,
        job_id=job,
        kind=LetterKind(kind),
        language=language,
        made_at=from_ms(made_at),
        interview_id=interview or "",
        sequence=sequence,
        sent_at=from_ms_or_none(sent),
        answer=None if answer is None else Answer(answer),
        answered_at=from_ms_or_none(at),
    )


def _interview(database: Database, row: Row) -> Interview:
    seq, uid, person, job, state, starts_at, length, zone, place, link, sequence, changed_at = row
    return Interview(
        id=uid,
        person_id=person,
        job_id=job,
        state=InterviewState(state),
        times=tuple(from_ms(at) for (at,) in database.rows(_TIMES, (seq,))),
        length=timedelta(seconds=length),
        changed_at=from_ms(changed_at),
        starts_at=from_ms_or_none(starts_at),
        zone=zone,
        place=place,
        link=link,
        sequence=sequence,
    )
