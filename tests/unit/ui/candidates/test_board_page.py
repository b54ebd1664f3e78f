"""The view with board and list, and who acts on what it wants."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.core.known_error import KnownError, Problem
from taktone.core.noted_person import NotedCall, NotedPerson
from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import Verdict
from taktone.ui.candidates.beside_dialog import BesideDialog
from taktone.ui.candidates.board_desk import BoardDesk
from taktone.ui.candidates.board_page import BoardPage
from taktone.ui.candidates.candidates_page import CandidatesPage
from taktone.ui.candidates.decline_dialog import DeclineDialog
from taktone.ui.candidates.noted_panel import NotedPanel
from taktone.ui.candidates.star_desk import StarDesk
from taktone.ui.history.filter_chip import FilterChip
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar
from unit.ui.candidates.fake_board import FakeBoard
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.history.sample import JOBS, NOW, a_candidate

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
    extend=True,
)
METTE = a_candidate("mette")
JONAS = a_candidate("jonas", name="Jonas Holm", marked_at=NOW - timedelta(days=4))
AMINA = a_candidate("amina", name="Amina Yusuf", job_id="fin")
DECLINED = CandidateStep(id="d1", stage=Stage.DECLINED, at=NOW, reason="privat", told="tak")


class Room:
    """A page with its desk in a window."""

    def __init__(self, qtbot: QtBot, width: int = 900) -> None:
        self.flow = FakeBoard()
        self.window = QWidget()
        self.undo = UndoBar(self.window)
        words, theme = RowWords(lambda: NOW), Theme()
        self.page = BoardPage(words, theme, has_board=True)
        self.page.setParent(self.window)
        self.stars = StarDesk(FakeBrowsing(), self.window)
        around = (self.undo, words, theme, self.window)
        self.desk = BoardDesk(self.flow, self.page, self.stars, *around)
        self.page.set_jobs(JOBS)
        self.page.set_candidates([METTE, JONAS, AMINA])
        self.window.resize(width, 500)
        self.page.resize(width, 440)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.page.open()

    def dialog(self, kind: type[QWidget]) -> QWidget:
        return next(x for x in self.window.findChildren(kind) if x.isVisible())


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_the_board_is_of_one_job_and_another_can_be_chosen(room: Room, qtbot: QtBot) -> None:
    assert room.page.is_board
    assert room.page.board.chosen == METTE
    chip = control(room.page, FilterChip, "Projektleder, Aarhus")
    with qtbot.waitSignal(room.page.candidate_chosen) as told:
        chip.word_wanted.emit("fin")
    assert told.args == [AMINA]
    assert chip.accessibleName() == "Controller"


def test_a_job_without_people_gives_way_to_one_that_has_some(room: Room) -> None:
    room.page.set_candidates([AMINA])
    room.page.show_job("")
    assert room.page.board.chosen == AMINA


def test_the_list_takes_the_boards_place_and_gives_it_back(room: Room) -> None:
    chip = control(room.page, FilterChip, "As a list")
    chip.click()
    assert not room.page.is_board
    assert chip.isChecked()
    chip.click()
    assert room.page.is_board


def test_a_pressed_chip_has_room_for_its_heavier_words(room: Room) -> None:
    chip = control(room.page, FilterChip, "As a list")
    before = chip.sizeHint().width()
    chip.click()
    assert chip.sizeHint().width() > before
    assert chip.width() == chip.sizeHint().width()


def test_where_it_is_narrow_the_list_is_shown_alone(qtbot: QtBot) -> None:
    room = Room(qtbot, width=480)
    assert not room.page.is_board
    assert not control(room.page, FilterChip, "As a list").isVisible()
    room.page.resize(900, 440)
    assert room.page.is_board


def test_without_anybody_who_enters_steps_there_is_the_list(qtbot: QtBot) -> None:
    page = BoardPage(RowWords(lambda: NOW), Theme(), has_board=False)
    qtbot.addWidget(page)
    page.resize(900, 440)
    page.set_candidates([METTE])
    assert not page.is_board
    assert not page.head.printing.isVisibleTo(page)


def test_an_empty_board_says_how_somebody_gets_there(room: Room) -> None:
    room.page.set_candidates([])
    assert "Press the star on a call" in shown_text(room.page)


def test_a_move_is_entered_shown_at_once_told_and_undone(room: Room) -> None:
    room.desk.move(METTE, Stage.INVITED)
    assert room.flow.wishes == [("move", "mette", "pm", Stage.INVITED)]
    chosen = room.page.board.chosen
    assert chosen is not None
    assert (chosen.stage, chosen.stage_at) == (Stage.INVITED, NOW)
    assert "Mette Sørensen is under “Invited” now." in shown_text(room.undo)
    room.undo.undo()
    assert room.flow.wishes[-1] == ("take_back", "step-1")


def test_two_steps_are_undone_one_after_another(room: Room) -> None:
    room.desk.move(METTE, Stage.INVITED)
    chosen = room.page.board.chosen
    assert chosen is not None
    room.desk.move(chosen, Stage.BOOKED)
    room.undo.undo()
    room.undo.undo()
    assert room.flow.wishes[-2:] == [("take_back", "step-2"), ("take_back", "step-1")]


def test_moved_where_they_stand_nothing_is_entered(room: Room) -> None:
    room.desk.move(METTE, Stage.STARRED)
    assert room.flow.wishes == []


def test_in_the_list_the_same_keys_move_and_pick(room: Room) -> None:
    room.page.show_list(True)
    people = room.page.listed.people
    QTest.keyClick(people, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert room.flow.wishes == [("move", "mette", "pm", Stage.INVITED)]
    QTest.keyClick(people, Qt.Key.Key_Space)
    assert [one.person_id for one in room.page.picked_people()] == ["mette"]


def test_whoever_is_declined_is_asked_about_in_two_fields(room: Room) -> None:
    room.desk.move(METTE, Stage.DECLINED)
    dialog = room.dialog(DeclineDialog)
    told = control(dialog, QPlainTextEdit, "What they are told")
    reason = control(dialog, QPlainTextEdit, "Why, only for you")
    QTest.keyClicks(told, "Tak")
    QTest.keyClicks(reason, "dyr")
    assert room.flow.wishes[-1] == ("write_decline", "step-1", "dyr", "Tak")
    assert "in no export, on no print" in shown_text(dialog)
    assert not nameless(dialog)
    control(dialog, QPushButton, "Done").click()
    assert not dialog.isVisible()


def actions(room: Room, candidate: Candidate) -> dict[str, QMenu]:
    room.desk.open_menu(candidate, QPoint(10, 10))
    (menu,) = [x for x in room.window.findChildren(QMenu) if x.isVisible()]
    return {action.text(): menu for action in menu.actions() if action.text()}


def trigger(room: Room, candidate: Candidate, text: str) -> None:
    menu = actions(room, candidate)[text]
    next(x for x in menu.actions() if x.text() == text).trigger()
    menu.close()


def test_the_menu_moves_picks_and_takes_off_the_list(room: Room, qtbot: QtBot) -> None:
    trigger(room, JONAS, "Held")
    assert room.flow.wishes == [("move", "jonas", "pm", Stage.HELD)]


def test_the_button_invites_whoever_is_current(room: Room, qtbot: QtBot) -> None:
    invite = control(room.page, QPushButton, "Invite…")
    with qtbot.waitSignal(room.desk.letter_wanted) as told:
        invite.click()
    assert told.args == ["mette", "pm"]
    room.page.show_list(True)
    room.page.listed.choose("amina", "fin")
    with qtbot.waitSignal(room.desk.letter_wanted) as told:
        invite.click()
    assert told.args == ["amina", "fin"]
    room.page.set_candidates([])
    assert not invite.isEnabled()
    assert room.page.chosen is None


def test_the_menu_invites_for_the_job_of_the_board(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.desk.letter_wanted) as told:
        trigger(room, JONAS, "Invite or write…")
    assert told.args == ["jonas", "pm"]


def test_the_menu_picks(room: Room) -> None:
    trigger(room, JONAS, "Pick to see side by side")
    assert room.page.picked_people() == (JONAS,)


def test_the_menu_takes_off_the_list(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.page.star_taken) as taken:
        trigger(room, JONAS, "Take off the list")
    assert taken.args == [JONAS]


def test_why_can_be_read_and_changed_later(room: Room) -> None:
    declined = replace(METTE, stage=Stage.DECLINED, steps=(DECLINED,))
    assert "Why, and what they are told…" not in actions(room, JONAS)
    for menu in room.window.findChildren(QMenu):
        menu.close()
    trigger(room, declined, "Why, and what they are told…")
    dialog = room.dialog(DeclineDialog)
    assert control(dialog, QPlainTextEdit, "Why, only for you").toPlainText() == "privat"
    assert control(dialog, QPlainTextEdit, "What they are told").toPlainText() == "tak"


def test_two_to_four_are_seen_side_by_side(room: Room) -> None:
    beside = room.page.head.beside
    room.page.picked.toggle(METTE)
    assert not beside.isEnabled()
    room.page.picked.toggle(AMINA)
    assert beside.text() == "Side by side (2)"
    beside.click()
    assert room.flow.wishes == [("beside", "mette", "amina")]


def test_a_fifth_is_not_picked_and_is_told_why(room: Room) -> None:
    five = [a_candidate(f"p{number}") for number in range(5)]
    room.page.set_candidates(five)
    for one in five:
        room.page.picked.toggle(one)
    assert room.page.picked_people() == tuple(five[:4])
    assert room.page.status == "Four people fit beside each other."
    room.page.picked.toggle(five[0])
    assert room.page.status.startswith("5 ")


def test_whoever_goes_is_no_longer_picked(room: Room) -> None:
    room.page.picked.toggle(METTE)
    room.page.set_candidates([JONAS])
    assert len(room.page.picked) == 0


def noted(candidate: Candidate, note: str = "Rolig, konkret.") -> NotedPerson:
    promise = Promise(
        id="r1", person_id=candidate.person_id, kind=PromiseKind.SEND_MAIL, made_at=NOW
    )
    call = NotedCall(
        call_id="c1",
        started_at=NOW - timedelta(days=3),
        talk_s=60,
        note=note,
        verdict=Verdict.MAYBE,
        criteria_met=("Ledelse", "Dansk"),
        promises=(promise, replace(promise, kind=PromiseKind.CALL_BACK, kept_at=NOW)),
    )
    return NotedPerson(candidate=candidate, calls=(call,), promises=(), first_at=NOW)


def test_side_by_side_shows_what_was_noted_in_the_order_given(room: Room) -> None:
    declined = replace(METTE, stage=Stage.DECLINED, steps=(DECLINED,))
    room.flow.beside_read.emit((noted(JONAS), noted(declined, "<b>fed</b>")))
    dialog = room.dialog(BesideDialog)
    panels = dialog.findChildren(NotedPanel)
    told = [shown_text(panel) for panel in panels]
    assert [lines.splitlines()[0] for lines in told] == ["Jonas Holm", "Mette Sørensen"]
    for words in ("Rolig, konkret.", "Has: Ledelse, Dansk", "For the job: Maybe"):
        assert words in told[0]
    assert "Promised: Send mail" in told[0]
    assert "Promised and kept: Call back" in told[0]
    assert "<b>fed</b>" in told[1]
    assert "Declined today" in told[1]
    assert "privat" not in told[1]
    assert "Nobody is ranked" in shown_text(dialog)
    assert not nameless(dialog)


def test_somebody_of_whom_nothing_was_noted_says_so(room: Room) -> None:
    one = NotedPerson(candidate=JONAS, calls=(), promises=(), first_at=NOW)
    room.flow.beside_read.emit((one,))
    assert "Nothing was noted." in shown_text(room.dialog(BesideDialog))


def test_the_list_is_printed_where_it_is_wanted(room: Room) -> None:
    room.desk.print_to("/home/me/list")
    assert room.flow.wishes == [("print", "/home/me/list.pdf")]
    room.flow.printed.emit("/home/me/list.pdf", 2)
    assert "list.pdf" in shown_text(room.undo)
    assert not control(room.undo, QPushButton, "Undo").isVisible()


def test_what_fails_is_handed_on(room: Room, qtbot: QtBot) -> None:
    error = KnownError(Problem.EXPORT_FAILED, "/home/me/list.pdf: no room")
    with qtbot.waitSignal(room.desk.failed) as failed:
        room.flow.failed.emit(error)
    assert failed.args == [error]


def test_the_window_of_files_opens_for_a_pdf(room: Room) -> None:
    room.page.head.printing.click()
    (dialog,) = [x for x in room.window.findChildren(QWidget) if x.inherits("QFileDialog")]
    assert dialog.isVisible()


def test_every_control_has_a_name(room: Room) -> None:
    assert not nameless(room.page)
    assert room.page.findChild(CandidatesPage) is room.page.listed
