"""Steps that wait for nothing else to be done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from taktone.flow.idle_steps import IdleSteps


@pytest.fixture
def later(qtbot: QtBot) -> Iterator[IdleSteps]:
    later = IdleSteps()
    yield later
    later.stop()


def test_steps_are_taken_in_turn_and_none_at_once(later: IdleSteps, qtbot: QtBot) -> None:
    taken: list[int] = []
    with qtbot.waitSignal(later.done):
        later.take(lambda: taken.append(1), lambda: taken.append(2))
        assert taken == []
    assert taken == [1, 2]


def test_what_comes_meanwhile_goes_before_the_next_step(later: IdleSteps, qtbot: QtBot) -> None:
    order: list[str] = []

    def first() -> None:
        order.append("first")
        QTimer.singleShot(0, lambda: order.append("call"))

    with qtbot.waitSignal(later.done):
        later.take(first, lambda: None, lambda: order.append("last"))
    assert order == ["first", "call", "last"]


def test_a_step_that_fails_leaves_the_others_theirs(later: IdleSteps, qtbot: QtBot) -> None:
    taken: list[str] = []

    def bad() -> None:
        raise RuntimeError("no")

    with qtbot.captureExceptions() as errors, qtbot.waitSignal(later.done):
        later.take(bad, lambda: taken.append("good"))
    assert taken == ["good"]
    assert [str(error[1]) for error in errors] == ["no"]


def test_nothing_follows_a_stop(later: IdleSteps, qtbot: QtBot) -> None:
    taken: list[str] = []
    with qtbot.assertNotEmitted(later.done):
        later.take(lambda: taken.append("late"))
        later.stop()
        ended: list[bool] = []
        QTimer.singleShot(0, lambda: ended.append(True))
        qtbot.waitUntil(lambda: bool(ended))
    assert taken == []
