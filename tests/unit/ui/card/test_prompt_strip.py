"""One line of etiquette."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.prompt import LONGEST_TEXT, Phase, Prompt
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.pip_row import PipRow
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.card.prompt_strip import PromptStrip
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import colours, painted


def a_hand(*texts: str) -> PromptHand:
    deck = PromptDeck(
        Prompt(id=str(number), phase=Phase.OPENING, text=text) for number, text in enumerate(texts)
    )
    hand = PromptHand(deck, "call-7")
    hand.turn_to(Phase.OPENING, frozenset())
    return hand


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> PromptStrip:
    strip = PromptStrip(theme, 384)
    qtbot.addWidget(strip)
    return strip


@pytest.fixture
def pips(qtbot: QtBot, theme: Theme) -> PipRow:
    pips = PipRow(theme)
    qtbot.addWidget(pips)
    pips.resize(300, pips.sizeHint().height())
    return pips


def test_it_shows_the_prompt_that_is_up(strip: PromptStrip) -> None:
    hand = a_hand("one", "two", "three")
    strip.show_prompts(hand)
    assert strip.label.text() == hand.text
    hand.move(1)
    strip.show_prompts(hand)
    assert strip.label.text() == hand.text


def test_a_prompt_is_plain_text(strip: PromptStrip) -> None:
    strip.show_prompts(a_hand("<b>Smile</b>"))
    assert strip.label.text() == "<b>Smile</b>"


def test_the_buttons_turn_one_back_and_one_on(qtbot: QtBot, strip: PromptStrip) -> None:
    strip.show_prompts(a_hand("one", "two"))
    for button, step in ((strip.previous, -1), (strip.next, 1)):
        with qtbot.waitSignal(strip.turned) as told:
            button.click()
        assert told.args == [step]


def test_the_buttons_say_what_they_do(strip: PromptStrip) -> None:
    assert strip.previous.accessibleName() == "Previous prompt"
    assert strip.next.accessibleName() == "Next prompt"


def test_one_prompt_alone_needs_no_buttons(strip: PromptStrip) -> None:
    strip.show_prompts(a_hand("one"))
    assert strip.previous.isHidden()
    assert strip.next.isHidden()
    strip.show_prompts(a_hand("one", "two"))
    assert not strip.next.isHidden()


def test_the_card_keeps_its_height_from_prompt_to_prompt(strip: PromptStrip) -> None:
    heights = set()
    for text in ("Smile.", "Take a breath and smile, then say your name and who you are."):
        strip.show_prompts(a_hand(text, "other"))
        strip.grab()
        heights.add(strip.sizeHint().height())
    assert len(heights) == 1


def test_the_longest_prompt_is_not_cut(strip: PromptStrip) -> None:
    longest = ("ærlige ord " * 20)[:LONGEST_TEXT].strip()
    strip.show_prompts(a_hand(longest))
    layouts = strip.label._laid_out(strip.label.sizeHint().width())
    assert [layout.text() for layout in layouts] == [longest]


def test_there_is_a_bar_for_each_prompt_clear_up_to_the_one_that_is_up(
    pips: PipRow, theme: Theme
) -> None:
    clear = []
    for index in range(4):
        pips.show_place(index, 4)
        clear.append(colours(painted(pips))[theme.tokens.accent])
    assert clear[0] > 0
    assert [count // clear[0] for count in clear] == [1, 2, 3, 4]


def test_many_prompts_stay_within_the_strip(pips: PipRow, theme: Theme) -> None:
    pips.show_place(39, 40)
    image = painted(pips)
    assert colours(image.copy(280, 0, 20, 3))[theme.tokens.accent] > 0
    assert pips.sizeHint().width() == 0


def test_one_prompt_alone_needs_no_bars(pips: PipRow) -> None:
    pips.show_place(0, 4)
    bars = painted(pips)
    pips.show_place(0, 1)
    none = painted(pips)
    assert none != bars
    pips.show_place(0, 0)
    assert painted(pips) == none
