"""Whether a text may be an e-mail address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.email_shape import looks_like_email


@pytest.mark.parametrize(
    "text",
    [
        "mette@example.org",
        "  mette.soerensen+job@mail.example.org ",
        "søren@blåbær.dk",
        '"a@b"@example.org',
    ],
)
def test_an_address_looks_like_one(text: str) -> None:
    assert looks_like_email(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "mette", "mette@", "@example.org", "mette@example", "mette@.dk"),
        *("me tte@example.org", "mette@exa mple.org", "mette@example..org", "mette@example."),
    ],
)
def test_what_lacks_a_part_does_not(text: str) -> None:
    assert not looks_like_email(text)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert looks_like_email(text) in {True, False}
    assert not looks_like_email(text.replace("@", ""))
