"""What has to be there before a letter can be written."""

from PySide6.QtCore import QCoreApplication

from taktone.core.email_shape import looks_like_email
from taktone.core.letter import LetterKind
from taktone.core.letter_wish import LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender

translate = QCoreApplication.translate
_WITH_TIMES = frozenset({LetterKind.INVITATION, LetterKind.CONFIRMATION})


def what_lacks(wish: LetterWish | None, sheet: LetterSheet, user: MailSender) -> str:
    """What has to be there first, in the user's words; '' where nothing is missing."""
    if wish is None:
        return translate("LetterDialog", "Reading the letters …")
    if not looks_like_email(wish.email):
        return translate("LetterDialog", "Add their e-mail.")
    if wish.kind in _WITH_TIMES and not wish.times:
        return translate("LetterDialog", "Choose a time, or up to three.")
    is_open = sheet.interview is not None and sheet.interview.is_open
    if wish.kind is LetterKind.CANCELLATION and not is_open:
        return translate("LetterDialog", "There is no interview to cancel.")
    if len(wish.times) == 1 and not looks_like_email(user.email):
        return translate(
            "LetterDialog", "Add your own e-mail in the settings: answers come back to it."
        )
    return ""
