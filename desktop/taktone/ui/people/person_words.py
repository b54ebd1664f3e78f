"""People in words, as the main window tells one from another."""

from PySide6.QtCore import QCoreApplication

from taktone.core.likeness import Likeness
from taktone.core.number_reading import number_text
from taktone.core.person import Join, Lookalike, Person
from taktone.ui.call_words import caller_title
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.row_words import RowWords

translate = QCoreApplication.translate

LONGEST_NAME = 40


class PersonWords:
    """Sentences in the present language, as seen from now."""

    def __init__(self, words: RowWords) -> None:
        """Takes the words for moments and jobs."""
        self._words = words

    def name(self, person: Person) -> str:
        """The name, else the number, short enough for a sentence."""
        return _short(person.name, person.numbers)

    def why(self, lookalike: Lookalike) -> str:
        """``same number, close name``; empty where nothing is alike."""
        reasons = {
            Likeness.SAME_NUMBER: translate("PersonWords", "same number"),
            Likeness.SAME_EMAIL: translate("PersonWords", "same e-mail"),
            Likeness.CLOSE_NAME: translate("PersonWords", "nearly the same name"),
        }
        return ", ".join(words for likeness, words in reasons.items() if likeness in lookalike.why)

    def alike(self, lookalike: Lookalike) -> str:
        """``Perhaps the same as Jonas Holm: same number``."""
        sentence = translate("PersonWords", "Perhaps the same as {name}: {why}")
        return sentence.format(name=self.name(lookalike.person), why=self.why(lookalike))

    def joined(self, join: Join) -> str:
        """``Joined with Jonas Holm on 12 Nov``."""
        sentence = translate("PersonWords", "Joined with {name}, {day}")
        name = _short(join.name, join.numbers)
        return sentence.format(name=name, day=self._words.day(join.at))

    def line(self, person: Person) -> str:
        """What stands below the name in a list: number, calls, the latest day."""
        number = number_text(person.numbers[0]) if person.numbers else ""
        day = self._words.day(person.last_at) if person.last_at is not None else ""
        return " · ".join(part for part in (number, self.calls(person), day) if part)

    def calls(self, person: Person) -> str:
        """``3 calls``."""
        return translate("PersonWords", "%n call(s)", "", person.call_count)

    def facts(self, person: Person) -> tuple[tuple[str, str], ...]:
        """Label and value of everything that is known, for the preview of a join."""
        jobs = ", ".join(filter(None, (self._words.job(job) for job in person.starred_jobs)))
        is_starred = bool(person.starred_jobs)
        promises = translate("PersonWords", "%n open promise(s)", "", person.promise_count)
        contact = ", ".join(number_text(number) for number in person.numbers)
        parts = [self.calls(person)] + ([promises] if person.promise_count else [])
        told = (
            (translate("PersonWords", "Name"), plain_line(caller_title(person.name, contact))),
            (translate("PersonWords", "Numbers"), contact),
            (translate("PersonWords", "E-mail"), plain_line(person.email)),
            (translate("PersonWords", "Saw the ad in"), plain_line(person.seen_in)),
            (translate("PersonWords", "History"), ", ".join(parts)),
            (
                translate("PersonWords", "Worth an interview"),
                (jobs or translate("PersonWords", "Unsolicited")) if is_starred else "",
            ),
        )
        return tuple((label, value) for label, value in told if value)


def _short(name: str, numbers: tuple[str, ...]) -> str:
    number = number_text(numbers[0]) if numbers else ""
    return plain_line(name.strip() or number or caller_title("", ""), LONGEST_NAME)
