"""Turns a letter that is ready into what a mail program opens."""

from collections.abc import Callable

from taktone.core.invitation import Attendant, InvitationMethod
from taktone.core.letter_wish import LetterDraft, LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender
from taktone.exchange.calendar_writing import calendar_bytes
from taktone.exchange.mail_writing import draft_bytes, mail_link
from taktone.flow.letter_composing import Composed
from taktone.host.drafts import Drafts


def hand_over(
    composed: Composed,
    wish: LetterWish,
    sheet: LetterSheet,
    sender: MailSender,
    drafts: Drafts,
    takes_drafts: Callable[[], bool],
) -> LetterDraft:
    """A draft on disk, or a link where no program takes drafts; then the calendar part lies apart.

    Raises:
        KnownError: MAIL_ADDRESS or DRAFT_FAILED.
    """
    name = f"{composed.letter.kind}-{composed.letter.id}"
    invitation = composed.invitation
    calendar = calendar_bytes(invitation) if invitation is not None else b""
    if takes_drafts():
        method = invitation.method if invitation is not None else InvitationMethod.REQUEST
        to = Attendant(email=wish.email, name=sheet.person.name)
        me = Attendant(email=sender.email, name=sender.name)
        raw = draft_bytes(composed.filled, to, me, calendar, method)
        path = drafts.write(f"{name}.eml", raw)
        return LetterDraft(letter_id=composed.letter.id, path=str(path))
    link, is_whole = mail_link(composed.filled, wish.email)
    return LetterDraft(
        letter_id=composed.letter.id,
        link=link,
        text="" if is_whole else composed.filled.body,
        calendar=str(drafts.write(f"{name}.ics", calendar)) if calendar else "",
    )
