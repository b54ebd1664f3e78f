"""What was said last time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from taktone.core.call_event import Direction
from taktone.core.caller import Caller
from taktone.ui.card.earlier_strip import EarlierStrip
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import is_inked
from unit.ui.card.sample import NOW, RETURNING, ringing


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> EarlierStrip:
    strip = EarlierStrip(theme, 384)
    qtbot.addWidget(strip)
    return strip


def said(strip: EarlierStrip, caller: Caller, direction: Direction = Direction.INCOMING) -> str:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    strip.show_call(ringing(caller=caller, direction=direction), NOW)
    QLocale.setDefault(before)
    return strip.label.text()


def test_it_tells_how_often_when_how_long_and_what(strip: EarlierStrip) -> None:
    assert said(strip, RETURNING) == (
        "Calls for the 3rd time. Last 12 Nov, 4 min: “Spurgte til rejsedage. Rolig, konkret.”"
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"last_note": ""}, "Calls for the 3rd time. Last 12 Nov, 4 min."),
        ({"last_note": " \n "}, "Calls for the 3rd time. Last 12 Nov, 4 min."),
        (
            {"last_note": "", "last_talk_s": 0},
            "Calls for the 3rd time. Last 12 Nov, not answered.",
        ),
        ({"last_at": None}, "Calls for the 3rd time."),
        (
            {"call_count": 1, "last_note": "", "last_at": datetime(2026, 11, 22, 9, 0, tzinfo=UTC)},
            "Calls for the 2nd time. Last yesterday, 4 min.",
        ),
        (
            {"last_note": "", "last_at": datetime(2025, 11, 12, 9, 0, tzinfo=UTC)},
            "Calls for the 3rd time. Last 12 Nov 2025, 4 min.",
        ),
    ],
)
def test_it_says_what_it_knows(strip: EarlierStrip, values: dict[str, object], words: str) -> None:
    assert said(strip, replace(RETURNING, **values)) == words  # type: ignore[arg-type]


def test_a_call_of_our_own_is_counted_without_saying_they_call(strip: EarlierStrip) -> None:
    words = said(strip, replace(RETURNING, last_note=""), Direction.OUTGOING)
    assert words == "Your 3rd call. Last 12 Nov, 4 min."


def test_a_long_note_takes_three_lines_and_no_more(strip: EarlierStrip) -> None:
    said(strip, replace(RETURNING, last_note="word " * 5000))
    three = strip.sizeHint().height()
    said(strip, replace(RETURNING, last_note="שלום\n" * 5000))
    assert strip.sizeHint().height() == three
    said(strip, replace(RETURNING, last_note=""))
    assert strip.sizeHint().height() < three


def test_a_note_with_line_breaks_stands_in_a_row(strip: EarlierStrip) -> None:
    assert "“a b”" in said(strip, replace(RETURNING, last_note="a\n\n\tb"))


def test_the_ground_has_the_colour_of_a_field(strip: EarlierStrip, theme: Theme) -> None:
    said(strip, RETURNING)
    strip.resize(384, strip.sizeHint().height())
    assert is_inked(strip, theme.tokens.field)
