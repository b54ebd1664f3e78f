"""Puts a letter together: its words, its calendar part, and what the history keeps of it."""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from taktone.core.identity import new_id
from taktone.core.interview import Interview, InterviewState
from taktone.core.invitation import Attendant, Invitation, InvitationMethod
from taktone.core.letter import Letter, LetterKind
from taktone.core.letter_filling import FilledLetter, fill
from taktone.core.letter_wish import LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender
from taktone.flow.letter_values import letter_values


class Composed(NamedTuple):
    """A letter that is ready to be handed over.

    Attributes:
        interview: As it stands once the letter is sent; None for letters about none.
        invitation: The calendar part, None where there is none.
    """

    letter: Letter
    filled: FilledLetter
    interview: Interview | None
    invitation: Invitation | None


def compose(
    wish: LetterWish,
    sheet: LetterSheet,
    sender: MailSender,
    now: datetime,
    zone: tzinfo,
) -> Composed:
    """The letter that ``wish`` asks for; ``now`` is aware."""
    interview = _interview_after(wish, sheet, now, zone) if wish.kind.is_about_interview else None
    if wish.kind is LetterKind.CANCELLATION and interview is not None:
        times = (interview.starts_at,) if interview.starts_at else interview.times
        wish = replace(wish, times=times, length=interview.length)
    values = letter_values(wish, sheet.person.name, sheet.job, sender, zone, sheet.told)
    filled = fill(wish.template, values)
    has_calendar = interview is not None and _has_calendar(wish, sheet)
    invitation = None
    if interview is not None and has_calendar:
        invitation = _invitation(wish, interview, sheet, sender, filled, now, zone)
    letter = Letter(
        id=new_id(now),
        person_id=wish.person_id,
        job_id=wish.job_id,
        kind=wish.kind,
        language=wish.template.language,
        made_at=now,
        interview_id=interview.id if interview else "",
        sequence=invitation.sequence if invitation else None,
    )
    return Composed(letter, filled, interview, invitation)


def open_interview(sheet: LetterSheet) -> Interview | None:
    """The interview that a letter changes: one that may still take place."""
    return sheet.interview if sheet.interview is not None and sheet.interview.is_open else None


def _has_calendar(wish: LetterWish, sheet: LetterSheet) -> bool:
    """One time is an event; what was never in a calendar need not be taken out of one.

    Several are none: one REQUEST has one UID (RFC 5546, 3.2.2), so three of them would be three
    meetings. The calendar part follows with the confirmation of the one that was chosen.
    """
    if wish.kind is LetterKind.CANCELLATION:
        return sheet.interview is not None and sheet.interview.sequence is not None
    return len(wish.times) == 1


def _interview_after(
    wish: LetterWish, sheet: LetterSheet, now: datetime, zone: tzinfo
) -> Interview | None:
    before = open_interview(sheet)
    times = tuple(sorted(at.astimezone(UTC) for at in wish.times))
    has_calendar = _has_calendar(wish, sheet)
    sequence = before.next_sequence if before else 0
    kept = before.sequence if before else None
    if wish.kind is LetterKind.CANCELLATION:
        return before and replace(
            before,
            state=InterviewState.CANCELLED,
            sequence=sequence if has_calendar else kept,
            changed_at=now,
        )
    starts_at = times[0] if len(times) == 1 else None
    state = InterviewState.INVITED if starts_at else InterviewState.PROPOSED
    if wish.kind is LetterKind.CONFIRMATION:
        state = InterviewState.BOOKED
        proposed = before.times if before else ()
        times = proposed if starts_at in proposed else times
    return Interview(
        id=before.id if before else new_id(now),
        person_id=wish.person_id,
        job_id=wish.job_id,
        state=state,
        times=times,
        starts_at=starts_at,
        length=wish.length,
        changed_at=now,
        zone=getattr(zone, "key", ""),
        place=wish.place,
        link=wish.link,
        sequence=sequence if has_calendar else kept,
    )


def _invitation(
    wish: LetterWish,
    interview: Interview,
    sheet: LetterSheet,
    sender: MailSender,
    filled: FilledLetter,
    now: datetime,
    zone: tzinfo,
) -> Invitation | None:
    starts_at = interview.starts_at or (interview.times[0] if interview.times else None)
    if starts_at is None:
        return None
    is_off = wish.kind is LetterKind.CANCELLATION
    return Invitation(
        method=InvitationMethod.CANCEL if is_off else InvitationMethod.REQUEST,
        uid=interview.id,
        sequence=interview.sequence or 0,
        starts_at=starts_at.astimezone(zone),
        length=interview.length,
        made_at=now,
        summary=filled.subject,
        organizer=Attendant(email=sender.email, name=sender.name),
        attendee=Attendant(email=wish.email.strip(), name=sheet.person.name),
        place=interview.place,
        link=interview.link,
        text=filled.body,
    )
