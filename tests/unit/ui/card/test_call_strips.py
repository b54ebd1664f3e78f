"""The calls behind the one in front."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from taktone.core.open_call import OpenCall
from taktone.ui.card.call_strip import CallStrip
from taktone.ui.card.call_strips import CallStrips
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.theme.theme import Theme
from unit.ui.card.hands import click
from unit.ui.card.pictures import colours, is_inked, painted
from unit.ui.card.sample import DECK, JONAS, TICK_S, hidden, missed, ringing, talking


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> CallStrip:
    strip = CallStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(384, strip.sizeHint().height())
    return strip


@pytest.fixture
def strips(qtbot: QtBot, theme: Theme) -> CallStrips:
    strips = CallStrips(theme)
    qtbot.addWidget(strips)
    strips.resize(384, 200)
    return strips


def entries(*calls: OpenCall) -> list[CardEntry]:
    return [CardEntry(shown, PromptHand(DECK, shown.call.id)) for shown in calls]


def shown_lines(strips: CallStrips) -> list[str]:
    return [strip.text() for strip in strips.strips if not strip.isHidden()]


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (ringing(), "Mette Sørensen, Ringing"),
        (talking(talked_s=65), "Mette Sørensen, 01:05"),
        (missed(name="", number=JONAS), "+45 31 55 80 02, Missed"),
        (hidden(), "Hidden number, Ringing"),
        (ringing(name="Sørensen & Søn"), "Sørensen && Søn, Ringing"),
    ],
)
def test_a_line_says_who_and_how(strip: CallStrip, shown: OpenCall, words: str) -> None:
    strip.show_call(shown, TICK_S)
    assert strip.text() == words


def test_a_screen_reader_reads_the_line(strip: CallStrip) -> None:
    strip.show_call(ringing(name="Sørensen & Søn"), TICK_S)
    reader = QAccessible.queryAccessibleInterface(strip)
    assert reader.text(QAccessible.Text.Name) == "Sørensen & Søn, Ringing"


def test_a_click_asks_for_the_call(qtbot: QtBot, strip: CallStrip) -> None:
    strip.show_call(ringing("8"), TICK_S)
    with qtbot.waitSignal(strip.wanted) as told:
        click(strip, 100, 10)
    assert told.args == ["call-8"]


def test_the_state_is_told_by_colour_as_well(strip: CallStrip, theme: Theme) -> None:
    strip.show_call(ringing(), TICK_S)
    assert is_inked(strip, theme.tokens.ring)
    strip.show_call(talking(), TICK_S)
    assert is_inked(strip, theme.tokens.live)
    assert not is_inked(strip, theme.tokens.ring)


def test_the_line_answers_the_pointer_and_the_keyboard(
    qtbot: QtBot, strip: CallStrip, theme: Theme
) -> None:
    strip.show_call(ringing(), TICK_S)
    strip.move(300, 300)
    with qtbot.waitActive(strip):
        strip.show()
        strip.activateWindow()
    strip.clearFocus()
    assert not is_inked(strip, theme.tokens.field)
    strip.setDown(True)
    assert is_inked(strip, theme.tokens.field)
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert is_inked(strip, theme.tokens.accent)


@pytest.mark.parametrize("name", ["x" * 10_000, "مرحبا " * 2000, "\n<b>" * 900])
def test_a_long_name_ends_before_the_state(strip: CallStrip, theme: Theme, name: str) -> None:
    strip.show_call(ringing(name=name), TICK_S)
    right = painted(strip).copy(384 - 60, 0, 60, strip.height())
    assert theme.tokens.ink not in colours(right)
    assert theme.tokens.ring in colours(right)


def test_at_most_three_lines_and_the_number_of_the_others(strips: CallStrips) -> None:
    strips.show_calls(entries(*(ringing(str(n), name=f"Nr. {n}") for n in range(5))), TICK_S)
    assert shown_lines(strips) == ["Nr. 0, Ringing", "Nr. 1, Ringing", "Nr. 2, Ringing"]
    assert strips.more.text() == "and 2 more"
    assert not strips.more.isHidden()


def test_three_calls_need_no_number(strips: CallStrips) -> None:
    strips.show_calls(entries(*(ringing(str(n)) for n in range(3))), TICK_S)
    assert len(shown_lines(strips)) == 3
    assert strips.more.isHidden()


def test_lines_go_as_calls_go(strips: CallStrips) -> None:
    strips.show_calls(entries(*(ringing(str(n)) for n in range(4))), TICK_S)
    strips.show_calls(entries(missed("1")), TICK_S)
    assert shown_lines(strips) == ["Mette Sørensen, Missed"]
    assert strips.more.isHidden()


def test_a_line_asks_for_the_call_it_shows_now(qtbot: QtBot, strips: CallStrips) -> None:
    strips.show_calls(entries(ringing("1"), ringing("2")), TICK_S)
    strips.show_calls(entries(ringing("2")), TICK_S)
    with qtbot.waitSignal(strips.call_wanted) as told:
        strips.strips[0].click()
    assert told.args == ["call-2"]


def test_clocks_of_waiting_talks_go_on(strips: CallStrips) -> None:
    waiting = entries(talking("1", talked_s=5))
    strips.show_calls(waiting, TICK_S)
    strips.show_calls(waiting, TICK_S + 1)
    assert shown_lines(strips) == ["Mette Sørensen, 00:06"]


def test_a_thousand_calls_show_three_lines(strips: CallStrips) -> None:
    strips.show_calls(entries(*(ringing(str(n)) for n in range(1000))), TICK_S)
    assert len(shown_lines(strips)) == 3
    assert strips.more.text() == "and 997 more"
