"""The view "Worth an interview"."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from taktone.ui.candidates.candidates_page import CandidatesPage
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import colours, control, nameless, shown_text
from unit.ui.history.sample import JOBS, NOW, a_candidate

METTE = a_candidate("mette", marked_at=NOW)
JONAS = a_candidate("jonas", name="Jonas Holm", marked_at=NOW - timedelta(days=2))
AMINA = a_candidate("amina", name="Amina Yusuf", job_id="fin")


@pytest.fixture
def page(qtbot: QtBot) -> CandidatesPage:
    made = CandidatesPage(RowWords(lambda: NOW), Theme())
    qtbot.addWidget(made)
    made.set_jobs(JOBS)
    made.set_candidates([METTE, JONAS, AMINA])
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    return made


def people(page: CandidatesPage) -> QListView:
    return control(page, QListView, "People worth an interview")


def chosen(page: CandidatesPage) -> str:
    return str(people(page).currentIndex().data())


def place_of(page: CandidatesPage, row: int, x: int = 200) -> QPoint:
    rect = people(page).visualRect(people(page).model().index(row, 0))
    return QPoint(x, rect.center().y())


def test_the_order_is_told_and_it_is_no_ranking(page: CandidatesPage) -> None:
    assert "newest star first" in shown_text(page)
    assert "Nobody is ranked" in shown_text(page)


def test_opening_chooses_the_first_person(page: CandidatesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.candidate_chosen) as told:
        page.open()
    assert told.args == [METTE]


def test_opening_again_tells_who_was_chosen(page: CandidatesPage, qtbot: QtBot) -> None:
    page.open()
    QTest.keyClick(people(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.candidate_chosen) as told:
        page.open()
    assert told.args == [JONAS]


def test_arrows_pass_the_headings(page: CandidatesPage) -> None:
    page.open()
    QTest.keyClick(people(page), Qt.Key.Key_Down)
    QTest.keyClick(people(page), Qt.Key.Key_Down)
    assert chosen(page) == "Amina Yusuf"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_wants_the_persons_calls(page: CandidatesPage, qtbot: QtBot, key: Qt.Key) -> None:
    page.open()
    with qtbot.waitSignal(page.person_wanted) as wanted:
        QTest.keyClick(people(page), key)
    assert wanted.args == [METTE]


def test_a_double_click_does_too(page: CandidatesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.person_wanted) as wanted:
        QTest.mouseDClick(people(page).viewport(), Qt.MouseButton.LeftButton, pos=place_of(page, 2))
    assert wanted.args == [JONAS]


def test_a_heading_wants_nobody(page: CandidatesPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.person_wanted), qtbot.assertNotEmitted(page.star_taken):
        QTest.mouseDClick(people(page).viewport(), Qt.MouseButton.LeftButton, pos=place_of(page, 0))
        QTest.mouseClick(
            people(page).viewport(), Qt.MouseButton.LeftButton, pos=place_of(page, 0, x=20)
        )


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Delete])
def test_a_star_is_taken_by_key(page: CandidatesPage, qtbot: QtBot, key: Qt.Key) -> None:
    page.open()
    with qtbot.waitSignal(page.star_taken) as taken:
        QTest.keyClick(people(page), key)
    assert taken.args == [METTE]


def test_a_star_is_taken_by_a_click_on_it(page: CandidatesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.star_taken) as taken:
        QTest.mouseClick(
            people(page).viewport(), Qt.MouseButton.LeftButton, pos=place_of(page, 2, x=20)
        )
    assert taken.args == [JONAS]


def test_whoever_follows_takes_the_place_of_somebody_gone(page: CandidatesPage) -> None:
    page.open()
    page.set_candidates([JONAS, AMINA])
    assert chosen(page) == "Jonas Holm"
    page.set_candidates([AMINA])
    assert chosen(page) == "Amina Yusuf"


def test_the_chosen_person_stays_chosen_when_others_come(
    page: CandidatesPage, qtbot: QtBot
) -> None:
    page.open()
    QTest.keyClick(people(page), Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(page.candidate_chosen):
        page.set_candidates([a_candidate("new", marked_at=NOW), METTE, JONAS])
    assert chosen(page) == "Jonas Holm"


def test_behind_another_list_nobody_is_chosen(qtbot: QtBot) -> None:
    hidden = CandidatesPage(RowWords(lambda: NOW), Theme())
    qtbot.addWidget(hidden)
    with qtbot.assertNotEmitted(hidden.candidate_chosen):
        hidden.set_candidates([AMINA])
        hidden.set_candidates([METTE, AMINA])


def test_nobody_here_is_told_warmly(page: CandidatesPage, qtbot: QtBot) -> None:
    page.open()
    page.set_candidates([])
    assert "Nobody here yet" in shown_text(page)
    assert "newest star first" not in shown_text(page)
    page.open()
    assert not people(page).currentIndex().isValid()


def test_the_footer_counts(page: CandidatesPage, qtbot: QtBot) -> None:
    assert page.status.startswith("3 ")
    with qtbot.waitSignal(page.status_changed):
        page.set_candidates([METTE])
    assert page.status.startswith("1 ")


def test_stars_are_gold(page: CandidatesPage) -> None:
    image = people(page).viewport().grab().toImage()
    rect = people(page).visualRect(people(page).model().index(1, 0))
    assert "#8a5a0c" in colours(image, range(rect.top(), rect.bottom()), range(40))


def test_hostile_people_are_listed_as_they_are(page: CandidatesPage) -> None:
    evil = "<b>x</b>\n\u202e\x00" + "y" * 9000
    page.set_candidates([a_candidate("x", name=evil, last_note=evil, number="<1>")])
    page.open()
    assert not page.grab().isNull()
    assert chosen(page).startswith("<b>x</b>")


def test_letters_do_not_jump_among_the_people(page: CandidatesPage) -> None:
    page.open()
    QTest.keyClicks(people(page), "amina")
    assert chosen(page) == "Mette Sørensen"


def test_every_control_has_a_name(page: CandidatesPage) -> None:
    assert not nameless(page)
