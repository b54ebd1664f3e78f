"""Letters and interviews: times are offered, drafts are made, answers are kept."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.changes import Changes
from taktone.core.free_times import OfficeHours
from taktone.core.identity import new_id
from taktone.core.interview import Interview
from taktone.core.interview_times import Day, week
from taktone.core.job import UNSOLICITED_ID
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer, LetterKind
from taktone.core.letter_filling import FilledLetter
from taktone.core.letter_template import LetterTemplate
from taktone.core.letter_wish import LetterDraft, LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender
from taktone.flow.promising import spoken_for
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.host.drafts import Drafts
from taktone.host.letter_book import LetterBook

if TYPE_CHECKING:
    from taktone.flow.letter_composing import Composed
    from taktone.store.store import Store

_EARLIER = {
    Stage.INVITED: frozenset({Stage.STARRED}),
    Stage.BOOKED: frozenset({Stage.STARRED, Stage.INVITED}),
}


class LetterFiles(NamedTuple):
    """The templates, the drafts, and whether the desktop takes drafts (asked by the worker)."""

    book: LetterBook
    drafts: Drafts
    takes_drafts: Callable[[], bool]


class Inviting(QObject):
    """Everything slow is done by a worker: files, the calendar part, days off.

    Signals:
        sheet_read: LetterSheet of the person and job that was asked for last; None for nobody.
        week_read: tuple of the Days of a week.
        draft_made: LetterDraft to be opened.
        reply_taken: The Interview as it was before, and the Answer that came.
        failed: KnownError.
    """

    sheet_read = Signal(object)
    week_read = Signal(object)
    draft_made = Signal(object)
    reply_taken = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        worker: StoreWorker,
        writes: WriteQueue,
        files: LetterFiles,
        now: Callable[[], datetime],
        zone: Callable[[], tzinfo],
        office_hours: Callable[[], OfficeHours],
        is_day_off: Callable[[date], bool],
        sender: Callable[[], MailSender],
    ) -> None:
        """Takes its parts; ``is_day_off`` is asked in the worker's thread and may be slow."""
        super().__init__()
        self._worker = worker
        self._writes = writes
        self.book = files.book
        self._drafts = files.drafts
        self._takes_drafts = files.takes_drafts
        self._now = now
        self._zone = zone
        self._office_hours = office_hours
        self._is_day_off = is_day_off
        self._sender = sender
        files.book.failed.connect(self.failed)

    def read(self, person_id: str, job_id: str) -> None:
        """Asks for what is known about a letter to somebody about a job ('' for unsolicited)."""
        self._worker.ask(
            lambda store: _sheet(store, person_id, job_id),
            self.sheet_read.emit,
            self.failed.emit,
            key="letter sheet",
        )

    def read_week(self, day: date, length: timedelta, interview_id: str = "") -> None:
        """Asks for the times of the week of ``day``; an own earlier invitation is in no way."""
        now, hours = self._now().astimezone(self._zone()), self._office_hours()
        monday = day - timedelta(days=day.weekday())

        def look(store: "Store") -> tuple[Day, ...]:
            first = datetime.combine(monday, datetime.min.time(), UTC) - timedelta(days=1)
            taken = spoken_for(store, first, first + timedelta(days=9), interview_id)
            return week(monday, now, hours, length, taken, self._is_day_off)

        self._worker.ask(look, self.week_read.emit, self.failed.emit, key="letter week")

    @property
    def user(self) -> MailSender:
        """The user, as the settings have them now."""
        return self._sender()

    def preview(self, wish: LetterWish, sheet: LetterSheet) -> FilledLetter:
        """The letter as it would be written."""
        from taktone.flow.letter_composing import compose  # noqa: PLC0415 - rare

        return compose(wish, sheet, self._sender(), self._now(), self._zone()).filled

    def sample(self, template: LetterTemplate) -> FilledLetter:
        """A letter without flaws as somebody who does not exist would get it."""
        from taktone.flow.letter_sample import sample_letter  # noqa: PLC0415 - rare

        return sample_letter(template, self._sender(), self._now(), self._zone())

    def make(self, wish: LetterWish) -> None:
        """Writes the draft and keeps the letter; ``draft_made`` follows once both are on disk."""
        now, zone, sender = self._now(), self._zone(), self._sender()

        def write(store: "Store") -> "tuple[Composed, LetterDraft]":
            from taktone.flow.letter_composing import compose  # noqa: PLC0415 - rare
            from taktone.flow.letter_handing import hand_over  # noqa: PLC0415 - as above

            sheet = _sheet(store, wish.person_id, wish.job_id)
            if sheet is None:
                raise KnownError(Problem.DRAFT_FAILED)
            composed = compose(wish, sheet, sender, now, zone)
            return composed, hand_over(
                composed, wish, sheet, sender, self._drafts, self._takes_drafts
            )

        self._worker.ask(write, lambda made: self._keep(wish, *made), self.failed.emit)

    def mark_sent(self, letter_id: str, *, is_sent: bool) -> None:
        """The user sent a letter, or did not after all."""
        at = self._now() if is_sent else None
        self._writes.write(lambda store: store.letters.mark_sent(letter_id, at))

    def take_back(self, letter_id: str) -> None:
        """A letter was never sent; nothing is kept of it."""
        self._writes.write(lambda store: store.letters.take_back(letter_id))

    def answer(
        self, interview: Interview, answer: Answer | None, starts_at: datetime | None = None
    ) -> None:
        """Keeps what somebody answered, by hand."""
        at = self._now()

        def write(store: "Store") -> Changes:
            changes = store.letters.answer(interview.id, answer, at, starts_at)
            return changes | _booked(store, interview, answer, at)

        self._writes.write(write)

    def open_reply(self, path: str) -> None:
        """Reads the file of an answer, which is a stranger's, and keeps what it says."""
        at = self._now()

        def read(_: "Store") -> bytes:
            from taktone.exchange.calendar_reading import LARGEST_REPLY  # noqa: PLC0415 - rare

            try:
                with Path(path).open("rb") as file:
                    return file.read(LARGEST_REPLY + 1)
            except (OSError, ValueError) as error:
                raise KnownError(Problem.REPLY_UNREADABLE) from error

        self._worker.ask(read, lambda raw: self._take_reply(raw, at), self.failed.emit)

    def stop(self) -> None:
        """The user's own letters are on disk when this returns, and drafts of long ago are not."""
        self.book.flush()
        self._drafts.clean()

    def forget_drafts(self) -> None:
        """Somebody was forgotten: no draft stays."""
        self._worker.ask(lambda _: self._drafts.clean(0), lambda _: None, lambda _: None)

    def _take_reply(self, raw: bytes, at: datetime) -> None:
        def write(store: "Store") -> tuple[Interview, Answer, Changes] | KnownError:
            from taktone.exchange.calendar_reading import read_reply  # noqa: PLC0415 - rare

            try:
                reply = read_reply(raw)
                before, changes = store.letters.take_reply(reply, at)
            except KnownError as error:
                if error.problem not in _REPLY_PROBLEMS:
                    raise
                return error  # tried again it would be no better
            return before, reply.answer, changes | _booked(store, before, reply.answer, at)

        self._writes.write(write, self._on_reply)

    def _on_reply(self, taken: tuple[Interview, Answer, Changes] | KnownError) -> None:
        if isinstance(taken, KnownError):
            self.failed.emit(taken)
            return
        before, answer, changes = taken
        self._writes.tell(changes)
        self.reply_taken.emit(before, answer)

    def _keep(self, wish: LetterWish, composed: "Composed", draft: LetterDraft) -> None:
        letter, interview = composed.letter, composed.interview
        stage = {LetterKind.INVITATION: Stage.INVITED, LetterKind.CONFIRMATION: Stage.BOOKED}.get(
            wish.kind
        )

        def write(store: "Store") -> Changes:
            changes = store.people.set_email(wish.person_id, wish.email)
            changes |= store.letters.keep(letter, interview)
            if stage is not None:
                changes |= _step(store, wish.person_id, wish.job_id, stage, letter.made_at)
            return changes

        def written(_: Changes) -> None:
            self.draft_made.emit(draft)

        self._writes.write(write, written)


