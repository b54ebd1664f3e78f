"""The road from the person who is shown to a letter in the mail program, and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from taktone.core.interview import Interview, InterviewState
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer
from taktone.core.letter_wish import LetterDraft
from taktone.core.person import Person
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.row_words import RowWords
from taktone.ui.letters.letter_desk import LetterDesk
from taktone.ui.letters.letter_dialog import LetterDialog
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import shown_text
from unit.ui.history.sample import JOBS, NOW, a_row
from unit.ui.letters.fake_letters import BAKER, METTE, SHEET, FakeLetters

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CALL = a_row(3, person_id="mette", job_id="baker")
TEN = datetime(2026, 11, 30, 10, tzinfo=UTC)
INTERVIEW = Interview(
    id="uid",
    person_id="mette",
    job_id="baker",
    state=InterviewState.INVITED,
    times=(TEN,),
    starts_at=TEN,
    length=timedelta(minutes=45),
    changed_at=NOW,
)


class Desktop(QMainWindow):
    """Stands for the desktop: keeps the addresses it shall open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


class Room:
    """A desk, the person it is about, and the desktop it opens letters on."""

    def __init__(self, qtbot: QtBot) -> None:
        self.port = FakeLetters()
        self.window = Desktop()
        self.undo = UndoBar(self.window)
        browsing = FakeBrowsing((CALL,), JOBS)
        self.pane = PersonPane(browsing, RowWords(lambda: NOW), Theme(), self.window)
        self.desk = LetterDesk(self.port, self.pane, self.undo, self.window)
        qtbot.addWidget(self.window)
        self.window.show()

    def open(self) -> LetterDialog:
        self.pane.show_call(CALL)
        self.desk.open()
        self.port.sheet_read.emit(SHEET)
        return self.dialog

    @property
    def dialogs(self) -> list[LetterDialog]:
        return [x for x in self.window.findChildren(LetterDialog) if x.isVisible()]

    @property
    def dialog(self) -> LetterDialog:
        (dialog,) = self.dialogs
        return dialog


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made = Room(qtbot)
    for scheme in ("file", "mailto", "https"):
        QDesktopServices.setUrlHandler(scheme, made.window, "take")  # type: ignore[arg-type]  # the stub errs
    yield made
    for scheme in ("file", "mailto", "https"):
        QDesktopServices.unsetUrlHandler(scheme)
    for dialog in made.dialogs:
        dialog.close()


def test_without_anybody_shown_there_is_no_letter(room: Room) -> None:
    room.desk.open()
    assert room.port.asked == []
    room.port.sheet_read.emit(SHEET)
    assert room.dialogs == []


def test_the_window_opens_once_it_is_known_what_about(room: Room) -> None:
    room.pane.show_call(CALL)
    room.desk.open()
    assert room.dialogs == []
    assert room.port.asked == [("read", "mette", "baker")]
    room.port.sheet_read.emit(None)
    assert room.dialogs == []
    room.port.sheet_read.emit(SHEET)
    assert room.dialog.sheet == SHEET


def test_somebody_of_the_board_is_written_to_about_the_job_of_the_board(room: Room) -> None:
    room.desk.write_to("mette", "baker")
    assert room.port.asked == [("read", "mette", "baker")]
    room.port.sheet_read.emit(SHEET)
    assert room.dialog.sheet.job == BAKER


def test_there_is_one_letter_at_a_time(room: Room) -> None:
    first = room.open()
    room.desk.write_to("jonas", "")
    jonas = replace(SHEET, person=Person(person_id="jonas", name="Jonas Holm"))
    room.port.sheet_read.emit(jonas)
    assert room.dialog is not first
    assert room.dialog.sheet == jonas


def test_what_changes_meanwhile_is_shown_and_what_was_typed_stays(room: Room) -> None:
    dialog = room.open()
    dialog.email.setText("mette@example.com")
    room.pane.person_asked.emit("jonas")
    assert room.port.asked[-1][0] == "week"
    room.pane.person_asked.emit("mette")
    assert room.port.asked[-1] == ("read", "mette", "baker")
    room.port.sheet_read.emit(replace(SHEET, interview=INTERVIEW))
    assert (room.dialog, dialog.email.text()) == (dialog, "mette@example.com")
    assert dialog.sheet.interview == INTERVIEW


def test_another_job_is_asked_for(room: Room) -> None:
    room.open().job_wanted.emit("smith")
    assert room.port.asked[-1] == ("read", "mette", "smith")


