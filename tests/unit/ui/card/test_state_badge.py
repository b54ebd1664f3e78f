"""The state at the right of the header."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.open_call import OpenCall
from taktone.ui.card.state_badge import StateBadge, badge_role, badge_words
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import is_inked
from unit.ui.card.sample import TICK_S, ended, held, missed, ringing, talking


def dialling() -> OpenCall:
    shown = ringing()
    call = replace(shown.call, state=CallState.DIALING, direction=Direction.OUTGOING)
    return replace(shown, call=call)


@pytest.mark.parametrize(
    ("shown", "words", "role"),
    [
        (ringing(), "Ringing", "ring"),
        (dialling(), "Calling", "ring"),
        (talking(talked_s=161.9), "02:41", "live"),
        (talking(talked_s=3661), "1:01:01", "live"),
        (held(), "On hold", "muted"),
        (ended(), "Ended", "muted"),
        (missed(), "Missed", "ring"),
        (ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE), "Answered elsewhere", "muted"),
        (ended(talked_s=None, reason=EndReason.REJECTED), "Declined", "muted"),
        (ended(talked_s=None, reason=EndReason.NO_ANSWER), "No answer", "muted"),
        (ended(reason=EndReason.LOST), "Connection lost", "muted"),
        (ended(reason=EndReason.UNKNOWN), "Ended", "muted"),
    ],
)
def test_each_state_has_words_and_a_colour(shown: OpenCall, words: str, role: str) -> None:
    assert badge_words(shown.call, TICK_S) == words
    assert badge_role(shown.call) == role


def test_the_words_are_what_a_screen_reader_reads(qtbot: QtBot, theme: Theme) -> None:
    badge = StateBadge(theme)
    qtbot.addWidget(badge)
    badge.show_call(ringing().call, TICK_S)
    reader = QAccessible.queryAccessibleInterface(badge)
    assert reader.text(QAccessible.Text.Name) == "Ringing"
    badge.show_call(talking(talked_s=5).call, TICK_S)
    assert reader.text(QAccessible.Text.Name) == "00:05"


def test_the_clock_is_as_wide_at_every_second(qtbot: QtBot, theme: Theme) -> None:
    badge = StateBadge(theme)
    qtbot.addWidget(badge)
    widths = set()
    for second in range(0, 600, 7):
        badge.show_call(talking(talked_s=second).call, TICK_S)
        widths.add(badge.sizeHint().width())
    assert max(widths) - min(widths) <= 1


def test_longer_words_get_more_room(qtbot: QtBot, theme: Theme) -> None:
    badge = StateBadge(theme)
    qtbot.addWidget(badge)
    badge.show_call(ringing().call, TICK_S)
    short = badge.sizeHint().width()
    badge.show_call(ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE).call, TICK_S)
    assert badge.minimumSizeHint().width() > short


def test_the_dot_has_the_colour_of_the_state(qtbot: QtBot, theme: Theme) -> None:
    badge = StateBadge(theme)
    qtbot.addWidget(badge)
    for shown, role in ((ringing(), "ring"), (talking(), "live"), (ended(), "muted")):
        badge.show_call(shown.call, TICK_S)
        badge.resize(badge.sizeHint())
        assert is_inked(badge, theme.colour(role).name())