_REPLY_PROBLEMS = frozenset(
    {Problem.REPLY_UNREADABLE, Problem.REPLY_NONE, Problem.REPLY_UNKNOWN, Problem.REPLY_STALE}
)


def _sheet(store: "Store", person_id: str, job_id: str) -> LetterSheet | None:
    person = store.portraits.person(person_id)
    jobs = store.jobs.listed()
    job = next((x for x in jobs if x.id == (job_id or UNSOLICITED_ID)), None)
    if person is None or job is None:
        return None
    return LetterSheet(
        person=person,
        job=job,
        jobs=jobs,
        interview=store.letters.interview_about(person_id, job.id),
        letters=store.letters.letters_about(person_id, job.id),
        told=_told(store, person_id, job.id),
    )


def _told(store: "Store", person_id: str, job_id: str) -> str:
    """What somebody who was declined is told; never why they were."""
    candidate = store.candidates.marked(person_id, job_id)
    steps = candidate.steps if candidate else ()
    return next((x.told for x in reversed(steps) if x.stage is Stage.DECLINED), "")


def _booked(store: "Store", interview: Interview, answer: Answer | None, at: datetime) -> Changes:
    if answer is not Answer.ACCEPTED:
        return Changes()
    return _step(store, interview.person_id, interview.job_id, Stage.BOOKED, at)


def _step(store: "Store", person_id: str, job_id: str, stage: Stage, at: datetime) -> Changes:
    """Takes a candidate a step on, never back; somebody without a star gets one."""
    candidate = store.candidates.marked(person_id, job_id)
    if candidate is not None and candidate.stage not in _EARLIER[stage]:
        return Changes()
    step = CandidateStep(id=new_id(at), stage=stage, at=at)
    return store.candidates.step(person_id, job_id, step)
