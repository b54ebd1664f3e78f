"""Labels for foreign text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import is_inked, painted

LINE = TextLook(px=17, role="ink", line_px=23)
BLOCK = TextLook(px=12.5, role="ink", line_px=17.5, max_lines=3)
FAMILY = "👩\u200d👩\u200d👧"


def a_block(theme: Theme, look: TextLook = BLOCK, width: int = 300) -> ClampedLabel:
    label = ClampedLabel(theme, look)
    label.set_width(width)
    return label


def lines(label: ClampedLabel) -> int:
    return round(label.sizeHint().height() / 17.5)


def test_text_is_plain(qtbot: QtBot, theme: Theme) -> None:
    label = ClampedLabel(theme, LINE)
    label.say("<b>Mette</b>")
    assert label.text() == "<b>Mette</b>"
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_one_line_may_be_as_narrow_as_need_be(qtbot: QtBot, theme: Theme) -> None:
    label = ClampedLabel(theme, LINE)
    label.say("x" * 10_000)
    assert label.sizeHint().width() == 0
    assert label.sizeHint().height() == 23


def test_a_block_is_as_high_as_its_text_at_its_width(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme)
    label.say("short")
    assert lines(label) == 1
    label.say("a few words that go on for so long that there must be a second line")
    assert lines(label) == 2


def test_a_block_has_no_more_lines_than_it_may(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme)
    label.say("word " * 2000)
    assert lines(label) == 3


def test_a_block_keeps_the_height_of_its_fewest_lines(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme, TextLook(px=12.5, role="ink", line_px=17.5, min_lines=2, max_lines=3))
    label.say("short")
    assert lines(label) == 2


def test_a_narrower_block_is_higher(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme, width=300)
    label.say("a few words that fill one line")
    wide = label.sizeHint().height()
    label.set_width(90)
    assert label.sizeHint().height() > wide


def test_the_lead_stands_before_the_text(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme)
    label.say("Last 12 Nov.", "Calls for the 3rd time.")
    assert label.text() == "Calls for the 3rd time. Last 12 Nov."


def test_the_lead_is_heavier(qtbot: QtBot, theme: Theme) -> None:
    plain, led = a_block(theme), a_block(theme)
    plain.say("Calls again. Last 12 Nov.")
    led.say("Last 12 Nov.", "Calls again.")
    for label in (plain, led):
        label.resize(300, 18)
    assert painted(plain) != painted(led)


def test_saying_the_same_again_asks_for_no_layout(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme)
    label.say("same")
    before = label._laid_out(300)
    label.say("same")
    assert label._laid_out(300) is before


def test_the_ellipsis_shows_that_text_was_cut(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme)
    label.say("word " * 200)
    assert label._laid_out(300)[-1].text().endswith("…")


def test_text_that_fits_has_no_ellipsis(qtbot: QtBot, theme: Theme) -> None:
    label = ClampedLabel(theme, LINE)
    label.say("Mette Sørensen")
    assert [layout.text() for layout in label._laid_out(300)] == ["Mette Sørensen"]


def test_a_long_word_is_cut_at_the_edge_not_at_the_word(qtbot: QtBot, theme: Theme) -> None:
    label = ClampedLabel(theme, LINE)
    label.say("Mette " + "x" * 500)
    assert label._laid_out(300)[0].text().startswith("Mette xxx")


@pytest.mark.parametrize("text", ["שלום " * 900, "مرحبا " * 900, f"{FAMILY} " * 500, "W" * 9000])
def test_no_script_widens_or_heightens_the_label(qtbot: QtBot, theme: Theme, text: str) -> None:
    label = a_block(theme)
    label.say(text)
    assert lines(label) == 3
    for layout in label._laid_out(300):
        for number in range(layout.lineCount()):
            assert layout.lineAt(number).naturalTextWidth() <= 301


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=400), st.integers(1, 400))
def test_any_text_at_any_width_stays_within_its_lines(
    qtbot: QtBot, theme: Theme, text: str, width: int
) -> None:
    label = a_block(theme, width=width)
    label.say(text, "lead")
    assert 1 <= lines(label) <= 3


def test_it_paints_in_its_role_and_follows_a_new_one(qtbot: QtBot, theme: Theme) -> None:
    label = ClampedLabel(theme, TextLook(px=40, role="ink", line_px=50))
    label.say("█████")
    label.resize(200, 50)
    assert is_inked(label, theme.tokens.ink)
    label.set_role("ring")
    assert is_inked(label, theme.tokens.ring)
    assert not is_inked(label, theme.tokens.ink)


def test_text_can_stand_at_the_right(qtbot: QtBot, theme: Theme) -> None:
    label = ClampedLabel(theme, TextLook(px=12, role="ink", line_px=16, is_right=True))
    label.say("I")
    label.resize(200, 16)
    picture = painted(label)
    left = picture.copy(0, 0, 100, 16)
    assert left == picture.copy(20, 0, 100, 16)
    assert left != picture.copy(100, 0, 100, 16)


def test_words_of_the_same_height_leave_the_layout_alone(qtbot: QtBot, theme: Theme) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    label = ClampedLabel(theme, BLOCK)
    label.fix_width(300)
    column.addWidget(label)
    label.say("short")
    column.activate()
    label.say("other")
    assert not column.activate()
    label.say("a few words that go on for so long that there must be a second line")
    assert column.activate()
    assert label.height() == label.sizeHint().height() == 35


def test_room_is_held_until_something_is_said(qtbot: QtBot, theme: Theme) -> None:
    label = a_block(theme)
    label.say("Mette Holm")
    label.hold(3)
    assert (label.text(), lines(label)) == ("", 3)
    label.say("")
    assert lines(label) <= 1
