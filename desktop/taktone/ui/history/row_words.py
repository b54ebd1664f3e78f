"""The calls of the history in words."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from taktone.core.call_event import CallState, EndReason
from taktone.core.call_row import CallRow
from taktone.core.job import Job
from taktone.core.number_reading import number_text
from taktone.ui.call_words import (
    caller_title,
    day_words,
    job_title,
    rough_duration_words,
    state_words,
    when_words,
)
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate


class RowWords:
    """What the lists say about a call, in the present language and as seen from now.

    Attributes:
        now: The wall clock (aware, in the user's time zone).
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Takes the wall clock (aware, in the user's time zone)."""
        self.now = now
        self._jobs: dict[str, Job] = {}

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns the jobs' titles."""
        self._jobs = {job.id: job for job in jobs}

    def heading(self, column: int) -> str:
        """What stands above a column of the call table."""
        return (
            translate("RowWords", "Worth an interview"),
            translate("RowWords", "Caller"),
            translate("RowWords", "When"),
            translate("RowWords", "Job"),
            translate("RowWords", "Note"),
        )[column]

    def caller(self, row: CallRow) -> str:
        """The name, or what is known instead."""
        return plain_line(caller_title(row.name, row.number))

    def number(self, row: CallRow) -> str:
        """The readable number, empty where it is hidden."""
        return number_text(row.number)

    def when(self, row: CallRow) -> str:
        """``today 10:42``; of another year the day alone, ``30 Dec 2025``."""
        now = self.now()
        if row.started_at.astimezone(now.tzinfo).year != now.year:
            return self.day(row.started_at)
        return self.moment(row.started_at)

    def moment(self, at: datetime) -> str:
        """A moment with its time of day, of whatever year."""
        return when_words(at, self.now(), QLocale())

    def day(self, at: datetime) -> str:
        """The day of a moment, ``today`` or ``12 Nov``."""
        return day_words(at, self.now(), QLocale())

    def long_moments(self) -> tuple[str, ...]:
        """Moments that take much room: yesterday, and late in each month of this year."""
        now = self.now()
        late = now.replace(hour=22, minute=28)
        months = (late.replace(month=month, day=28) for month in range(1, 13))
        return tuple(map(self.moment, (late - timedelta(days=1), *months)))

    def outcome(self, row: CallRow) -> str:
        """How long they talked, or how it ended; what it is while it lasts."""
        if row.state is CallState.ENDED and row.talk_s > 0:
            return rough_duration_words(row.talk_s)
        words = state_words(row.state, row.reason, row.direction)
        return words[:1].lower() + words[1:]

    def is_missed(self, row: CallRow) -> bool:
        """True where nobody took the call."""
        return row.state is CallState.ENDED and row.reason is EndReason.MISSED

    def job(self, job_id: str) -> str:
        """The job's title alone, empty for none."""
        job = self._jobs.get(job_id)
        return "" if job is None else plain_line(job.title or job_title(job))

    def meta(self, row: CallRow) -> str:
        """When it was, as a line begins: ``Today 10:42``."""
        when = self.moment(row.started_at)
        return when[:1].upper() + when[1:]

    def spoken(self, row: CallRow) -> str:
        """The whole row as a screen reader says it."""
        star = translate("RowWords", "worth an interview") if row.is_starred else ""
        when = self.moment(row.started_at)
        parts = (self.caller(row), self.number(row), when, self.outcome(row))
        return ", ".join(filter(None, (*parts, self.job(row.job_id), star, row.note)))
