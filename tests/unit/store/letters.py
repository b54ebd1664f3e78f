"""Letters and interviews to fill a store with."""

from datetime import UTC, datetime, timedelta

from taktone.core.interview import Interview, InterviewState
from taktone.core.letter import Letter, LetterKind
from taktone.store.store import Store
from unit.store.samples import BAKER, later

TIMES = tuple(datetime(2026, 12, day, 9, 0, tzinfo=UTC) for day in (1, 2, 3))
LENGTH = timedelta(minutes=45)


def an_interview(
    person: str, uid: str = "interview", *times: datetime, sequence: int | None = 0
) -> Interview:
    proposed = times or TIMES[:1]
    is_one = len(proposed) == 1
    return Interview(
        id=uid,
        person_id=person,
        job_id=BAKER.id,
        state=InterviewState.INVITED if is_one else InterviewState.PROPOSED,
        times=proposed,
        starts_at=proposed[0] if is_one else None,
        length=LENGTH,
        changed_at=later(10),
        zone="Europe/Copenhagen",
        place="Havnegade 1",
        link="https://example.com/j",
        sequence=sequence,
    )


def a_letter(
    person: str, letter_id: str = "letter", kind: LetterKind = LetterKind.INVITATION, uid: str = ""
) -> Letter:
    return Letter(
        id=letter_id,
        person_id=person,
        job_id=BAKER.id,
        kind=kind,
        language="da",
        made_at=later(10),
        interview_id=uid,
        sequence=0 if uid else None,
    )


def invite(store: Store, person: str, uid: str = "interview", *times: datetime) -> Interview:
    """Keeps an invitation to one time, or to several."""
    sequence = None if len(times) > 1 else 0
    interview = an_interview(person, uid, *times, sequence=sequence)
    store.letters.keep(a_letter(person, f"letter of {uid}", uid=uid), interview)
    return interview
