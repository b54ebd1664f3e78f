"""Whose calls are left out, however a number is spelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.left_out import NOTHING, LeftOut, is_pattern

digits = st.text("0123456789", min_size=8, max_size=8)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("20 30 40 50", "+4520304050"),
        ("+45 20 30 40 50", "20304050"),
        ("0045 20304050", "sip:+4520304050@pbx.example.org;user=phone"),
        ("*4050", "20304050"),
        ("* 40 50", "+45 20 30 40 50"),
        ("204", "204"),
        ("204", '"Kim" <sip:204@pbx>'),
    ],
)
def test_a_number_is_left_out_in_any_spelling(pattern: str, number: str) -> None:
    assert LeftOut(numbers=("99", pattern)).holds(number)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("20304050", "20304051"),
        ("204", "20304204"),
        ("204", "1204"),
        ("*4050", "40501"),
        ("*", "20304050"),
        ("", "20304050"),
    ],
)
def test_another_number_is_not(pattern: str, number: str) -> None:
    assert not LeftOut(numbers=(pattern,)).holds(number)


@pytest.mark.parametrize("number", ["", "anonymous", "sip:kim@example.org", "%CallerNumber%"])
def test_a_hidden_caller_is_never_left_out(number: str) -> None:
    assert not LeftOut(numbers=("*", "1"), internal_digits=15).holds(number)


def test_internal_numbers_are_the_short_ones() -> None:
    left_out = LeftOut(internal_digits=4)
    assert [left_out.holds(number) for number in ("7", "1001", "sip:204@pbx", "10010")] == [
        *(True, True, True, False)
    ]
    assert not NOTHING.holds("7")


@given(digits, digits)
def test_eight_digits_decide(one: str, other: str) -> None:
    left_out = LeftOut(numbers=(one,))
    assert left_out.holds(f"+45{one}")
    assert left_out.holds(other) is (one == other)


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_breaks_it(pattern: str, number: str) -> None:
    LeftOut(numbers=(pattern,), internal_digits=3).holds(number)
    is_pattern(pattern)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("20 30", True), ("*50", True), (" *50", True), ("*", False), ("Kim", False), ("", False)],
)
def test_what_can_be_typed(text: str, is_one: bool) -> None:
    assert is_pattern(text) is is_one


def test_a_pattern_has_an_end() -> None:
    assert not is_pattern("1" * 100)
