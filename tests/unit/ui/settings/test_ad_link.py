"""Links to ads: web addresses and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.ui.settings.ad_link import ad_link


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.org/job/7", "https://example.org/job/7"),
        ("http://example.org", "http://example.org"),
        ("  https://example.org  ", "https://example.org"),
        ("example.org/job", "https://example.org/job"),
        ("HTTPS://Example.org/A", "https://example.org/A"),
        ("https://example.org/s?q=1&x=2#a", "https://example.org/s?q=1&x=2#a"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_web_addresses_are_kept(typed: str, kept: str) -> None:
    assert ad_link(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "ftp://example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,x",
        "mailto:mette@example.org",
        "just words",
        "https://",
        "https://localhost",
        "https://user:secret@example.org",
        "https://exa mple.org",
        "<a href=x>",
    ],
)
def test_anything_else_is_refused(typed: str) -> None:
    assert ad_link(typed) is None


@given(st.text(max_size=60))
def test_what_is_kept_is_always_a_web_address(typed: str) -> None:
    kept = ad_link(typed)
    assert not kept or kept.startswith(("http://", "https://"))
    assert kept is None or ad_link(kept) == kept
