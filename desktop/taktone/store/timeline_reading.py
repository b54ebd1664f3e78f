"""What stands in a person's timeline beside their calls; whoever knows more adds a reader."""

from collections.abc import Callable, Iterator

from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.store.database import Database
from taktone.store.person_rows import person_with_id
from taktone.store.values import from_ms

MOST_ENTRIES = 300
# A missed call stands there itself: the promise that it made by itself says nothing new.
_PROMISES = """
    SELECT r.kind, r.text, r.made_at, r.kept_at, coalesce(j.id, '')
    FROM promises r INDEXED BY promises_person LEFT JOIN jobs j ON j.seq = r.job_seq
    WHERE r.person_seq = ? AND r.is_automatic = 0
"""
_STEPS = """
    SELECT s.stage, s.at, s.told, j.id, s.reason FROM candidate_steps s
    CROSS JOIN jobs j ON j.seq = s.job_seq WHERE s.person_seq = ?
"""
_LETTERS = """
    SELECT t.kind, t.sent_at, t.answer, t.answered_at, j.id
    FROM letters t INDEXED BY letters_person CROSS JOIN jobs j ON j.seq = t.job_seq
    WHERE t.person_seq = ? AND (t.sent_at IS NOT NULL OR t.answered_at IS NOT NULL)
"""
_INTERVIEWS = """
    SELECT i.state, i.starts_at, j.id FROM interviews i INDEXED BY interviews_person
    CROSS JOIN jobs j ON j.seq = i.job_seq WHERE i.person_seq = ? AND i.starts_at IS NOT NULL
"""
_MARKS = """
    SELECT k.marked_at, j.id FROM candidates k CROSS JOIN jobs j ON j.seq = k.job_seq
    WHERE k.person_seq = ?
"""


def read_timeline(database: Database, person_id: str) -> tuple[TimelineEntry, ...]:
    """The latest first; empty for nobody."""
    person = person_with_id(database, person_id)
    if person is None:
        return ()
    found = [entry for read in _READERS for entry in read(database, person)]
    found.sort(key=lambda entry: entry.at, reverse=True)
    return tuple(found[:MOST_ENTRIES])


def _promises(database: Database, person: int) -> Iterator[TimelineEntry]:
    for kind, text, made_ms, kept_ms, job_id in database.rows(_PROMISES, (person,)):
        said = (kind, text, job_id)
        yield TimelineEntry(EntryKind.PROMISED, from_ms(made_ms), *said)
        if kept_ms is not None:
            yield TimelineEntry(EntryKind.KEPT, from_ms(kept_ms), *said)


def _marks(database: Database, person: int) -> Iterator[TimelineEntry]:
    for marked_ms, job_id in database.rows(_MARKS, (person,)):
        yield TimelineEntry(EntryKind.MARKED, from_ms(marked_ms), job_id=job_id)


def _steps(database: Database, person: int) -> Iterator[TimelineEntry]:
    for stage, at_ms, told, job_id, reason in database.rows(_STEPS, (person,)):
        yield TimelineEntry(EntryKind.STEPPED, from_ms(at_ms), stage, told, job_id, reason)


def _letters(database: Database, person: int) -> Iterator[TimelineEntry]:
    for kind, sent_ms, answer, answered_ms, job_id in database.rows(_LETTERS, (person,)):
        if sent_ms is not None:
            yield TimelineEntry(EntryKind.SENT, from_ms(sent_ms), kind, job_id=job_id)
        if answer is not None:
            yield TimelineEntry(EntryKind.ANSWERED, from_ms(answered_ms), answer, job_id=job_id)


def _interviews(database: Database, person: int) -> Iterator[TimelineEntry]:
    """Those that have a time: one of which several times are proposed is a letter so far."""
    for state, at_ms, job_id in database.rows(_INTERVIEWS, (person,)):
        yield TimelineEntry(EntryKind.INTERVIEW, from_ms(at_ms), state, job_id=job_id)


_READERS: tuple[Callable[[Database, int], Iterator[TimelineEntry]], ...] = (
    *(_promises, _marks, _steps),
    *(_letters, _interviews),
)
