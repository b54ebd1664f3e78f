"""What happens on the card by itself: clocks, folding away, and coming in."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.core.call_event import EndReason
from taktone.core.open_call import OpenCall
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_clock import CardClock
from taktone.ui.card.card_entering import CardEntering
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_folding import CardFolding
from taktone.ui.card.prompt_hand import PromptHand
from unit.ui.card.sample import DECK, TICK_S, ended, held, missed, ringing, talking


def a_stack(*calls: OpenCall) -> CallStack:
    stack = CallStack()
    for shown in calls:
        stack.add(CardEntry(shown, PromptHand(DECK, shown.call.id)), is_writing=True)
    return stack


class Folding:
    """Folding with a keyboard that is where the test puts it."""

    def __init__(self, *calls: OpenCall, linger_s: int = 180) -> None:
        self.has_keyboard = False
        self.stack = a_stack(*calls)
        self.folding = CardFolding(self.stack, lambda: linger_s, lambda: self.has_keyboard)
        self.due: list[str] = []
        self.folding.due.connect(self.due.append)
        self.folding.arm()

    @property
    def front_s(self) -> int:
        """Seconds until the call in front goes, 0 where it stays."""
        timer = self.folding.front_timer
        return timer.interval() // 1000 if timer.isActive() else 0

    @property
    def strips_s(self) -> int:
        timer = self.folding.strips_timer
        return timer.interval() // 1000 if timer.isActive() else 0


def fire(timer: QTimer) -> None:
    timer.stop()
    timer.timeout.emit()


@pytest.mark.parametrize("shown", [ringing(), talking(), held()])
def test_a_live_call_never_goes_by_itself(qapp: QApplication, shown: OpenCall) -> None:
    assert Folding(shown).front_s == 0


def test_a_call_that_was_talked_in_lingers_as_long_as_set(qapp: QApplication) -> None:
    world = Folding(ended(), linger_s=240)
    assert world.front_s == 240
    fire(world.folding.front_timer)
    assert world.due == ["call-7"]


@pytest.mark.parametrize(
    "reason", [EndReason.MISSED, EndReason.ANSWERED_ELSEWHERE, EndReason.REJECTED]
)
def test_a_call_nobody_took_goes_after_twenty_seconds(
    qapp: QApplication, reason: EndReason
) -> None:
    world = Folding(ended(talked_s=None, reason=reason))
    assert world.front_s == 20
    fire(world.folding.front_timer)
    assert world.due == ["call-7"]


def test_a_missed_call_with_a_note_lingers_like_a_talk(qapp: QApplication) -> None:
    assert Folding(missed(note="Ring tilbage")).front_s == 180


def test_a_call_of_our_own_without_an_answer_lingers(qapp: QApplication) -> None:
    assert Folding(ended(talked_s=None, reason=EndReason.NO_ANSWER)).front_s == 180


def test_nothing_goes_while_the_card_has_the_keyboard(qapp: QApplication) -> None:
    world = Folding(ended())
    world.has_keyboard = True
    world.folding.arm()
    assert world.front_s == 0
    world.has_keyboard = False
    world.folding.arm()
    assert world.front_s == 180


def test_a_time_that_is_over_just_as_the_user_comes_in_does_nothing(qapp: QApplication) -> None:
    world = Folding(ended())
    world.has_keyboard = True
    fire(world.folding.front_timer)
    assert world.due == []


def test_a_time_that_is_over_after_the_last_card_went_does_nothing(qapp: QApplication) -> None:
    world = Folding(ended())
    world.stack.remove("call-7")
    fire(world.folding.front_timer)
    assert world.due == []


def test_a_new_call_stops_everything_that_was_to_go(qapp: QApplication) -> None:
    world = Folding(ended("1"), missed("2"))
    assert (world.front_s, world.strips_s) == (180, 20)
    world.folding.stop()
    assert (world.front_s, world.strips_s) == (0, 0)


def test_a_missed_call_behind_a_talk_goes_after_twenty_seconds(qapp: QApplication) -> None:
    world = Folding(talking("1"), missed("2"), ringing("3"), missed("4"))
    assert (world.front_s, world.strips_s) == (0, 20)
    fire(world.folding.strips_timer)
    assert sorted(world.due) == ["call-2", "call-4"]


def test_strips_go_even_while_the_user_types_about_the_call_in_front(qapp: QApplication) -> None:
    world = Folding(talking("1"), missed("2"))
    world.has_keyboard = True
    world.folding.arm()
    assert world.strips_s == 20


def test_a_talk_behind_the_front_stays_until_it_has_been_in_front(qapp: QApplication) -> None:
    world = Folding(talking("1"), ended("2"))
    assert world.strips_s == 0


def test_typing_does_not_keep_a_missed_strip_for_ever(qapp: QApplication) -> None:
    world = Folding(talking("1"), missed("2"))
    world.folding.strips_timer.setInterval(7000)
    world.folding.strips_timer.start()
    world.folding.arm()
    assert world.strips_s == 7


def test_strips_that_went_need_no_timer(qapp: QApplication) -> None:
    world = Folding(talking("1"), missed("2"))
    world.stack.remove("call-2")
    world.folding.arm()
    assert world.strips_s == 0


@pytest.mark.parametrize("calls", [[], [ringing()], [held()], [ended()], [missed()]])
def test_no_clock_runs_while_nobody_talks(qapp: QApplication, calls: list[OpenCall]) -> None:
    clock = CardClock(a_stack(*calls))
    clock.arm(TICK_S)
    assert not clock.timer.isActive()


@pytest.mark.parametrize(
    ("talked_s", "wait_ms"), [(0.0, 1002), (161.0, 1002), (161.25, 752), (161.75, 252)]
)
def test_the_clock_wakes_just_after_the_next_full_second(
    qapp: QApplication, talked_s: float, wait_ms: int
) -> None:
    clock = CardClock(a_stack(talking(talked_s=talked_s)))
    clock.arm(TICK_S)
    assert clock.timer.interval() == wait_ms
    assert clock.timer.isSingleShot()


def test_the_clock_runs_for_a_talk_behind_the_front(qapp: QApplication) -> None:
    clock = CardClock(a_stack(ringing("1"), talking("2")))
    clock.arm(TICK_S)
    assert clock.timer.isActive()
    clock.stop()
    assert not clock.timer.isActive()


def test_the_clock_stops_when_the_talk_is_over(qapp: QApplication) -> None:
    stack = a_stack(talking())
    clock = CardClock(stack)
    clock.arm(TICK_S)
    entry = stack.get("call-7")
    assert entry
    entry.take(ended(), is_typing=False)
    clock.arm(TICK_S)
    assert not clock.timer.isActive()


def test_a_tick_is_told(qtbot: QtBot) -> None:
    clock = CardClock(a_stack(talking()))
    with qtbot.waitSignal(clock.ticked):
        clock.timer.timeout.emit()


class App(QObject):
    """Notes who watches the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.watchers: list[QObject] = []

    def installEventFilter(self, watcher: QObject) -> None:
        self.watchers.append(watcher)

    def removeEventFilter(self, watcher: QObject) -> None:
        self.watchers.remove(watcher)


