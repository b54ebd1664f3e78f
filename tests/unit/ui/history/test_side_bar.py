"""The side bar."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from taktone.core.job import UNSOLICITED_ID
from taktone.ui.history.side_bar import SideBar
from taktone.ui.history.side_view import ALL_CALLS, CANDIDATES, INSIGHT, SideView, ViewKind
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import colours, control, nameless
from unit.ui.history.sample import COUNTS, JOBS

FIN = SideView(ViewKind.JOB, "fin")


@pytest.fixture
def side(qtbot: QtBot) -> SideBar:
    made = SideBar(Theme(), QMenu())
    qtbot.addWidget(made)
    made.set_jobs(JOBS, COUNTS)
    made.resize(212, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(side: SideBar) -> QListView:
    return control(side, QListView, "Views and jobs")


def place_of(side: SideBar, row: int) -> QPoint:
    return lines(side).visualRect(lines(side).model().index(row, 0)).center()


def test_all_calls_are_chosen_at_first(side: SideBar) -> None:
    assert side.view == ALL_CALLS
    assert lines(side).currentIndex().row() == 1


def test_a_click_chooses_a_view(side: SideBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.view_chosen) as chosen:
        QTest.mouseClick(lines(side).viewport(), Qt.MouseButton.LeftButton, pos=place_of(side, 2))
    assert chosen.args == [CANDIDATES]
    assert side.view == CANDIDATES


def test_arrows_choose_at_once_and_pass_the_heading(side: SideBar) -> None:
    for _ in range(4):
        QTest.keyClick(lines(side), Qt.Key.Key_Down)
    assert side.view == SideView(ViewKind.JOB, "pm")
    QTest.keyClick(lines(side), Qt.Key.Key_Up)
    assert side.view == INSIGHT


def test_a_heading_cannot_be_chosen(side: SideBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(side.view_chosen):
        QTest.mouseClick(lines(side).viewport(), Qt.MouseButton.LeftButton, pos=place_of(side, 5))
    assert side.view == ALL_CALLS


def test_the_program_chooses_as_a_click_does(side: SideBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.view_chosen) as chosen:
        side.choose(FIN)
    assert chosen.args == [FIN]
    side.choose(SideView(ViewKind.JOB, "gone"))
    assert side.view == FIN


def test_the_choice_stays_when_jobs_come_and_go(side: SideBar, qtbot: QtBot) -> None:
    side.choose(FIN)
    with qtbot.assertNotEmitted(side.view_chosen):
        side.set_jobs(JOBS[1:], COUNTS)
    assert lines(side).currentIndex().data() == "Controller"


def test_a_chosen_job_that_is_gone_gives_way_to_all_calls(side: SideBar, qtbot: QtBot) -> None:
    side.choose(FIN)
    with qtbot.waitSignal(side.view_chosen) as chosen:
        side.set_jobs(JOBS[:1], COUNTS)
    assert chosen.args == [ALL_CALLS]


def test_a_new_job_is_wanted_by_the_button(side: SideBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.job_wanted) as wanted:
        control(side, QPushButton, "New job").click()
    assert wanted.args == [""]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_job_is_changed_through_its_menu(side: SideBar, qtbot: QtBot) -> None:
    lines(side).customContextMenuRequested.emit(place_of(side, 7))
    (menu,) = side.findChildren(QMenu)
    with qtbot.waitSignal(side.job_wanted) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args == ["fin"]
    menu.close()


@pytest.mark.parametrize("row", [0, 1, 2, 3, 4, 5])
def test_what_is_no_job_of_ones_own_has_no_menu(side: SideBar, row: int) -> None:
    lines(side).customContextMenuRequested.emit(place_of(side, row))
    assert not side.findChildren(QMenu)
    assert side.view.job_id != UNSOLICITED_ID


def test_the_new_job_button_stands_right_below_the_jobs(side: SideBar) -> None:
    list_bottom = lines(side).geometry().bottom()
    assert 0 <= control(side, QPushButton, "New job").geometry().top() - list_bottom < 16


def test_many_jobs_scroll_and_leave_the_buttons_in_sight(side: SideBar) -> None:
    many = [JOBS[0].__class__(id=str(at), title=f"Job {at}") for at in range(60)]
    side.set_jobs(many, {})
    side.grab()
    assert lines(side).verticalScrollBar().maximum() > 0
    assert control(side, QToolButton, "Menu").geometry().bottom() <= side.height()


def test_the_chosen_line_has_a_soft_ground(side: SideBar) -> None:
    image = lines(side).viewport().grab().toImage()
    first = lines(side).visualRect(lines(side).model().index(1, 0))
    assert "#e3f0ef" in colours(image, range(first.top(), first.bottom()))
    second = lines(side).visualRect(lines(side).model().index(2, 0))
    shown = colours(image, range(second.top(), second.bottom()))
    assert "#e3f0ef" not in shown
    assert "#8a5a0c" in shown


def test_letters_are_left_to_shortcuts(side: SideBar) -> None:
    QTest.keyClicks(lines(side), "controller")
    assert side.view == ALL_CALLS


def test_every_control_has_a_name(side: SideBar) -> None:
    assert not nameless(side)


def test_it_is_as_wide_as_its_longest_view(side: SideBar) -> None:
    shown = lines(side)
    words = shown.fontMetrics().horizontalAdvance("Worth an interview")
    assert side.sizeHint().width() > shown.sizeHintForColumn(0) > words
    before = side.sizeHint().width()
    side.set_jobs([replace(JOBS[0], title="m" * 80)], COUNTS)
    assert side.sizeHint().width() == before
