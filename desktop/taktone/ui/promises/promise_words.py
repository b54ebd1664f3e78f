"""Promises in words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.candidate import Candidate
from taktone.core.number_reading import number_text
from taktone.core.promise import Promise, PromisedPerson, PromiseKind
from taktone.ui.call_words import caller_title
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.row_words import RowWords

translate = QCoreApplication.translate

LONGEST_NAME = 60


class PromiseWords:
    """What the list says about a promise, in the present language and as seen from now."""

    def __init__(self, words: RowWords) -> None:
        """Takes the words for moments."""
        self._words = words

    def who(self, person: PromisedPerson) -> str:
        """The name, or what is known instead."""
        return plain_line(caller_title(person.name, person.number))

    def number(self, person: PromisedPerson) -> str:
        """The readable number, empty where it is hidden."""
        return number_text(person.number)

    def what(self, promise: Promise) -> str:
        """``Call back``, ``Send mail``, the manager's own words, or ``Missed call``."""
        if promise.is_automatic:
            return translate("PromiseWords", "Missed call")
        kinds = {
            PromiseKind.CALL_BACK: translate("PromiseWords", "Call back"),
            PromiseKind.SEND_MAIL: translate("PromiseWords", "Send mail"),
        }
        kind, text = kinds.get(promise.kind, ""), plain_line(promise.text)
        if kind and text:
            return translate("PromiseWords", "{what}: {details}").format(what=kind, details=text)
        return kind or text or translate("PromiseWords", "Promise")

    def due(self, promise: Promise) -> str:
        """``today 14:30``, of a past year the day alone, or that there is no set time."""
        if promise.due_at is None:
            return _soon()
        now = self._words.now()
        if promise.due_at.astimezone(now.tzinfo).year < now.year:
            return self._words.day(promise.due_at)
        return self._words.moment(promise.due_at)

    def is_overdue(self, promise: Promise) -> bool:
        """True where it should have been kept by now."""
        return promise.is_overdue(self._words.now())

    def overdue(self) -> str:
        """The word beside the colour."""
        return translate("PromiseWords", "overdue")

    def long_dues(self) -> tuple[str, ...]:
        """What takes most room below ``due``."""
        return (*self._words.long_moments(), self.overdue(), _soon())

    def spoken(self, person: PromisedPerson) -> str:
        """The whole line as a screen reader says it."""
        promise = person.promise
        late = self.overdue() if self.is_overdue(promise) else ""
        parts = (self.who(person), self.number(person), self.what(promise), self.due(promise))
        return ", ".join(filter(None, (*parts, late, plain_line(person.last_note))))


def _soon() -> str:
    return translate("PromiseWords", "as soon as you can")


def short_name(person: PromisedPerson | Candidate) -> str:
    """The name or the number, short enough for a sentence."""
    name = person.name.strip() or number_text(person.number)
    return plain_line(name or caller_title("", ""), LONGEST_NAME)
