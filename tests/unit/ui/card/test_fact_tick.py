"""One fact with a box to tick."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.core.job import JobFact
from taktone.ui.card.fact_tick import FactTick
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import painted

LONG = JobFact(id="x", label="rejsedage", value="mest Hamburg og aldrig i ferien. " * 4)


@pytest.fixture
def tick(qtbot: QtBot, theme: Theme) -> FactTick:
    tick = FactTick(theme, "1", 360)
    qtbot.addWidget(tick)
    tick.show_fact(JobFact(id="pay", label="Løn", value="52.000 kr."))
    tick.resize(360, tick.sizeHint().height())
    return tick


def test_it_says_label_and_value(tick: FactTick) -> None:
    assert tick.words.text() == "Løn 52.000 kr."
    assert tick.accessibleName() == "Løn: 52.000 kr."
    tick.show_fact(JobFact(id="start", label="start 1. feb."))
    assert tick.accessibleName() == "start 1. feb."


@pytest.mark.parametrize("x", [5, 60, 330])
def test_a_click_anywhere_ticks(tick: FactTick, x: int) -> None:
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(x, tick.height() // 2))
    assert tick.isChecked()


def test_a_tick_is_seen(tick: FactTick) -> None:
    before = painted(tick)
    tick.setChecked(True)
    assert painted(tick) != before


def test_the_figure_is_shown_where_it_works(tick: FactTick) -> None:
    before, wide = painted(tick), tick.sizeHint()
    tick.show_key(is_shown=True)
    assert painted(tick) != before
    assert tick.sizeHint() == wide


def test_long_values_take_more_lines_and_are_not_cut(tick: FactTick) -> None:
    one_line = tick.sizeHint().height()
    tick.show_fact(LONG)
    assert tick.sizeHint().height() > 2 * one_line


def test_foreign_facts_break_nothing(tick: FactTick) -> None:
    hostile = "<img src='file:///etc/passwd'>\n\u202e\x00" + "y" * 10_000
    tick.show_fact(JobFact(id="x", label=hostile, value=hostile))
    assert "\n" not in tick.words.text()
    assert tick.sizeHint().height() < 200
    assert not painted(tick).isNull()
