"""Buttons and typed words are one search."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.query_parsing import parse_query
from taktone.core.query_text import QueryGroup, filter_word, filters_in, with_filter
from taktone.core.query_token import tokens_of
from taktone.core.query_words import (
    QueryFlag,
    QueryKey,
    flag_named,
    key_named,
    span_named,
    word_of,
)
from taktone.core.time_span import TimeSpan

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "group", "word", "after"),
    [
        ("", QueryGroup.MISSED, "missed", "missed "),
        ("leder team", QueryGroup.STAR, "star", "leder team star "),
        ("star leder -star", QueryGroup.STAR, "", "leder "),
        ("missed", QueryGroup.MISSED, "", ""),
        ("after:2026 x before:2027", QueryGroup.TIME, "time:today", "x time:today "),
        ("in x", QueryGroup.DIRECTION, "ud", "x ud "),
        ('"a  b" job:x -"c d"', QueryGroup.JOB, "job:y", '"a  b" -"c d" job:y '),
        ('x "open', QueryGroup.NOTE, "note", 'x "open note '),
    ],
)
def test_a_button_writes_its_word(text: str, group: QueryGroup, word: str, after: str) -> None:
    assert with_filter(text, group, word) == after


WORDS = ("mette", "star", "-zoom", "job:x", 'job:"x y"', '"two words"', "in", "after:2026", "note")


@given(
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), st.sampled_from(list(QueryGroup))
)
def test_taking_out_one_group_leaves_the_others(text: str, group: QueryGroup) -> None:
    after = with_filter(text, group, "")
    assert filters_in(after, group) == ()
    for other in QueryGroup:
        if other is not group:
            kept = [(x.text, x.key, x.flag, x.is_without) for x in filters_in(text, other)]
            assert kept == [(x.text, x.key, x.flag, x.is_without) for x in filters_in(after, other)]
    assert parse_query(after, NOW).sought == parse_query(text, NOW).sought


@pytest.mark.parametrize("is_danish", [False, True])
def test_every_word_is_known_in_both_languages(is_danish: bool) -> None:
    for key in QueryKey:
        assert key_named(word_of(key, is_danish=is_danish)) is key
    for flag in QueryFlag:
        assert flag_named(word_of(flag, is_danish=is_danish)) is flag
    for span in TimeSpan:
        assert span_named(word_of(span, is_danish=is_danish)) is span


@pytest.mark.parametrize(
    ("value", "word"),
    [("leder", "job:leder"), ("Leder, Aarhus", 'job:"Leder, Aarhus"'), ('a"b', 'job:"a b"')],
)
def test_a_value_of_more_words_is_quoted(value: str, word: str) -> None:
    made = filter_word("job", value)
    assert made == word
    (token,) = tokens_of(made)
    assert token.text == value.replace('"', " ")


@given(st.text(max_size=30))
def test_parts_stand_where_they_say(text: str) -> None:
    end = 0
    for token in tokens_of(text):
        assert end <= token.start < token.end
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()
