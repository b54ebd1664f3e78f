"""The bar that offers the way back."""

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from taktone.ui.undo_bar import STAYS_MS, UndoBar
from unit.ui.history.reach import nameless, part, shown_text


@pytest.fixture
def bar(qtbot: QtBot) -> UndoBar:
    made = UndoBar()
    qtbot.addWidget(made)
    return made


def timer(bar: UndoBar) -> QTimer:
    return part(bar, QTimer)


def test_nothing_is_offered_at_first(bar: UndoBar, qtbot: QtBot) -> None:
    assert bar.isHidden()
    with qtbot.assertNotEmitted(bar.undo_wanted):
        bar.undo()


def test_what_was_done_is_said_with_the_way_back(bar: UndoBar) -> None:
    bar.offer("Mette Sørensen is no longer on the list.")
    assert not bar.isHidden()
    assert shown_text(bar) == "Mette Sørensen is no longer on the list.\nUndo"


def test_undo_is_wanted_once(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer("Done.")
    with qtbot.waitSignal(bar.undo_wanted):
        part(bar, QPushButton).click()
    assert bar.isHidden()
    with qtbot.assertNotEmitted(bar.undo_wanted):
        bar.undo()


def test_it_stays_ten_seconds(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer("Done.")
    assert timer(bar).interval() == STAYS_MS == 10_000
    assert timer(bar).isActive()
    timer(bar).timeout.emit()
    assert bar.isHidden()


def test_a_new_offer_starts_the_time_anew(bar: UndoBar) -> None:
    bar.offer("One.")
    timer(bar).stop()
    bar.offer("Two.")
    assert timer(bar).isActive()
    assert "Two." in shown_text(bar)


def test_it_stays_while_the_keyboard_is_on_it(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer("Done.")
    with qtbot.waitExposed(bar):
        bar.show()
    part(bar, QPushButton).setFocus()
    timer(bar).timeout.emit()
    assert not bar.isHidden()
    assert timer(bar).isActive()


def test_the_next_action_takes_it_away(bar: UndoBar) -> None:
    bar.offer("Done.")
    bar.withdraw()
    assert bar.isHidden()
    assert not timer(bar).isActive()


def test_a_hostile_name_stays_plain(bar: UndoBar) -> None:
    bar.offer("<img src=x> is no longer on the list.")
    assert "<img src=x>" in shown_text(bar)


def test_another_language_is_followed(bar: UndoBar) -> None:
    bar.offer("Done.")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert "Undo" in shown_text(bar)
    assert not nameless(bar)
    assert "Z" in part(bar, QPushButton).toolTip()
