"""One's own numbers and lines as they are kept and as they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.line_key import line_key
from taktone.core.own_line import line_text, own_line


@pytest.mark.parametrize(
    ("typed", "kept", "read"),
    [
        ("70 10 10 10", "+4570101010", "+45 70 10 10 10"),
        ("+45 70101010", "+4570101010", "+45 70 10 10 10"),
        ("0045 70 10 10 10 ", "+4570101010", "+45 70 10 10 10"),
        ("204", "204", "204"),
        ("  Salg\t2 ", "Salg 2", "Salg 2"),
        ("sip:job@nordvind.example", "sip:job@nordvind.example", "sip:job@nordvind.example"),
        ("Job\u202e\x00line", "Jobline", "Jobline"),
        (" ", "", ""),
        ("\u200b", "", ""),
    ],
)
def test_a_line_is_kept_in_one_spelling_and_read_in_groups(
    typed: str, kept: str, read: str
) -> None:
    assert own_line(typed, "DK") == kept
    assert line_text(kept) == read


def test_a_number_of_a_country_that_is_not_known_stays_as_typed() -> None:
    assert own_line("70 10 10 10", "") == "70 10 10 10"


@given(st.text(max_size=60))
def test_what_was_kept_is_kept_the_same_again(typed: str) -> None:
    kept = own_line(typed, "DK")
    assert own_line(kept, "DK") == kept
    assert bool(kept) is bool(line_key(kept))
