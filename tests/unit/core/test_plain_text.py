"""Names from outside are one plain line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.plain_text import LONGEST_NAME, display_name


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Mette Sørensen", "Mette Sørensen"),
        ("  Ole &  Søn\t", "Ole & Søn"),
        ("So\u0308ren", "Sören"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("zero\u200bwidth", "zerowidth"),
        ("e\u200b\u0301", "é"),
        ("a\u200db", "ab"),
        ("\u3164", ""),
        ("bell\x07\r\nline", "bell line"),
        ("👩\u200d💻 Ada", "👩\u200d💻 Ada"),
        ("\u200d\u200d", ""),
    ],
)
def test_what_cannot_be_seen_is_taken_out(sent: str, shown: str) -> None:
    assert display_name(sent) == shown


@given(st.text(max_size=20_000))
def test_any_text_becomes_one_short_line(sent: str) -> None:
    shown = display_name(sent)
    assert len(shown) <= LONGEST_NAME
    assert shown == shown.strip()
    assert not any(unicodedata.category(x) in ("Cc", "Cs") for x in shown)
    assert "\u202e" not in shown


@given(st.text(max_size=200))
def test_a_name_that_was_shown_stays_as_it_is(sent: str) -> None:
    assert display_name(display_name(sent)) == display_name(sent)
