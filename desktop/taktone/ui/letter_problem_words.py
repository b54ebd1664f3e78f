"""What can go wrong with letters and their answers, in the user's words."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from taktone.core.known_error import Problem

translate = QCoreApplication.translate


class ProblemWords(NamedTuple):
    """What is told to the user; plain text.

    Attributes:
        title: A few words.
        sentence: What happened and what it means for their notes.
        advice: What they can do.
    """

    title: str
    sentence: str
    advice: str


def letter_problem_words() -> dict[Problem, ProblemWords]:
    """Words for problems with drafts, letters and answers."""
    return _draft_words() | _reply_words()


def _draft_words() -> dict[Problem, ProblemWords]:
    return {
        Problem.LETTERS_BROKEN: ProblemWords(
            translate("ProblemWords", "Some letters could not be read"),
            translate("ProblemWords", "The file with them was left out."),
            translate("ProblemWords", "Mend the line that is named, or write the letter anew."),
        ),
        Problem.MAIL_ADDRESS: ProblemWords(
            translate("ProblemWords", "That e-mail address cannot be used"),
            translate("ProblemWords", "No mail program could send anything to it."),
            translate("ProblemWords", "See whether a letter is missing, or one too many."),
        ),
        Problem.DRAFT_FAILED: ProblemWords(
            translate("ProblemWords", "The letter could not be written"),
            translate("ProblemWords", "Nothing was sent, and nothing is booked."),
            translate("ProblemWords", "Free some space on the disk, then try again."),
        ),
        Problem.NO_MAIL_PROGRAM: ProblemWords(
            translate("ProblemWords", "No mail program opened the letter"),
            translate("ProblemWords", "The letter is kept as not sent."),
            translate("ProblemWords", "Choose a mail program in your desktop's settings."),
        ),
    }


def _reply_words() -> dict[Problem, ProblemWords]:
    another = translate("ProblemWords", "Open the file that came with their answer.")
    return {
        Problem.REPLY_UNREADABLE: ProblemWords(
            translate("ProblemWords", "That file is no calendar"),
            translate("ProblemWords", "It is damaged, or something else. Nothing was changed."),
            another,
        ),
        Problem.REPLY_NONE: ProblemWords(
            translate("ProblemWords", "That file holds no answer"),
            translate("ProblemWords", "It neither accepts nor declines. Nothing was changed."),
            another,
        ),
        Problem.REPLY_UNKNOWN: ProblemWords(
            translate("ProblemWords", "That answer is to somebody else's invitation"),
            translate("ProblemWords", "No interview here has its number. Nothing was changed."),
            translate("ProblemWords", "Perhaps the interview was forgotten meanwhile."),
        ),
        Problem.REPLY_STALE: ProblemWords(
            translate("ProblemWords", "That answer is to an earlier invitation"),
            translate("ProblemWords", "The interview was changed since. Nothing was changed."),
            translate("ProblemWords", "Wait for their answer to the newer one."),
        ),
    }
