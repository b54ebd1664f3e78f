"""Whose language, and whose numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.host.language import language_for, number_region


@pytest.mark.parametrize(
    ("setting", "names", "language"),
    [
        ("da", ["en_GB"], "da"),
        ("en", ["da_DK"], "en"),
        ("system", ["da-DK", "en-US"], "da"),
        ("system", ["da_DK.UTF-8"], "da"),
        ("system", ["da"], "da"),
        ("system", ["DA_dk@euro"], "da"),
        ("system", ["en_DK"], "en"),
        ("system", ["fr_FR", "da_DK", "en"], "da"),
        ("system", ["fr_FR", "en", "da"], "en"),
        ("system", ["dav_KE"], "en"),
        ("system", ["C"], "en"),
        ("system", [""], "en"),
        ("system", [], "en"),
        ("klingon", ["da_DK"], "da"),
    ],
)
def test_the_language(setting: str, names: list[str], language: str) -> None:
    assert language_for(setting, names) == language


@pytest.mark.parametrize(
    ("setting", "locale_name", "region"),
    [
        ("SE", "da_DK", "SE"),
        ("", "da_DK", "DK"),
        ("", "da", "DK"),
        ("", "da_GL", "DK"),
        ("", "en_DK.UTF-8", "DK"),
        ("", "en_US", "US"),
        ("", "de-AT", "AT"),
        ("", "sv_SE@euro", "SE"),
        ("", "sr_Latn_RS", "RS"),
        ("", "ca_ES.UTF-8@valencia", "ES"),
        ("", "es_419", "DK"),
        ("", "en", "DK"),
        ("", "C", "DK"),
        ("", "", "DK"),
    ],
)
def test_the_region_of_numbers(setting: str, locale_name: str, region: str) -> None:
    assert number_region(setting, locale_name) == region


@given(st.text(), st.lists(st.text()))
def test_no_name_of_a_locale_is_too_odd(name: str, names: list[str]) -> None:
    assert language_for("system", names) in ("da", "en")
    region = number_region("", name)
    assert len(region) == 2
    assert region.isascii()
    assert region.isupper()
