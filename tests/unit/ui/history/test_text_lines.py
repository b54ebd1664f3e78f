"""Foreign text on painted lines stays plain, on its line and inside its width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from taktone.core.search_query import fold
from taktone.ui.history.text_lines import (
    draw_line,
    elided,
    excerpt,
    line_pitch,
    one_line,
    wrapped,
)
from unit.ui.history.reach import colours

LONG = "Leder et team på 6 hos Nordvind. Vil tættere på kunden. Spørger selv, før hun svarer."
SLACK = 4
"""Pixels: an ellipsis can change the shape of an Arabic letter before it."""

HOSTILE = [
    "<b>bold</b> &amp; <img src='file:///etc/passwd'>",
    "\u202egnitirw sdrawkcab\u202c",
    "a\x00b\x07c",
    "👩‍👧‍👦 " * 80,
    "مرحبا بالعالم " * 40,
    "Z̸̡̢̛̰̻̟͔̗͙̲͎̖͍̫̪̥̓̄̑̉̽a̶l̷g̵o̸" * 50,
    "\ud800 half",
    "x" * 20_000,
    "\n\r\u2028\u2029\t",
]


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return qapp.font()


def test_line_breaks_become_spaces() -> None:
    assert one_line(" Leder\r\n et\tteam\u2028 ") == "Leder et team"


def test_what_turns_the_direction_or_cannot_be_seen_is_left_out() -> None:
    assert one_line("a\u202eb\u200bc\x07d\ud800") == "abcd"


def test_a_short_text_is_not_elided(font: QFont) -> None:
    assert elided("Mette", font, 400) == "Mette"
    assert wrapped("Mette", font, 400, 2) == ["Mette"]


def test_a_long_text_ends_in_an_ellipsis(font: QFont) -> None:
    assert elided(LONG, font, 120).endswith("…")
    lines = wrapped(LONG, font, 160, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert lines[0].startswith("Leder et")


def test_lines_break_between_words(font: QFont) -> None:
    lines = wrapped(LONG, font, 160, 40)
    assert " ".join(lines) == LONG


def test_lines_of_the_text_stay_lines(font: QFont) -> None:
    assert wrapped("one\r\ntwo\n\nfour\n", font, 400, 8) == ["one", "two", "", "four"]


def test_more_lines_than_there_is_room_for_are_joined(font: QFont) -> None:
    assert wrapped("one\ntwo\nthree", font, 400, 2) == ["one", "two three"]
    assert wrapped("one\n" + "two\n" * 99, font, 400, 2)[1].endswith("…")


def test_nothing_gives_no_line(font: QFont) -> None:
    assert wrapped("", font, 100, 2) == []
    assert wrapped(" \n ", font, 100, 2) == []


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [0, 1, 90, 400])
def test_hostile_text_stays_inside(font: QFont, text: str, width: int) -> None:
    for line in (elided(text, font, width), *wrapped(text, font, width, 2)):
        assert "\n" not in line
        assert "\u202e" not in line
        assert width < 90 or QFontMetricsF(font).horizontalAdvance(line) <= width + SLACK


@given(st.text(max_size=120), st.integers(20, 300))
def test_wrapping_never_invents_words(text: str, width: int) -> None:
    shown = "".join("".join(wrapped(text, QApplication.font(), width, 99)).split())
    kept = "".join(one_line(text).split())
    assert shown.rstrip("…") in kept or kept == shown


def test_an_excerpt_begins_at_the_beginning_while_the_hit_is_near() -> None:
    assert excerpt(LONG, ("team",), fold) == LONG
    assert excerpt(LONG, (), fold) == LONG
    assert excerpt(LONG, ("zanzibar",), fold) == LONG


def test_an_excerpt_moves_to_a_hit_far_in() -> None:
    found = excerpt("intro " * 40 + "and then Søren called", ("soren",), fold)
    assert found.startswith("…")
    assert found.index("Søren") < 60


def test_a_hit_inside_a_word_moves_nothing() -> None:
    text = "intro " * 40 + "steam"
    assert excerpt(text, ("team",), fold) == text


def test_lines_of_a_note_have_air_between_them(font: QFont) -> None:
    assert line_pitch(font) > QFontMetricsF(font).height()


def painted(text: str, hits: tuple[tuple[int, int], ...]) -> QImage:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    rect = QRectF(10, 5, 180, 20)
    draw_line(painter, rect, text, QApplication.font(), "#000000", hits, "#FBF0D9")
    painter.end()
    return image


def test_a_hit_gets_a_ground_and_nothing_else_does(qapp: QApplication) -> None:
    assert "#fbf0d9" in colours(painted("Leder et team", ((0, 5),)))
    assert "#fbf0d9" not in colours(painted("Leder et team", ()))


def test_a_hit_after_an_emoji_stands_under_its_word(qapp: QApplication) -> None:
    image = painted("👋👋 team", ((3, 4),))
    marked = [
        x for x in range(200) for y in range(30) if QColor(image.pixel(x, y)).name() == "#fbf0d9"
    ]
    assert marked
    assert min(marked) > 10 + QFontMetricsF(QApplication.font()).horizontalAdvance("👋👋") - 2
