"""What the user wants to write, to whom and about what."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from taktone.core.interview import Interview
from taktone.core.job import Job
from taktone.core.letter import Letter, LetterKind
from taktone.core.letter_template import LetterTemplate
from taktone.core.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWish:
    """A letter as it was put together in the window.

    Attributes:
        times: Aware; one or up to three for an invitation, the one that was chosen for a
            confirmation, none for other letters.
    """

    person_id: str
    job_id: str
    email: str
    template: LetterTemplate
    times: tuple[datetime, ...] = ()
    length: timedelta = timedelta(minutes=45)
    place: str = ""
    link: str = ""

    @property
    def kind(self) -> LetterKind:
        """Why one writes."""
        return self.template.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSheet:
    """What is known where a letter is written.

    Attributes:
        interview: The newest one for the job, None where there was none.
        letters: Those to the person about the job, newest first.
        told: What they are told who were declined; never why they were.
    """

    person: Person
    job: Job
    jobs: tuple[Job, ...]
    interview: Interview | None = None
    letters: tuple[Letter, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """What the mail program is given.

    Attributes:
        path: The file of the draft, empty where a link is opened instead.
        link: A ``mailto:`` link, empty where a file is opened.
        text: The whole letter where the link had no room for it, else empty.
        calendar: Path of the calendar part where it could not go along, else empty.
    """

    letter_id: str
    path: str = ""
    link: str = ""
    text: str = ""
    calendar: str = ""
