"""The bar that offers the way back."""

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from taktone.ui.undo_bar import MOST_STEPS, STAYS_MS, UndoBar
from unit.ui.history.reach import nameless, part, shown_text


@pytest.fixture
def bar(qtbot: QtBot) -> UndoBar:
    made = UndoBar()
    qtbot.addWidget(made)
    return made


def timer(bar: UndoBar) -> QTimer:
    return part(bar, QTimer)


def nothing() -> None:
    """A way back that leads nowhere."""


def test_nothing_is_offered_at_first(bar: UndoBar) -> None:
    assert bar.isHidden()
    bar.undo()
    assert bar.isHidden()


def test_what_was_done_is_said_with_the_way_back(bar: UndoBar) -> None:
    bar.offer("Mette Sørensen is no longer on the list.", nothing)
    assert not bar.isHidden()
    assert shown_text(bar) == "Mette Sørensen is no longer on the list.\nUndo"


def test_the_way_back_is_gone_once(bar: UndoBar) -> None:
    gone: list[str] = []
    bar.offer("Done.", lambda: gone.append("back"))
    part(bar, QPushButton).click()
    assert bar.isHidden()
    bar.undo()
    assert gone == ["back"]


def test_one_thing_after_another_is_undone(bar: UndoBar) -> None:
    gone: list[str] = []
    bar.offer("One.", lambda: gone.append("one"))
    bar.offer("Two.", lambda: gone.append("two"))
    bar.undo()
    bar.undo()
    bar.undo()
    assert gone == ["two", "one"]


def test_a_hundred_steps_are_undone(bar: UndoBar) -> None:
    gone: list[int] = []
    for step in range(MOST_STEPS + 50):
        bar.remember(lambda step=step: gone.append(step))  # type: ignore[misc]
    for _ in range(MOST_STEPS + 50):
        bar.undo()
    assert MOST_STEPS >= 100
    assert gone == list(range(MOST_STEPS + 49, 49, -1))


def test_what_speaks_for_itself_takes_the_sentence_away(bar: UndoBar) -> None:
    gone: list[str] = []
    bar.offer("One.", lambda: gone.append("one"))
    bar.remember(lambda: gone.append("two"))
    assert bar.isHidden()
    bar.undo()
    bar.undo()
    assert gone == ["two", "one"]


def test_what_can_no_longer_be_undone_is_taken_out(bar: UndoBar) -> None:
    gone: list[str] = []
    bar.offer("One.", nothing)
    bar.offer("Two.", lambda: gone.append("two"))
    bar.take_back(nothing)
    assert not bar.isHidden()
    bar.undo()
    bar.undo()
    assert gone == ["two"]


def test_what_was_said_can_be_undone_when_the_sentence_is_gone(bar: UndoBar) -> None:
    gone: list[str] = []
    bar.offer("One.", lambda: gone.append("one"))
    bar.withdraw()
    bar.undo()
    bar.offer("Two.", lambda: gone.append("two"))
    timer(bar).timeout.emit()
    bar.undo()
    assert gone == ["one", "two"]


def test_it_stays_ten_seconds(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer("Done.", nothing)
    assert timer(bar).interval() == STAYS_MS == 10_000
    assert timer(bar).isActive()
    timer(bar).timeout.emit()
    assert bar.isHidden()


def test_a_new_offer_starts_the_time_anew(bar: UndoBar) -> None:
    bar.offer("One.", nothing)
    timer(bar).stop()
    bar.offer("Two.", nothing)
    assert timer(bar).isActive()
    assert "Two." in shown_text(bar)


def test_it_stays_while_the_keyboard_is_on_it(bar: UndoBar, qtbot: QtBot) -> None:
    bar.offer("Done.", nothing)
    with qtbot.waitExposed(bar):
        bar.show()
    part(bar, QPushButton).setFocus()
    timer(bar).timeout.emit()
    assert not bar.isHidden()
    assert timer(bar).isActive()


def test_the_next_action_takes_it_away(bar: UndoBar) -> None:
    bar.offer("Done.", nothing)
    bar.withdraw()
    assert bar.isHidden()
    assert not timer(bar).isActive()


def test_a_hostile_name_stays_plain(bar: UndoBar) -> None:
    bar.offer("<img src=x> is no longer on the list.", nothing)
    assert "<img src=x>" in shown_text(bar)


def test_another_language_is_followed(bar: UndoBar) -> None:
    bar.offer("Done.", nothing)
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert "Undo" in shown_text(bar)
    assert not nameless(bar)
    assert "Z" in part(bar, QPushButton).toolTip()
