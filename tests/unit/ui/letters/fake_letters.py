"""Letters that nobody writes: what the windows ask for is kept."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from taktone.core.interview import Interview
from taktone.core.job import Job
from taktone.core.known_error import KnownError
from taktone.core.letter import Answer, LetterKind
from taktone.core.letter_filling import FilledLetter, fill
from taktone.core.letter_layers import LetterLayers
from taktone.core.letter_template import LetterField, LetterTemplate
from taktone.core.letter_wish import LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender
from taktone.core.person import Person

BAKER = Job(id="baker", title="Bager")
METTE = Person(person_id="mette", name="Mette Sørensen", starred_jobs=frozenset({"baker"}))
NO_PROBLEMS: tuple[KnownError, ...] = ()
SHEET = LetterSheet(person=METTE, job=BAKER, jobs=(BAKER,))


class FakeBook(QObject):
    """The same few words for every kind, in both languages."""

    letters_read = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.problems = NO_PROBLEMS
        self.layers = LetterLayers(
            shipped=tuple(
                LetterTemplate(
                    id=str(kind),
                    kind=kind,
                    language=language,
                    subject=f"{language} {kind}",
                    body="Hej {first_name}",
                )
                for kind in LetterKind
                for language in ("da", "en")
            )
        )

    def read(self) -> None:
        self.letters_read.emit()

    def keep(self, template: LetterTemplate) -> None:
        self.layers = self.layers.with_own(template)
        self.letters_read.emit()

    def drop(self, template: LetterTemplate) -> None:
        self.layers = self.layers.without_own(template)
        self.letters_read.emit()


class FakeLetters(QObject):
    """Keeps what it is told."""

    sheet_read = Signal(object)
    week_read = Signal(object)
    draft_made = Signal(object)
    reply_taken = Signal(object, object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.book = FakeBook()
        self.user = MailSender(
            name="Kim", email="kim@example.dk", place="Havnegade 1", link="https://example.com/j"
        )
        self.asked: list[tuple[object, ...]] = []
        self.made: list[LetterWish] = []

    def read(self, person_id: str, job_id: str) -> None:
        self.asked.append(("read", person_id, job_id))

    def read_week(self, day: date, length: timedelta, interview_id: str = "") -> None:
        self.asked.append(("week", day, length, interview_id))

    def preview(self, wish: LetterWish, sheet: LetterSheet) -> FilledLetter:
        return fill(wish.template, {LetterField.FIRST_NAME: sheet.person.name.split()[0]})

    def sample(self, template: LetterTemplate) -> FilledLetter:
        return fill(template, {LetterField.FIRST_NAME: "Emma", LetterField.NAME: "Emma Clarke"})

    def make(self, wish: LetterWish) -> None:
        self.made.append(wish)

    def mark_sent(self, letter_id: str, *, is_sent: bool) -> None:
        self.asked.append(("sent", letter_id, is_sent))

    def take_back(self, letter_id: str) -> None:
        self.asked.append(("taken back", letter_id))

    def answer(
        self, interview: Interview, answer: Answer | None, starts_at: datetime | None = None
    ) -> None:
        self.asked.append(("answer", interview.id, answer, starts_at))

    def open_reply(self, path: str) -> None:
        self.asked.append(("reply", path))
