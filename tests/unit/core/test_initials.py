"""What a bystander may read of a name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.initials import initials


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mette Sørensen", "M. S."),
        ("mette", "M."),
        ("Hans Christian Ørsted", "H. Ø."),
        ("  Åse\tde la Cour ", "Å. C."),
        ("A\u030ase", "Å."),
        ("(Jonas) “Holm”", "J. H."),
        ("محمد علي", "م. ع."),
        ("क्षमा शर्मा", "क्. श."),
        ("+45 20 12 34 56", ""),
        ("204", ""),
        ("", ""),
        ("\u200b\u202e 👩\u200d👧", ""),
    ],
)
def test_first_letters_of_first_and_last_word(name: str, shown: str) -> None:
    assert initials(name) == unicodedata.normalize("NFC", shown)


@given(st.text(max_size=2000))
def test_initials_are_short_and_tell_no_figure(name: str) -> None:
    shown = initials(name)
    assert len(shown) <= 2 * 5 + 1
    assert not any(letter.isdecimal() for letter in shown)
    assert shown.isprintable()
