"""Known problems, told calmly."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.ui.problem_bar import ProblemBar
from taktone.ui.problem_words import problem_words
from unit.ui.history.reach import nameless, part, shown_text


@pytest.fixture
def bar(qtbot: QtBot) -> ProblemBar:
    made = ProblemBar()
    qtbot.addWidget(made)
    return made


def test_nothing_is_told_at_first(bar: ProblemBar) -> None:
    assert bar.isHidden()


@pytest.mark.parametrize("problem", Problem)
def test_each_problem_has_title_sentence_and_advice(bar: ProblemBar, problem: Problem) -> None:
    error = KnownError(problem)
    bar.tell(error)
    words = problem_words(error)
    assert shown_text(bar).splitlines()[:3] == [words.title, words.sentence, words.advice]
    assert not bar.isHidden()


def test_the_systems_own_words_stay_plain(bar: ProblemBar) -> None:
    bar.tell(KnownError(Problem.DISK_FULL, "<b>/home</b>"))
    assert "<b>/home</b>" in shown_text(bar)
    assert {x.textFormat() for x in bar.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_newer_problem_takes_the_place_of_an_older_one(bar: ProblemBar) -> None:
    bar.tell(KnownError(Problem.DISK_FULL))
    bar.tell(KnownError(Problem.STORE_BUSY))
    assert "full" not in shown_text(bar)
    assert "busy" in shown_text(bar)


def test_the_user_can_put_it_away(bar: ProblemBar, qtbot: QtBot) -> None:
    bar.tell(KnownError(Problem.DISK_FULL))
    with qtbot.waitSignal(bar.dismissed):
        part(bar, QPushButton).click()
    assert bar.isHidden()


def test_a_problem_that_is_over_goes_away(bar: ProblemBar, qtbot: QtBot) -> None:
    bar.tell(KnownError(Problem.DISK_FULL))
    with qtbot.assertNotEmitted(bar.dismissed):
        bar.withdraw()
    assert bar.isHidden()


def test_another_language_is_followed(bar: ProblemBar) -> None:
    bar.tell(KnownError(Problem.DISK_FULL))
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert "The disk is full" in shown_text(bar)
    assert not nameless(bar)
