"""The search language: what each word asks, and that any text asks something."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.candidate import Stage
from taktone.core.history_query import CallTrait, HistoryQuery
from taktone.core.query_parsing import day_named, parse_query

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 25, 10, 42, tzinfo=CET)  # a Wednesday


def day(month: int, number: int, year: int = 2026) -> datetime:
    return datetime(year, month, number, tzinfo=CET)


def asked(text: str) -> HistoryQuery:
    return parse_query(text, NOW)


def traits(*found: CallTrait) -> frozenset[CallTrait]:
    return frozenset(found)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", HistoryQuery()),
        ("  ", HistoryQuery()),
        ("mette  holm", HistoryQuery(text="mette holm")),
        ("+45 20 12 34 56", HistoryQuery(text="+45 20 12 34 56")),
        ("star", HistoryQuery(is_starred=True)),
        ("Stjerne", HistoryQuery(is_starred=True)),
        ("-star", HistoryQuery(lacks=traits(CallTrait.STARRED))),
        ("step:invited", HistoryQuery(stages=frozenset({Stage.INVITED}))),
        ("trin:Inviteret", HistoryQuery(stages=frozenset({Stage.INVITED}))),
        ("step:h", HistoryQuery(stages=frozenset({Stage.HELD, Stage.HIRED}))),
        ("step:", HistoryQuery()),
        ("step:zebra", HistoryQuery()),
        ("missed", HistoryQuery(traits=traits(CallTrait.MISSED))),
        ("ubesvaret", HistoryQuery(traits=traits(CallTrait.MISSED))),
        ("out", HistoryQuery(traits=traits(CallTrait.OUTGOING))),
        ("ud", HistoryQuery(traits=traits(CallTrait.OUTGOING))),
        ("in", HistoryQuery(lacks=traits(CallTrait.OUTGOING))),
        ("-in", HistoryQuery(traits=traits(CallTrait.OUTGOING))),
        ("løfte", HistoryQuery(traits=traits(CallTrait.PROMISED))),
        ("loefte", HistoryQuery(traits=traits(CallTrait.PROMISED))),
        ("-note", HistoryQuery(lacks=traits(CallTrait.NOTED))),
        ('"star"', HistoryQuery(phrases=("star",))),
        ("started", HistoryQuery(text="started")),
        ("star!", HistoryQuery(text="star!")),
        ("job:controller", HistoryQuery(job_words=("controller",))),
        ('stilling:"leder aarhus" x', HistoryQuery(job_words=("leder aarhus",), text="x")),
        ("JOB:a job:b", HistoryQuery(job_words=("a", "b"))),
        ("line:7010", HistoryQuery(lines=("7010",))),
        ("job:", HistoryQuery()),
        ("http://x", HistoryQuery(text="http://x")),
        ("-job:x", HistoryQuery(without=("job:x",))),
        ("-zoom", HistoryQuery(without=("zoom",))),
        ("- zoom", HistoryQuery(text="- zoom")),
        ('-"on zoom"', HistoryQuery(without_phrases=("on zoom",))),
        ('"exact words" more', HistoryQuery(phrases=("exact words",), text="more")),
        ("“exact words”", HistoryQuery(phrases=("exact words",))),
        ('"not closed', HistoryQuery(phrases=("not closed",))),
        ('""', HistoryQuery()),
        ("after:2026-09", HistoryQuery(since=day(9, 1))),
        ("efter:2026", HistoryQuery(since=day(1, 1))),
        ("after:15.9.2026", HistoryQuery(since=day(9, 15))),
        ("before:2026-09-15", HistoryQuery(until=day(9, 15))),
        ("før:2026-9 foer:2026-8", HistoryQuery(until=day(8, 1))),
        ("after:2026-", HistoryQuery()),
        ("after:2026-13", HistoryQuery()),
        ("after:", HistoryQuery()),
        ("after:noon", HistoryQuery(text="noon")),
        ("after:today", HistoryQuery(since=day(11, 25))),
        ("time:today", HistoryQuery(since=day(11, 25))),
        ("tid:i-dag", HistoryQuery(since=day(11, 25))),
        ("time:this-week", HistoryQuery(since=day(11, 23))),
        ("tid:denne-uge", HistoryQuery(since=day(11, 23))),
        ("time:last-month", HistoryQuery(since=day(10, 1), until=day(11, 1))),
        ("tid:sidste-maaned", HistoryQuery(since=day(10, 1), until=day(11, 1))),
        ("after:last-month", HistoryQuery(since=day(10, 1))),
        ("time:6-months", HistoryQuery(since=day(5, 25))),
        ("time:ad", HistoryQuery(is_since_ad=True)),
        ("time:tod", HistoryQuery()),
        ("after:2026-09 time:this-week", HistoryQuery(since=day(11, 23))),
        (
            'job:controller missed after:2026-09 star "exact words" -zoom',
            HistoryQuery(
                job_words=("controller",),
                traits=traits(CallTrait.MISSED),
                since=day(9, 1),
                is_starred=True,
                phrases=("exact words",),
                without=("zoom",),
            ),
        ),
    ],
)
def test_each_word_asks_what_it_says(text: str, query: HistoryQuery) -> None:
    assert asked(text) == query


PIECES = st.sampled_from(
    ("job:", "line:", "after:", "before:", "time:", "-", '"', "“", "star", "in", "2026", " ", "ø:")
)
TYPED = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=12).map("".join)


@given(TYPED)
def test_any_text_asks_something(text: str) -> None:
    query = asked(text)
    assert query == asked(text)
    assert hash(query) == hash(asked(text))


@given(st.lists(st.sampled_from(("mette", "sø", "+45", "2012", "løn", "a:b", "o'x")), max_size=6))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert asked(" ".join(words)) == HistoryQuery(text=" ".join(words))


def test_a_pasted_book_is_not_read_to_its_end() -> None:
    assert len(asked("word " * 100_000).text) < 5_000


def test_what_is_marked_are_the_words_that_were_looked_for() -> None:
    assert asked('leder star "et team" -zoom').sought == "leder et team"


@pytest.mark.parametrize("text", ["", "26", "2026-02-30", "0000-01", "31.2.2026", "2026-1-1-1"])
def test_no_day_is_no_day(text: str) -> None:
    assert day_named(text, NOW) is None


def test_a_day_begins_where_the_user_lives() -> None:
    found = day_named("2026-09-15", NOW)
    assert found is not None
    assert found.astimezone(UTC) == datetime(2026, 9, 14, 23, tzinfo=UTC)
