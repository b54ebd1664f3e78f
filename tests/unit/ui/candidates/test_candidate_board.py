"""The board: who stands where, and how people are moved with keys and by hand."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.ui.candidates.board_column import BoardColumn
from taktone.ui.candidates.candidate_board import CandidateBoard
from taktone.ui.candidates.column_model import MIME, ColumnModel
from taktone.ui.candidates.picked_people import PickedPeople
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import colours, nameless
from unit.ui.history.sample import NOW, a_candidate

LONG = "Nikolaj-Alexander Christoffer Bartholomæus von der Østergaard-Kjærgaard"


def at(stage: Stage, person_id: str, name: str, days: int = 1) -> Candidate:
    when = NOW - timedelta(days=days)
    steps = (CandidateStep(id=f"s-{person_id}", stage=stage, at=when),)
    return a_candidate(
        person_id, name=name, stage=stage, steps=() if stage is Stage.STARRED else steps
    )


METTE = at(Stage.STARRED, "mette", "Mette Sørensen")
IDA = at(Stage.INVITED, "ida", "Ida Lund", 2)
JONAS = at(Stage.INVITED, "jonas", "Jonas Holm", 5)
AMINA = at(Stage.HELD, "amina", "Amina Yusuf")


@pytest.fixture
def picked() -> PickedPeople:
    return PickedPeople()


@pytest.fixture
def board(qtbot: QtBot, picked: PickedPeople) -> CandidateBoard:
    made = CandidateBoard(RowWords(lambda: NOW), Theme(), picked)
    qtbot.addWidget(made)
    made.resize(1000, 480)
    made.set_people([JONAS, METTE, AMINA, IDA])
    with qtbot.waitExposed(made):
        made.show()
    made.take_focus()
    return made


def column(board: CandidateBoard, stage: Stage) -> BoardColumn:
    return next(x for x in board.findChildren(BoardColumn) if x.stage is stage)


def names(board: CandidateBoard, stage: Stage) -> list[str]:
    model = column(board, stage).people
    return [model.index(row).data() for row in range(model.rowCount())]


def keyed(board: CandidateBoard) -> BoardColumn:
    found = board.focusWidget()
    assert isinstance(found, BoardColumn)
    return found


def press(
    board: CandidateBoard,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(keyed(board), key, held)


def test_people_stand_by_step_whoever_came_last_first(board: CandidateBoard) -> None:
    assert names(board, Stage.STARRED) == ["Mette Sørensen"]
    assert names(board, Stage.INVITED) == ["Ida Lund", "Jonas Holm"]
    assert names(board, Stage.HELD) == ["Amina Yusuf"]
    headings = [x.text() for x in board.findChildren(QLabel)]
    assert headings[:4] == ["Starred  1", "Invited  2", "Booked", "Held  1"]
    assert headings[4:] == ["Offered", "Declined", "Hired"]


def test_the_model_keeps_the_rules_of_models() -> None:
    model = ColumnModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.set_people([METTE, IDA])
    model.set_people([IDA])
    model.set_people([])
    assert tester.model() is model


def test_arrows_go_between_people_and_past_empty_columns(board: CandidateBoard) -> None:
    assert board.chosen == METTE
    press(board, Qt.Key.Key_Right)
    press(board, Qt.Key.Key_Down)
    assert board.chosen == JONAS
    press(board, Qt.Key.Key_Right)
    assert board.chosen == AMINA
    press(board, Qt.Key.Key_Right)
    assert board.chosen == AMINA
    press(board, Qt.Key.Key_Left)
    assert board.chosen == IDA
    chosen = [x for x in board.findChildren(BoardColumn) if x.person is not None]
    assert chosen == [column(board, Stage.INVITED)]


def test_letters_go_as_the_arrows_do(board: CandidateBoard) -> None:
    press(board, Qt.Key.Key_L)
    press(board, Qt.Key.Key_J)
    assert board.chosen == JONAS
    press(board, Qt.Key.Key_K)
    assert board.chosen == IDA
    press(board, Qt.Key.Key_H)
    assert board.chosen == METTE


def test_shift_and_an_arrow_move_a_person_a_step(board: CandidateBoard, qtbot: QtBot) -> None:
    press(board, Qt.Key.Key_Right)
    for key, stage in ((Qt.Key.Key_Right, Stage.BOOKED), (Qt.Key.Key_Left, Stage.STARRED)):
        with qtbot.waitSignal(board.step_wanted) as wanted:
            press(board, key, Qt.KeyboardModifier.ShiftModifier)
        assert wanted.args == [IDA, stage]


def test_nobody_is_moved_beyond_the_first_column(board: CandidateBoard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.step_wanted):
        press(board, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)


def test_keyboard_follows_whoever_was_moved(board: CandidateBoard, qtbot: QtBot) -> None:
    moved = at(Stage.BOOKED, "mette", "Mette Sørensen", 0)
    with qtbot.assertNotEmitted(board.candidate_chosen):
        board.set_people([JONAS, moved, AMINA, IDA])
    assert keyed(board) is column(board, Stage.BOOKED)
    assert board.chosen == moved


def test_who_follows_is_chosen_where_somebody_left(board: CandidateBoard, qtbot: QtBot) -> None:
    press(board, Qt.Key.Key_Right)
    with qtbot.waitSignal(board.candidate_chosen) as told:
        board.set_people([JONAS, METTE, AMINA])
    assert told.args == [JONAS]
    with qtbot.waitSignal(board.candidate_chosen) as told:
        board.set_people([METTE, AMINA])
    assert told.args == [METTE]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "person_wanted"),
        (Qt.Key.Key_Enter, "person_wanted"),
        (Qt.Key.Key_S, "star_taken"),
        (Qt.Key.Key_Delete, "star_taken"),
    ],
)
def test_the_keys_of_a_person(
    board: CandidateBoard, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    with qtbot.waitSignal(getattr(board, signal)) as wanted:
        press(board, key)
    assert wanted.args == [METTE]


def test_space_and_ctrl_click_pick(board: CandidateBoard, picked: PickedPeople) -> None:
    press(board, Qt.Key.Key_Space)
    assert METTE in picked
    invited = column(board, Stage.INVITED)
    place = invited.visualRect(invited.people.index(1)).center()
    QTest.mouseClick(
        invited.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
    )
    assert JONAS in picked
    assert board.chosen == JONAS
    press(board, Qt.Key.Key_Space)
    assert JONAS not in picked
    assert len(picked) == 1


def test_a_double_click_wants_the_calls(board: CandidateBoard, qtbot: QtBot) -> None:
    held = column(board, Stage.HELD)
    place = held.visualRect(held.people.index(0)).center()
    with qtbot.waitSignal(board.person_wanted) as wanted:
        QTest.mouseDClick(held.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [AMINA]


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse]
)
def test_the_menu_opens_by_key_and_by_button(
    board: CandidateBoard, qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    starred = column(board, Stage.STARRED)
    place = starred.visualRect(starred.people.index(0)).center()
    with qtbot.waitSignal(board.menu_wanted) as wanted:
        starred.contextMenuEvent(QContextMenuEvent(reason, place, starred.mapToGlobal(place)))
    assert wanted.args[0] == METTE


def dragged(board: CandidateBoard, person: Candidate) -> QMimeData:
    model = column(board, person.stage).people
    row = model.row_of((person.person_id, person.job_id))
    return model.mimeData([model.index(row)])


def enter(target: BoardColumn, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dragEnterEvent(event)
    return event


def drop(target: BoardColumn, data: QMimeData) -> None:
    target.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_somebody_dropped_on_a_column_is_to_come_to_it(board: CandidateBoard, qtbot: QtBot) -> None:
    target = column(board, Stage.HIRED)
    data = dragged(board, JONAS)
    assert "Jonas" not in bytes(data.data(MIME).data()).decode()
    assert enter(target, data).isAccepted()
    assert "#0f5e63" in colours(target.viewport().grab().toImage())
    with qtbot.waitSignal(board.step_wanted) as wanted:
        drop(target, data)
    assert wanted.args == [JONAS, Stage.HIRED]
    assert "#0f5e63" not in colours(target.viewport().grab().toImage())


@pytest.mark.parametrize(("at_end", "grows"), [(True, True), (False, False)])
def test_a_drag_at_the_edge_brings_hidden_columns_nearer(
    board: CandidateBoard, at_end: bool, grows: bool
) -> None:
    board.resize(420, 480)
    bar = board.horizontalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    x = board.viewport().width() - 4 if at_end else 4
    board._on_dragged_over(board.viewport().mapToGlobal(QPoint(x, 60)))
    assert (bar.value() > before) is grows
    assert bar.value() != before
    before = bar.value()
    enter(column(board, Stage.INVITED), dragged(board, JONAS))
    assert bar.value() <= before


def test_dropped_where_they_stand_nothing_is_wanted(board: CandidateBoard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.step_wanted):
        drop(column(board, Stage.INVITED), dragged(board, JONAS))


def test_what_comes_from_elsewhere_is_not_let_in(board: CandidateBoard, qtbot: QtBot) -> None:
    target, text = column(board, Stage.HIRED), QMimeData()
    text.setText("mette\npm")
    assert not enter(target, text).isAccepted()
    stranger = QMimeData()
    stranger.setData(MIME, b"nobody\npm")
    with qtbot.assertNotEmitted(board.step_wanted):
        drop(target, text)
        drop(target, stranger)


def test_the_frame_goes_when_the_drag_goes_on(board: CandidateBoard) -> None:
    target = column(board, Stage.HIRED)
    enter(target, dragged(board, JONAS))
    target.dragLeaveEvent(QDragLeaveEvent())
    assert "#0f5e63" not in colours(target.viewport().grab().toImage())


def test_empty_columns_are_narrow_and_full_ones_share_the_rest(board: CandidateBoard) -> None:
    widths = {stage: column(board, stage).width() for stage in Stage}
    assert widths[Stage.BOOKED] < widths[Stage.INVITED]
    assert abs(widths[Stage.INVITED] - widths[Stage.HELD]) <= 1


def test_a_column_that_everybody_left_is_narrow_again(board: CandidateBoard) -> None:
    board.set_people([METTE, AMINA])
    board._row.activate()
    assert column(board, Stage.INVITED).width() == column(board, Stage.BOOKED).width()


def test_a_long_name_wraps_and_makes_the_card_higher(board: CandidateBoard) -> None:
    board.set_people([at(Stage.HELD, "x", LONG), AMINA])
    held = column(board, Stage.HELD)
    heights = [held.visualRect(held.people.index(row)).height() for row in (0, 1)]
    by_name = dict(zip(names(board, Stage.HELD), heights, strict=True))
    (long,) = by_name.keys() - {"Amina Yusuf"}
    assert by_name[long] > by_name["Amina Yusuf"]


def test_hostile_people_stand_as_they_are(board: CandidateBoard) -> None:
    evil = "<b>x</b>\n\u202e\x00" + "y" * 9000
    board.set_people([at(Stage.HELD, "x", evil)])
    assert not board.grab().isNull()
    assert names(board, Stage.HELD)[0].startswith("<b>x</b> y")


def test_every_column_says_what_it_is_and_how_many_stand_there(board: CandidateBoard) -> None:
    assert not nameless(board)
    assert column(board, Stage.INVITED).accessibleName().startswith("Invited, 2 ")
