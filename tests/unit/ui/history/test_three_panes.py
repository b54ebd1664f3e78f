"""How the window's width is shared."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.three_panes import PERSON_PX, SIDE_PX, ThreePanes
from taktone.ui.theme.theme import Theme
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import control
from unit.ui.history.sample import NOW


class Parts:
    """Three panes in a window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.side, self.middle = QWidget(), QWidget()
        self.person = PersonPane(FakeBrowsing(), RowWords(lambda: NOW), Theme())
        self.panes = ThreePanes(self.side, self.middle, self.person, 1.0, self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def widths(self, width: int) -> list[int]:
        self.panes.resize(width, 500)
        return self.panes.sizes()

    @property
    def back(self) -> QPushButton:
        return control(self.person, QPushButton, "Back to the list")


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    return Parts(qtbot)


def test_a_wide_window_shows_all_three(parts: Parts) -> None:
    side, middle, person = parts.widths(1180)
    assert (side, person) == (SIDE_PX, PERSON_PX)
    assert middle > 600
    assert not parts.back.isVisible()


def test_more_width_goes_to_the_list(parts: Parts) -> None:
    parts.widths(1180)
    side, middle, person = parts.widths(1500)
    assert (side, person) == (SIDE_PX, PERSON_PX)
    assert middle > 900


def test_a_narrow_window_shows_the_list(parts: Parts) -> None:
    parts.widths(800)
    assert parts.middle.isVisible()
    assert not parts.person.isVisible()
    assert parts.side.width() == SIDE_PX


def test_in_a_narrow_window_the_person_takes_the_lists_place(parts: Parts) -> None:
    parts.widths(800)
    parts.panes.read_person(is_reading=True)
    assert not parts.middle.isVisible()
    assert parts.person.width() > 500
    assert parts.back.isVisible()
    parts.panes.read_person(is_reading=False)
    assert parts.middle.isVisible()


def test_growing_wide_again_shows_all_three(parts: Parts) -> None:
    parts.widths(800)
    parts.panes.read_person(is_reading=True)
    assert all(width > 200 for width in parts.widths(1180))
    assert not parts.back.isVisible()
    assert not parts.panes.is_narrow


def test_at_the_smallest_size_nothing_is_squeezed_away(parts: Parts) -> None:
    side, middle, person = parts.widths(640)
    assert side >= 176
    assert middle >= 360
    assert person == 0


def test_large_text_gets_more_room(qtbot: QtBot) -> None:
    window, person = QWidget(), PersonPane(FakeBrowsing(), RowWords(lambda: NOW), Theme())
    qtbot.addWidget(window)
    panes = ThreePanes(QWidget(), QWidget(), person, 1.5, window)
    with qtbot.waitExposed(window):
        window.show()
    panes.resize(1180, 600)
    assert panes.is_narrow
    panes.resize(1800, 600)
    assert panes.sizes()[0] == round(SIDE_PX * 1.5)
    assert panes.sizes()[2] == round(PERSON_PX * 1.5)


class WideSide(QWidget):
    """A side bar with long names."""

    WIDTH = SIDE_PX + 40

    def sizeHint(self) -> QSize:
        return QSize(self.WIDTH, 100)


def test_the_side_bar_gets_what_its_views_need(qtbot: QtBot) -> None:
    window, person = QWidget(), PersonPane(FakeBrowsing(), RowWords(lambda: NOW), Theme())
    qtbot.addWidget(window)
    panes = ThreePanes(WideSide(), QWidget(), person, 1.0, window)
    with qtbot.waitExposed(window):
        window.show()
    panes.resize(1500, 600)
    assert panes.sizes()[0] == WideSide.WIDTH
