"""The rings beside the name, and when they move."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.card.rings_look import RingsLook
from taktone.ui.card.rings_mark import FRAME_MS, FRAMES, RingsMark
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import painted

RINGING = RingsLook("ring", is_spreading=True)


@pytest.fixture
def mark(qtbot: QtBot, theme: Theme) -> RingsMark:
    mark = RingsMark(theme, lambda: True)
    qtbot.addWidget(mark)
    return mark


def test_it_moves_while_it_rings_and_is_seen(mark: RingsMark) -> None:
    mark.show_look(RINGING)
    assert not mark.motion.isActive()
    mark.show()
    assert mark.motion.isActive()


def test_it_stops_when_the_call_is_answered(mark: RingsMark) -> None:
    mark.show()
    mark.show_look(RINGING)
    mark.show_look(RingsLook("live", talked_s=0))
    assert not mark.motion.isActive()


def test_it_stops_when_nobody_sees_it(mark: RingsMark) -> None:
    mark.show()
    mark.show_look(RINGING)
    mark.hide()
    assert not mark.motion.isActive()


def test_a_missed_call_is_still(mark: RingsMark) -> None:
    mark.show()
    mark.show_look(RingsLook("ring"))
    assert not mark.motion.isActive()


@pytest.mark.parametrize("answers", [[False], [True, False]])
def test_it_is_still_under_reduced_motion(qtbot: QtBot, theme: Theme, answers: list[bool]) -> None:
    asked = iter(answers)
    mark = RingsMark(theme, lambda: next(asked))
    qtbot.addWidget(mark)
    mark.show_look(RINGING)
    for _ in answers:
        mark.hide()
        mark.show()
    assert not mark.motion.isActive()


def test_it_moves_at_no_more_than_twenty_frames_a_second(mark: RingsMark) -> None:
    assert mark.motion.interval() == FRAME_MS
    assert FRAME_MS >= 50
    assert 1100 <= FRAME_MS * FRAMES <= 1300


def test_each_frame_is_another_picture_and_the_loop_closes(mark: RingsMark) -> None:
    mark.resize(mark.sizeHint())
    mark.show_look(RINGING)
    first = painted(mark)
    seen = [first]
    for _ in range(FRAMES - 1):
        mark.motion.timeout.emit()
        seen.append(painted(mark))
    assert all(one != other for one, other in pairwise(seen))
    mark.motion.timeout.emit()
    assert painted(mark) == first


def test_a_new_ring_begins_at_the_first_picture(mark: RingsMark) -> None:
    mark.resize(mark.sizeHint())
    mark.show_look(RINGING)
    first = painted(mark)
    mark.motion.timeout.emit()
    mark.show_look(RingsLook("muted"))
    mark.show_look(RINGING)
    assert painted(mark) == first


def test_a_day_of_talk_keeps_few_pictures(mark: RingsMark) -> None:
    mark.resize(mark.sizeHint())
    for second in range(0, 3600, 20):
        mark.show_look(RingsLook("live", talked_s=second))
        mark.grab()
    assert len(mark._pictures) <= 2 * FRAMES + 1


def test_the_colours_follow_the_scheme(mark: RingsMark, theme: Theme, qapp: QApplication) -> None:
    mark.resize(mark.sizeHint())
    mark.show_look(RINGING)
    light = painted(mark)
    theme.apply(True, qapp)
    assert painted(mark) != light


def test_whether_it_may_move_is_asked_each_time(qtbot: QtBot, theme: Theme) -> None:
    allowed = [False]
    mark = RingsMark(theme, lambda: allowed[0])
    qtbot.addWidget(mark)
    mark.show()
    mark.show_look(RINGING)
    assert not mark.motion.isActive()
    allowed[0] = True
    mark.show_look(RingsLook("muted"))
    mark.show_look(RINGING)
    assert mark.motion.isActive()
