"""Why a letter cannot be kept as it is written."""

from PySide6.QtCore import QCoreApplication

from taktone.core.letter_template import (
    LONGEST_BODY,
    LONGEST_SUBJECT,
    LetterField,
    LetterTemplate,
    TemplateFlaw,
    flaws,
)
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate
MOST_TOLD = 3
LONGEST_GAP = 40


def letter_complaint(letter: LetterTemplate) -> str:
    """What is wrong, by field and line, each flaw on a line; '' where nothing is."""
    if not letter.subject:
        return translate("LetterForm", "Write a subject; until then nothing is changed.")
    if not letter.body.strip():
        return translate("LetterForm", "Write something; until then nothing is changed.")
    if len(letter.subject) > LONGEST_SUBJECT:
        words = translate("LetterForm", "The subject is longer than {most} characters.")
        return words.format(most=LONGEST_SUBJECT)
    if len(letter.body) > LONGEST_BODY:
        words = translate("LetterForm", "The letter is longer than {most} characters.")
        return words.format(most=LONGEST_BODY)
    return "\n".join(flaw_words(flaw) for flaw in flaws(letter)[:MOST_TOLD])


def flaw_words(flaw: TemplateFlaw) -> str:
    """One gap that cannot be filled, and where it stands."""
    place = translate("LetterForm", "Line {line} of the letter").format(line=flaw.line)
    if not flaw.line:
        place = translate("LetterForm", "Subject")
    words = translate("LetterForm", "{place}: there is no field “{gap}”.")
    if flaw.gap in {"{", "}"}:
        words = translate("LetterForm", "{place}: a “{gap}” stands alone.")
    elif flaw.gap in set(LetterField):
        words = translate("LetterForm", "{place}: “{gap}” is not known in this kind of letter.")
    return words.format(place=place, gap=plain_line(flaw.gap, LONGEST_GAP))
