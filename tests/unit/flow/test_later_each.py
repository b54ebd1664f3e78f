"""Things that wait the same time share one timer."""

from pytestqt.qtbot import QtBot

from taktone.flow.later_each import LaterEach


def test_each_is_done_once_in_the_order_given(qtbot: QtBot) -> None:
    done: list[str] = []
    later = LaterEach[str](5, done.append)
    for thing in "abc":
        later.take(thing)
    assert done == []
    qtbot.waitUntil(lambda: done == ["a", "b", "c"])
    later.take("d")
    qtbot.waitUntil(lambda: done == ["a", "b", "c", "d"])


def test_what_came_later_waits_its_own_time(qtbot: QtBot) -> None:
    done: list[str] = []
    later = LaterEach[str](200, done.append)
    later.take("first")
    with qtbot.waitSignal(later._timer.timeout):
        qtbot.waitUntil(lambda: later._timer.remainingTime() < 120)
        later.take("second")
    assert done == ["first"]
    assert later._timer.isActive()
    qtbot.waitUntil(lambda: done == ["first", "second"])
    assert not later._timer.isActive()


def test_what_is_done_may_ask_for_more(qtbot: QtBot) -> None:
    done: list[int] = []

    def do(number: int) -> None:
        done.append(number)
        if number:
            later.take(number - 1)

    later = LaterEach[int](1, do)
    later.take(2)
    qtbot.waitUntil(lambda: done == [2, 1, 0])
