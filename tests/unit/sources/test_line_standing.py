"""What every line does about its connection, without one."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.sources.line_standing import LineStanding, RetryPauses

QUICK = RetryPauses(first=5, longest=40)
LONG = RetryPauses(first=60_000, longest=120_000)
OFF = LineHealth(state=LineState.OFF)
READY = LineHealth(state=LineState.READY)
CONNECTING = LineHealth(state=LineState.WAITING, advice=LineAdvice.CONNECTING)
UNREACHABLE = LineHealth(state=LineState.WAITING, advice=LineAdvice.UNREACHABLE, detail="no route")


class Tried:
    """A standing, its attempts and what it told."""

    def __init__(self, parent: QObject, pauses: RetryPauses) -> None:
        self.attempts = 0
        self.told: list[LineHealth] = []
        asks_user = {LineAdvice.WRONG_PASSWORD, LineAdvice.CALL_MONITOR_OFF}
        self.standing = LineStanding(self._try, pauses, asks_user, parent)
        self.standing.changed.connect(self.told.append)

    def _try(self) -> None:
        self.attempts += 1


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    assert qtbot is not None
    return QObject()


@pytest.fixture
def quick(parent: QObject) -> Tried:
    return Tried(parent, QUICK)


@pytest.fixture
def slow(parent: QObject) -> Tried:
    return Tried(parent, LONG)


def test_it_says_that_it_connects_and_tries(slow: Tried) -> None:
    assert slow.standing.health == OFF
    slow.standing.begin()
    slow.standing.begin()
    assert slow.told == [CONNECTING]
    assert slow.attempts == 1
    assert slow.standing.pause_left_ms == -1


def test_what_the_user_must_add_is_said_and_nothing_tried(slow: Tried) -> None:
    slow.standing.begin(lacking=LineAdvice.NO_PASSWORD)
    assert slow.told == [LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.NO_PASSWORD)]
    assert slow.attempts == 0
    assert slow.standing.is_begun
    assert not slow.standing.is_pausing


def test_it_tries_again_in_growing_pauses(quick: Tried, qtbot: QtBot) -> None:
    quick.standing.begin()
    for attempts in range(1, 6):
        qtbot.waitUntil(lambda attempts=attempts: quick.attempts == attempts)  # type: ignore[misc]
        quick.standing.fail(LineAdvice.UNREACHABLE, "no route")
    assert quick.standing.pause_left_ms > QUICK.longest / 2
    assert quick.told == [CONNECTING, UNREACHABLE]


def test_a_line_that_stood_for_long_is_tried_soon_again(parent: QObject, qtbot: QtBot) -> None:
    stood = Tried(parent, RetryPauses(first=1, longest=4))
    standing = stood.standing
    standing.begin()
    standing.fail(LineAdvice.UNREACHABLE)
    standing.fail(LineAdvice.UNREACHABLE)
    assert not standing._pauses.is_first
    standing.succeed()
    assert standing.is_ready
    assert standing.pause_left_ms == -1
    qtbot.waitUntil(lambda: standing._pauses.is_first)


def test_a_line_that_comes_and_goes_is_tried_less_and_less(slow: Tried) -> None:
    slow.standing.begin()
    for _ in range(3):
        slow.standing.succeed()
        slow.standing.fail(LineAdvice.UNREACHABLE)
    assert slow.standing.pause_left_ms > 1.5 * LONG.first
    slow.standing.succeed()
    slow.standing.end()
    assert not slow.standing._stood.isActive()


def test_a_line_that_was_ready_is_first_said_to_connect_again(slow: Tried) -> None:
    slow.standing.begin()
    slow.standing.succeed()
    slow.standing.fail(LineAdvice.UNREACHABLE, "no route")
    slow.standing.fail(LineAdvice.UNREACHABLE, "no route")
    assert slow.told == [CONNECTING, READY, CONNECTING, UNREACHABLE]


def test_what_only_the_user_can_mend_is_said_at_once_and_tried_again_later(slow: Tried) -> None:
    slow.standing.begin()
    slow.standing.succeed()
    slow.standing.fail(LineAdvice.WRONG_PASSWORD, "refused", pause_ms=900_000)
    assert slow.told[-1] == LineHealth(
        state=LineState.NEEDS_YOU, advice=LineAdvice.WRONG_PASSWORD, detail="refused"
    )
    assert slow.standing.pause_left_ms > 2 * LONG.longest
    assert not slow.standing.is_pausing


def test_new_hope_waits_out_no_pause(slow: Tried) -> None:
    slow.standing.try_now()
    assert slow.attempts == 0
    slow.standing.begin()
    slow.standing.fail(LineAdvice.UNREACHABLE)
    assert slow.standing.is_pausing
    slow.standing.try_now()
    assert slow.attempts == 2
    assert not slow.standing.is_pausing


def test_an_end_is_an_end(slow: Tried) -> None:
    slow.standing.begin()
    slow.standing.fail(LineAdvice.UNREACHABLE)
    slow.standing.end()
    slow.standing.fail(LineAdvice.UNREACHABLE)
    slow.standing.try_now()
    assert slow.told[-1] == OFF
    assert slow.attempts == 1
    assert slow.standing.pause_left_ms == -1
    slow.standing.begin()
    assert slow.attempts == 2


@pytest.mark.parametrize("last", [LineState.WAITING, LineState.READY])
def test_whoever_hears_of_it_may_end_it(slow: Tried, last: LineState) -> None:
    standing = slow.standing
    standing.changed.connect(lambda health: standing.end() if health.state is last else None)
    standing.begin()
    if last is LineState.READY:
        standing.succeed()
    standing.fail(LineAdvice.CALL_MONITOR_OFF)
    assert standing.health == OFF
    assert standing.pause_left_ms == -1
    assert slow.attempts == (last is LineState.READY)