def test_a_draft_is_opened_as_a_file(room: Room) -> None:
    room.open()
    room.port.draft_made.emit(LetterDraft(letter_id="a", path="/home/kim/brev æ.eml"))
    assert room.window.opened == ["file:///home/kim/brev æ.eml"]
    assert room.dialog.told.text().startswith("Your mail program has the letter.")
    assert room.port.asked[-1] == ("read", "mette", "baker")


def test_a_link_too_short_for_the_letter_leaves_it_on_the_clipboard(room: Room) -> None:
    room.open()
    draft = LetterDraft(letter_id="a", link="mailto:mette@example.com", text="Hej Mette\nÆ")
    room.port.draft_made.emit(draft)
    assert room.window.opened == ["mailto:mette@example.com"]
    assert QGuiApplication.clipboard().text() == "Hej Mette\nÆ"
    assert "paste the whole of it" in room.dialog.told.text()


def test_a_link_leaves_the_calendar_part_to_be_attached(room: Room) -> None:
    room.open()
    draft = LetterDraft(letter_id="a", link="mailto:mette@example.com", calendar="/home/kim/a.ics")
    room.port.draft_made.emit(draft)
    assert "/home/kim/a.ics" in room.dialog.told.text()


@pytest.mark.parametrize("link", ["https://example.com", "mailto:a@b.dk?x=<b>", ""])
def test_nothing_but_a_mail_link_is_opened(room: Room, link: str) -> None:
    room.open()
    room.port.draft_made.emit(LetterDraft(letter_id="a", link=link))
    assert room.window.opened == []
    assert "No mail program opened the letter" in room.dialog.told.text()


def test_a_letter_made_after_the_window_was_closed_is_opened_all_the_same(room: Room) -> None:
    room.open().close()
    room.port.draft_made.emit(LetterDraft(letter_id="a", path="/home/kim/a.eml"))
    assert room.window.opened == ["file:///home/kim/a.eml"]


def test_a_problem_is_told_where_the_letter_is_and_the_button_comes_back(room: Room) -> None:
    dialog = room.open()
    dialog.email.setText("mette@example.com")
    dialog.kind.setCurrentIndex(dialog.kind.findData("thanks"))
    dialog.write.click()
    assert not dialog.write.isEnabled()
    room.port.failed.emit(KnownError(Problem.DRAFT_FAILED))
    assert "The letter could not be written" in dialog.told.text()
    assert dialog.write.isEnabled()


def test_after_a_problem_no_window_comes_that_nobody_waits_for(room: Room) -> None:
    room.desk.write_to("mette", "baker")
    room.port.failed.emit(KnownError(Problem.DRAFT_FAILED))
    room.port.sheet_read.emit(SHEET)
    assert room.dialogs == []


@pytest.mark.parametrize(
    ("state", "undone"), [(InterviewState.INVITED, None), (InterviewState.BOOKED, Answer.ACCEPTED)]
)
def test_an_answer_is_told_and_can_be_taken_back(
    room: Room, state: InterviewState, undone: Answer | None
) -> None:
    before = replace(INTERVIEW, state=state)
    room.port.reply_taken.emit(before, Answer.DECLINED)
    assert "The answer is kept: they said no." in shown_text(room.undo)
    room.undo.undo()
    assert room.port.asked[-1] == ("answer", "uid", undone, TEN)


def test_letters_that_are_read_late_are_offered(room: Room) -> None:
    dialog = room.open()
    before = room.port.book.layers
    own = replace(before.of_kind(dialog.template.currentData().kind)[0], id="own", name="Mit eget")
    room.port.book.layers = replace(before, own=(own,))
    room.port.book.letters_read.emit()
    assert dialog.template.findText("Mit eget") >= 0


def test_the_form_of_a_teams_meeting_is_opened_as_a_page(room: Room) -> None:
    dialog = room.open()
    args = ("Møde", TEN, timedelta(minutes=45), "mette@example.com")
    dialog.teams_wanted.emit(*args)
    (link,) = room.window.opened
    assert link.startswith("https://teams.microsoft.com/l/meeting/new?")
    assert METTE.name not in link


def test_closing_ends_it(room: Room, qtbot: QtBot) -> None:
    dialog = room.open()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    qtbot.waitUntil(lambda: bool(gone))
    room.pane.person_asked.emit("mette")
    assert room.port.asked[-1][0] == "week"
