"""Web pages open; nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.host.opening import is_web_link, open_web_link

GOOD = [
    "https://example.org/job/7?ref=ad#top",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG/",
    "https://jobs.example.org:8443/søg",
    "https://[2001:db8::1]/",
]
BAD = [
    "",
    "example.org",
    "//example.org",
    "https:example.org",
    "https://",
    "https:///etc/passwd",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "tel:+4520123456",
    "taktone:ring",
    "smb://example.org/x",
    "https://example.org@evil.example/",
    "https://user:word@example.org/",
    "https://example.org\\@evil.example/",
    "https://exa mple.org",
    " https://example.org",
    "https://example.org\n",
    "https://example.org/\x00",
    "https://example.org:99999/",
    "https://[::1",
    "https://example.org/" + "x" * 2048,
]


@pytest.mark.parametrize("text", GOOD)
def test_web_links_open(text: str) -> None:
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return True

    assert open_web_link(text, open_address)
    assert opened == [text]


@pytest.mark.parametrize("text", BAD)
def test_nothing_else_opens(text: str) -> None:
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return True

    assert not open_web_link(text, open_address)
    assert opened == []


def test_a_browser_that_does_not_start_is_told() -> None:
    assert not open_web_link(GOOD[0], lambda _: False)


@given(st.one_of(st.text(), st.text().map("https://".__add__)))
def test_any_text_is_judged(text: str) -> None:
    if is_web_link(text):
        assert text.casefold().startswith(("http://", "https://"))
        assert not any(character.isspace() for character in text)
