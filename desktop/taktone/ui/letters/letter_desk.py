"""The road from the person who is shown to a letter in the mail program."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from taktone.core.interview import Interview
from taktone.core.interview_times import Day
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer
from taktone.core.letter_wish import LetterDraft, LetterSheet
from taktone.host.opening import open_letter, open_web_link
from taktone.trace import trace
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.letters.letter_port import LetterPort
from taktone.ui.letters.letter_words import answer_words
from taktone.ui.problem_words import problem_words
from taktone.ui.undo_bar import UndoBar

if TYPE_CHECKING:
    from taktone.ui.letters.letter_dialog import LetterDialog


class LetterDesk(QObject):
    """One letter at a time."""

    def __init__(
        self, port: LetterPort, pane: PersonPane, undo: UndoBar, window: QMainWindow
    ) -> None:
        """Takes who keeps letters, where people are shown, where the way back is, the window."""
        super().__init__(window)
        self._port = port
        self._pane = pane
        self._undo = undo
        self._window = window
        self._wanted = False
        self._dialog: LetterDialog | None = None
        port.sheet_read.connect(self._on_sheet_read)
        port.week_read.connect(self._on_week_read)
        port.draft_made.connect(self._on_draft_made)
        port.reply_taken.connect(self._on_reply_taken)
        port.failed.connect(self._on_failed)
        port.book.letters_read.connect(self._on_letters_read)
        pane.person_asked.connect(self._on_person_asked)

    def open(self) -> None:
        """Shows the window for a letter to the person who is shown."""
        call = self._pane.open_call
        if call is not None:
            self.write_to(call.person_id, call.job_id)

    def write_to(self, person_id: str, job_id: str) -> None:
        """Shows the window for a letter to somebody about a job ('' for unsolicited)."""
        self._wanted = True
        self._port.book.read()
        self._port.read(person_id, job_id)

    def _on_sheet_read(self, sheet: LetterSheet | None) -> None:
        if sheet is None:
            return
        if not self._wanted:
            if self._dialog is not None:
                self._dialog.show_sheet(sheet)
            return
        self._wanted = False
        if self._dialog is not None:
            self._dialog.close()
        from taktone.ui.letters.letter_dialog import LetterDialog  # noqa: PLC0415 - rare

        dialog = LetterDialog(self._port, sheet, date.today(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.job_wanted.connect(self._on_job_wanted)
        dialog.teams_wanted.connect(_open_teams)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _on_week_read(self, days: tuple[Day, ...]) -> None:
        if self._dialog is not None:
            self._dialog.grid.show_week(days)
            trace("week.shown")

    def _on_letters_read(self) -> None:
        if self._dialog is not None:
            self._dialog.offer_templates()

    def _on_draft_made(self, draft: LetterDraft) -> None:
        is_open = open_letter(draft.path, draft.link, _open)
        if draft.text:
            QGuiApplication.clipboard().setText(draft.text)
        if not is_open:
            self._on_failed(KnownError(Problem.NO_MAIL_PROGRAM))
        elif self._dialog is not None:
            self._dialog.show_made(self._made_words(draft))
        trace("letter.opened")
        self._read_again()

    def _made_words(self, draft: LetterDraft) -> str:
        if draft.text:
            return self.tr("The letter was too long for a link: paste the whole of it.")
        if draft.calendar:
            words = self.tr("Attach the invitation yourself: {path}")
            return words.format(path=draft.calendar)
        return self.tr("Your mail program has the letter. Mark it when it is sent.")

    def _on_reply_taken(self, before: Interview, answer: Answer) -> None:
        trace("reply.taken")
        words = self.tr("The answer is kept: they {answer}.")
        undone = Answer.ACCEPTED if before.state == "booked" else None
        self._undo.offer(
            words.format(answer=answer_words()[answer]),
            lambda: self._port.answer(before, undone, before.starts_at),
        )
        self._read_again()

    def _on_failed(self, error: KnownError) -> None:
        self._wanted = False
        if self._dialog is not None:
            words = problem_words(error)
            self._dialog.show_problem(f"{words.title}. {words.sentence} {words.advice}")

    def _on_person_asked(self, person_id: str) -> None:
        if self._dialog is not None and person_id == self._dialog.sheet.person.person_id:
            self._read_again()

    def _on_job_wanted(self, job_id: str) -> None:
        if self._dialog is not None:
            self._port.read(self._dialog.sheet.person.person_id, job_id)

    def _read_again(self) -> None:
        if self._dialog is not None:
            sheet = self._dialog.sheet
            self._port.read(sheet.person.person_id, sheet.job.id)

    def _on_finished(self) -> None:
        self._dialog = None


def _open_teams(subject: str, at: datetime, length: timedelta, email: str) -> None:
    from taktone.exchange.teams_link import teams_link  # noqa: PLC0415 - rare

    open_web_link(teams_link(subject, at, length, email), _open)


def _open(link: str) -> bool:
    return QDesktopServices.openUrl(QUrl(link))
