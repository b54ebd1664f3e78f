"""Letters and their answers in the user's words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.interview import InterviewState
from taktone.core.letter import Answer, Letter, LetterKind
from taktone.core.letter_template import LetterTemplate
from taktone.ui.letters.time_words import day_words

translate = QCoreApplication.translate


def kind_words() -> dict[LetterKind, str]:
    """Why one writes."""
    return {
        LetterKind.INVITATION: translate("LetterWords", "Invitation to an interview"),
        LetterKind.CONFIRMATION: translate("LetterWords", "A time is settled"),
        LetterKind.CANCELLATION: translate("LetterWords", "The interview is cancelled"),
        LetterKind.THANKS: translate("LetterWords", "Thanks, with a link to the ad"),
        LetterKind.ASK: translate("LetterWords", "Please send an application"),
        LetterKind.DECLINE: translate("LetterWords", "A kind no"),
    }


def answer_words() -> dict[Answer, str]:
    """What was answered."""
    return {
        Answer.ACCEPTED: translate("LetterWords", "said yes"),
        Answer.DECLINED: translate("LetterWords", "said no"),
        Answer.TENTATIVE: translate("LetterWords", "said perhaps"),
        Answer.OTHER_TIME: translate("LetterWords", "asks for another time"),
    }


def state_words() -> dict[InterviewState, str]:
    """How far an interview has come."""
    return {
        InterviewState.PROPOSED: translate("LetterWords", "Times are proposed"),
        InterviewState.INVITED: translate("LetterWords", "Invited"),
        InterviewState.BOOKED: translate("LetterWords", "Booked"),
        InterviewState.DECLINED: translate("LetterWords", "Turned down"),
        InterviewState.CANCELLED: translate("LetterWords", "Cancelled"),
    }


def template_words(template: LetterTemplate) -> str:
    """How a letter is chosen: its language, or the name the user gave it."""
    return template.name or {"da": "Dansk", "en": "English"}[template.language]


def letter_line(letter: Letter) -> str:
    """One letter in a list."""
    day = day_words(letter.made_at.astimezone().date(), "d. MMM")
    not_sent, sent = translate("LetterWords", "draft"), translate("LetterWords", "sent")
    told = sent if letter.sent_at else not_sent
    if letter.answer is not None:
        told = answer_words()[letter.answer]
    return f"{day}  {kind_words()[letter.kind]}, {told}"
