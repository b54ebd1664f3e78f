"""What the windows ask of letters; ``flow.inviting.Inviting`` answers by signal."""

from datetime import date, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.interview import Interview
from taktone.core.known_error import KnownError
from taktone.core.letter import Answer
from taktone.core.letter_filling import FilledLetter
from taktone.core.letter_layers import LetterLayers
from taktone.core.letter_template import LetterTemplate
from taktone.core.letter_wish import LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender


class LetterBookPort(Protocol):
    """The letters there are."""

    @property
    def letters_read(self) -> SignalInstance:
        """They were read, or changed."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``: why a file is no good."""

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """What was no good when they were read."""
        ...

    @property
    def layers(self) -> LetterLayers:
        """All of them."""
        ...

    def read(self) -> None:
        """Asks for them."""

    def keep(self, template: LetterTemplate) -> None:
        """Makes this the user's own letter of its id and language."""

    def drop(self, template: LetterTemplate) -> None:
        """Takes the user's own letter of that id and language away."""


class LetterPort(Protocol):
    """Letters, interviews and answers."""

    @property
    def book(self) -> LetterBookPort:
        """The words of letters."""
        ...

    @property
    def user(self) -> MailSender:
        """The user."""
        ...

    @property
    def sheet_read(self) -> SignalInstance:
        """``(LetterSheet | None,)``."""

    @property
    def week_read(self) -> SignalInstance:
        """``(tuple[Day, ...],)``."""

    @property
    def draft_made(self) -> SignalInstance:
        """``(LetterDraft,)``."""

    @property
    def reply_taken(self) -> SignalInstance:
        """``(Interview, Answer)``."""

    @property
    def failed(self) -> SignalInstance:
        """``(KnownError,)``."""

    def read(self, person_id: str, job_id: str) -> None:
        """Asks for the sheet."""

    def read_week(self, day: date, length: timedelta, interview_id: str = "") -> None:
        """Asks for the times of a week."""

    def preview(self, wish: LetterWish, sheet: LetterSheet) -> FilledLetter:
        """The letter as it would be written."""
        ...

    def sample(self, template: LetterTemplate) -> FilledLetter:
        """A letter without flaws as somebody who does not exist would get it."""
        ...

    def make(self, wish: LetterWish) -> None:
        """Writes the draft."""

    def mark_sent(self, letter_id: str, *, is_sent: bool) -> None:
        """Keeps that it was sent."""

    def take_back(self, letter_id: str) -> None:
        """Forgets a letter that was not sent."""

    def answer(
        self, interview: Interview, answer: Answer | None, starts_at: datetime | None = None
    ) -> None:
        """Keeps an answer."""

    def open_reply(self, path: str) -> None:
        """Takes an answer from a file."""