def entering(monkeypatch: pytest.MonkeyPatch, *, is_pressed: bool) -> tuple[CardEntering, App]:
    app = App()
    monkeypatch.setattr(
        "taktone.ui.card.card_entering.QGuiApplication.mouseButtons", lambda: is_pressed
    )
    return CardEntering(app), app  # type: ignore[arg-type]


def test_coming_in_by_keyboard_is_told_after_a_moment(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming, app = entering(monkeypatch, is_pressed=False)
    coming.begin()
    assert coming.delay.isActive()
    with qtbot.waitSignal(coming.entered):
        fire(coming.delay)
    assert not app.watchers


def test_coming_in_by_mouse_waits_until_the_button_is_let_go(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming, app = entering(monkeypatch, is_pressed=True)
    coming.begin()
    with qtbot.assertNotEmitted(coming.entered):
        fire(coming.delay)
        coming.eventFilter(QObject(), QEvent(QEvent.Type.MouseMove))
    assert app.watchers == [coming]
    with qtbot.waitSignal(coming.entered):
        release = QEvent(QEvent.Type.MouseButtonRelease)
        assert coming.eventFilter(QCoreApplication.instance() or QObject(), release) is False
    assert not app.watchers


def test_going_away_again_is_no_coming_in(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    coming, _ = entering(monkeypatch, is_pressed=False)
    coming.begin()
    coming.cancel()
    assert not coming.delay.isActive()
