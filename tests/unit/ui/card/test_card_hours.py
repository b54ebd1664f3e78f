"""A card that stays open for a working day of talk: 28,800 ticks, and it dies of nothing.

PySide may lose a reference to None, True or False with each call; some thousand calls later the
program aborts.
"""

import gc
import sys
from itertools import count

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from taktone.ui.card.card_window import CardWindow
from unit.ui.card.sample import TICK_S, Clock, FakeDesk, held, ringing, talking

HOURS = 8
MOST_LOST = 500


def singles() -> list[int]:
    """How many references there are to the values nobody may lose, beside those of garbage."""
    gc.collect()
    return [sys.getrefcount(value) for value in (None, True, False)]


def own_objects() -> int:
    """How many objects of the program there are; Qt's messages, which pytest keeps, are not."""
    gc.collect()
    return sum(type(one).__module__.startswith("taktone") for one in gc.get_objects())


def test_a_card_lives_through_eight_hours_of_ticks(card: CardWindow, clock: Clock) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2", name="Jonas Holm"))
    card.clock.ticked.emit()
    before, parts = singles(), len(card.findChildren(QObject))
    for second in range(1, HOURS * 3600 + 1):
        clock.tick_s = TICK_S + second
        card.clock.ticked.emit()
        if second % 600 == 0:
            QApplication.sendPostedEvents()
    assert card.face.header.badge.text() == "8:00:00"
    assert card.clock.timer.isActive()
    assert max(old - new for old, new in zip(before, singles(), strict=True)) < MOST_LOST
    assert len(card.findChildren(QObject)) == parts


def test_a_day_of_news_of_the_same_call_makes_nothing_new(
    card: CardWindow, clock: Clock, desk: FakeDesk
) -> None:
    card.show_call(talking("1"))
    parts, before = len(card.findChildren(QObject)), singles()
    for turn in range(3000):
        clock.tick_s = TICK_S + turn
        card.show_call(held("1") if turn % 2 else talking("1"))
    assert len(card.findChildren(QObject)) == parts
    assert max(old - new for old, new in zip(before, singles(), strict=True)) < MOST_LOST
    assert desk == FakeDesk()


def test_a_thousand_calls_one_after_another_leave_nothing_behind(card: CardWindow) -> None:
    numbers = count()
    for _ in range(20):
        _come_and_go(card, next(numbers))
    parts, objects = len(card.findChildren(QObject)), own_objects()
    for _ in range(1000):
        _come_and_go(card, next(numbers))
    assert not card.isVisible()
    assert len(card.findChildren(QObject)) == parts
    assert own_objects() == objects


def test_fifty_calls_at_once_are_one_card_that_fits_its_screen(card: CardWindow) -> None:
    for number in range(50):
        card.show_call(ringing(str(number), name=f"Caller {number}"))
    strips = card.face.strips
    assert [strip.isHidden() for strip in strips.strips] == [False] * len(strips.strips)
    assert strips.more.text() == "and 46 more"
    screen = card.screen().availableGeometry()
    assert screen.contains(card.geometry().adjusted(16, 16, -16, -16))
    seen = set()
    for _ in range(50):
        seen.add(card.front_id)
        card.bring_forward(card._stack.following())
    assert len(seen) == 50
    for number in range(50):
        card.remove_call(f"call-{number}")
    assert not card.isVisible()


def _come_and_go(card: CardWindow, number: int) -> None:
    key = str(number)
    card.show_call(ringing(key, name=f"Caller {key}"))
    card.show_call(talking(key, name=f"Caller {key}", note=f"Note {key}"))
    card.remove_call(f"call-{key}")
