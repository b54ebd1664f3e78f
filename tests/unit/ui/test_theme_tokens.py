"""The colours: every pair that meets can be read, in both schemes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.ui.theme.tokens import DARK, LIGHT, Tokens, contrast, mix

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT_PAIRS = [
    *(("ink", ground) for ground in ("panel", "paper", "field", "accent_soft", "gold_soft")),
    *(("muted", ground) for ground in ("panel", "paper", "field", "accent_soft")),
    *(("accent", ground) for ground in ("panel", "paper", "field", "accent_soft")),
    *(("gold", ground) for ground in ("panel", "paper", "gold_soft", "accent_soft")),
    *(("gold", ground) for ground in ("field",)),
    *(("live", ground) for ground in ("panel", "paper", "accent_soft", "field")),
    *(("ring", ground) for ground in ("panel", "paper", "field", "accent_soft", "gold_soft")),
    ("panel", "gold"),
    ("panel", "accent"),
    ("panel", "ink"),
]
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@SCHEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@SCHEMES
def test_every_colour_is_written_in_full(tokens: Tokens) -> None:
    for colour in tokens._fields:
        assert re.fullmatch(r"#[0-9A-F]{6}", getattr(tokens, colour))


@SCHEMES
def test_states_can_be_told_apart(tokens: Tokens) -> None:
    assert len({tokens.ring, tokens.live, tokens.muted, tokens.gold, tokens.accent}) == 5


def test_the_schemes_are_the_ones_that_were_designed() -> None:
    assert (LIGHT.panel, LIGHT.accent, LIGHT.gold) == ("#FFFFFF", "#0F5E63", "#8A5A0C")
    assert (DARK.panel, DARK.accent, DARK.gold) == ("#1E252B", "#7CC7C3", "#E9B44C")


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast_is_as_the_standard_computes_it(a: str, b: str, ratio: float) -> None:
    assert contrast(a, b) == pytest.approx(ratio, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways_and_at_least_one(a: str, b: str) -> None:
    assert contrast(a, b) == contrast(b, a) >= 1.0


@given(COLOURS, COLOURS, st.floats(0, 1))
def test_a_mix_lies_between_and_ends_at_its_parts(a: str, b: str, share: float) -> None:
    assert mix(a, b, 0) == a
    assert mix(a, b, 1) == b
    for place in (1, 3, 5):
        low, high = sorted((int(a[place : place + 2], 16), int(b[place : place + 2], 16)))
        assert low <= int(mix(a, b, share)[place : place + 2], 16) <= high
