"""Queries as telephone programs fill them in."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.link_query import MOST_FIELDS, as_text, query_pairs


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("number=+4520123456", "+4520123456"),
        ("number=%2B4520123456", "+4520123456"),
        ("a=1&number=+4520123456", "+4520123456"),
        ("number=sip:+4520123456@pbx", "sip:+4520123456@pbx"),
        ("number=sip%3A+4520123456@pbx", "sip:+4520123456@pbx"),
        ('number="Mette"+<sip:+4520123456@pbx>', '"Mette" <sip:+4520123456@pbx>'),
        ("number=20+12+34+56", "20 12 34 56"),
        ("number=%CallerNumber%&name=x", "%CallerNumber%"),
        ("name=x&number=%CallerNumber%", "%CallerNumber%"),
    ],
)
def test_a_plus_sign_in_front_of_a_number_stays_one(query: str, number: str) -> None:
    assert dict(query_pairs(query))["number"] == number


@pytest.mark.parametrize(
    "query", ["name=S%C3%B8ren+Ø", "name=S%F8ren+%D8", "name=Søren+Ø"], ids=["utf-8", "old", "raw"]
)
def test_danish_letters_arrive_however_they_were_sent(query: str) -> None:
    assert query_pairs(query) == [("name", "Søren Ø")]


def test_nobody_means_a_hundred_fields() -> None:
    assert query_pairs("a=1&" * (MOST_FIELDS + 1)) == []
    assert query_pairs("&".join(["a=%F8"] * (MOST_FIELDS + 1))) == []


def test_old_bytes_are_read() -> None:
    assert as_text("Søren".encode()) == as_text("Søren".encode("latin-1")) == "Søren"


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)


@given(st.dictionaries(words, words, max_size=8))
def test_what_was_encoded_well_arrives_as_it_was(told: dict[str, str]) -> None:
    assert dict(query_pairs(urlencode(told))) == told


@given(st.text())
def test_nothing_raises(query: str) -> None:
    assert all(name is not None and value for name, value in query_pairs(query))
