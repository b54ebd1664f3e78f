"""Foreign text on one line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.ui.card.plain_line import plain_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Mette Sørensen", "Mette Sørensen"),
        ("  Mette \n\t Sørensen ", "Mette Sørensen"),
        ("", ""),
        (" \n ", ""),
        ("a\u2028b\u2029c", "a b c"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("\u202eneserøS\u202c", "neserøS"),
        ("\u2066+45 20\u2069", "+45 20"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("<b>Mette</b> &amp;", "<b>Mette</b> &amp;"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("half \ud83d a sign", "half a sign"),
        ("no\u00a0break", "no break"),
    ],
)
def test_text_becomes_one_plain_line(text: str, line: str) -> None:
    assert plain_line(text) == line


def test_the_joiners_of_emoji_and_scripts_stay() -> None:
    family = "👩\u200d👩\u200d👧"
    assert plain_line(f"{family} \u0645\u06cc\u200c\u062e") == f"{family} \u0645\u06cc\u200c\u062e"


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert plain_line("x" * 10_000, longest=20) == "x" * 19 + "…"


def test_text_of_just_the_longest_length_stays() -> None:
    assert plain_line("x" * 20, longest=20) == "x" * 20


def test_spaces_do_not_count_before_they_are_folded() -> None:
    assert plain_line("a" + " " * 30 + "b", longest=20) == "a b"


@given(st.text(max_size=300), st.integers(5, 60))
def test_a_line_is_short_and_has_nothing_that_moves_the_text(text: str, longest: int) -> None:
    line = plain_line(text, longest)
    assert len(line) <= longest
    assert line == " ".join(line.split())
    kinds = {unicodedata.category(c) for c in line if c not in "\u200c\u200d"}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@given(st.text(max_size=300))
def test_a_plain_line_stays_as_it_is(text: str) -> None:
    line = plain_line(text)
    assert plain_line(line) == line
